import { type ExtractOptions, extractInBatches } from '../index.ts'
import type { GazetteRecord, RecordType } from '../model/records.ts'
import { Review, unfitted } from '../review/apply.ts'
import type { Mark } from '../review/marks.ts'
import type { Input } from './inputs.ts'

/** How many records of each type came by. */
export type Tally = Map<RecordType, number>

export interface PassOptions extends Omit<ExtractOptions, 'file' | 'onProgress'> {
  /** Hears how much of the input has been read: a share of one. */
  readonly onProgress: (share: number) => void
  /** What a person said of the records. */
  readonly marks?: readonly Mark[] | undefined
}

/**
 * Goes through one input.
 *
 * @param write gets every record; what it gives is waited for
 * @returns what came by
 */
export async function pass(
  input: Input,
  { onProgress, marks, ...reading }: PassOptions,
  write: (record: GazetteRecord) => Promise<void> | null,
  tally: Tally = new Map(),
): Promise<Tally> {
  const review = marks === undefined ? null : new Review(marks)
  const chunks = measured(input, onProgress)
  const take = async (records: readonly GazetteRecord[]) => {
    for (const record of records) {
      tally.set(record.type, (tally.get(record.type) ?? 0) + 1)
      const full = write(record)
      if (full !== null) await full
    }
  }
  for await (const records of extractInBatches(chunks, { ...reading, file: input.name, onProgress }))
    await take(review?.applied(records) ?? records)
  if (review !== null && marks !== undefined) await take(unfitted(marks, review.fitted))
  return tally
}

/** The bytes of an input, and how much of it each brings it to, where its size is known. */
async function* measured({ open, size }: Input, advance: (share: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const chunk of open()) {
    yield chunk
    read += chunk.byteLength
    if (size !== null) advance(Math.min(1, read / size))
  }
}
