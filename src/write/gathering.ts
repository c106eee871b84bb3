/** Takes text in small pieces. */
export interface Gathering {
  /** Null when more may come at once, else a promise for when it may. */
  write(text: string): Promise<void> | null
  /** The same of bytes; they are not touched any more. */
  writeBytes(bytes: Uint8Array): Promise<void>
  /** Passes on what has gathered. */
  flush(): Promise<void>
}

/** Writes of a few bytes each cost more than the bytes; some tens of kilobytes are worth a call. */
const BATCH = 1 << 17
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const WIDEST = 3

/**
 * Gathers small pieces as bytes and passes them on in batches, the next gathering while one is on its way.
 * Each piece is encoded by itself: to encode all at once, V8 would copy them into one text and measure that first.
 */
export function gathering(put: (bytes: Uint8Array) => Promise<void>): Gathering {
  let gathered = Buffer.allocUnsafe(BATCH)
  let spare = Buffer.allocUnsafe(BATCH)
  let length = 0
  let underWay = Promise.resolve()

  const isRoomFor = (text: string) => text.length * WIDEST <= BATCH - length
  const gather = (text: string) => {
    length += gathered.write(text, length)
  }
  /** @throws what became of the batch before */
  const send = async (bytes: Uint8Array) => {
    await underWay
    underWay = put(bytes)
    // Whoever waits for it next hears of its failure.
    underWay.catch(() => {})
  }
  const sendGathered = async () => {
    const bytes = gathered.subarray(0, length)
    await send(bytes)
    ;[gathered, spare] = [spare, gathered]
    length = 0
  }
  const makeRoomFor = async (text: string) => {
    await sendGathered()
    if (isRoomFor(text)) gather(text)
    else await send(Buffer.from(text))
  }
  return {
    write(text) {
      if (!isRoomFor(text)) return makeRoomFor(text)
      gather(text)
      return null
    },
    async writeBytes(bytes) {
      if (length > 0) await sendGathered()
      await send(bytes)
    },
    async flush() {
      if (length > 0) await sendGathered()
      await underWay
    },
  }
}
