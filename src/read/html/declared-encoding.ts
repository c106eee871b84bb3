import { TextDecoder } from 'node:util'

/** Bytes at the beginning of a page among which its encoding is declared, generously. */
const WITHIN = 1 << 14
/** `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, `<?xml encoding="…"?>` */
const DECLARATION = /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]+)/i
/** What pages of the mainland call GB2312 or GBK is read as what contains both. */
const GB = /^gb/

/** The encoding that a page says it is in, as decoders name it; null when it says nothing that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, WITHIN)).toString('latin1')
  const [, meta, xml] = DECLARATION.exec(head) ?? []
  const label = meta ?? xml
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return GB.test(encoding) ? 'gb18030' : encoding
  } catch {
    return null
  }
}
