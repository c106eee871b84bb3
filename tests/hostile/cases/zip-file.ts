import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip file, and the lies that its headers tell. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly crc?: number
  /** Said to be so long when unpacked. */
  readonly size?: number
  /** Its packed bytes are those of the first part: parts that overlap. */
  readonly overlaps?: boolean
}

/** Nothing, packed: there may be very many parts of it. */
const NOTHING = deflateRawSync('')

/** A zip file as its parts say, which no library would write (APPNOTE.TXT 4.3). */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, overlaps, ...lies } of parts) {
    const data = Buffer.from(bytes)
    const packed = data.length === 0 ? NOTHING : deflateRawSync(data)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(lies.crc ?? crc32(data), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(lies.size ?? data.length, 18)
    header.writeUInt16LE(Buffer.byteLength(name), 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(overlaps ? 0 : offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), header, tail, Buffer.from(name))
    if (overlaps) continue
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), packed])
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 4)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}
