import { createReadStream } from 'node:fs'
import { type ExtractOptions, extract } from '../../src/index.ts'
import type { GazetteRecord } from '../../src/model/records.ts'
import { bare, type TextFormat, type WriteOptions } from '../../src/write/writer.ts'

export const plain: WriteOptions = {
  kinds: null,
  several: false,
  headers: 'en',
  excel: false,
  long: false,
  width: 80,
  color: false,
  shown: false,
}

/** The records of a whole real gazette. */
export async function qinghaiRecords(options: ExtractOptions = {}): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  const source = createReadStream('fixtures/qinghai-2022-special.txt')
  for await (const record of extract(source, options)) records.push(record)
  return records
}

/** All that is written of an input's records. */
export function written(
  format: TextFormat,
  options: WriteOptions,
  records: readonly GazetteRecord[],
  source = 'qinghai.txt',
): string {
  return [...pieces(format, options, records, [source])].join('')
}

/** The same of several inputs, as it comes. */
export function* pieces(
  format: TextFormat,
  options: WriteOptions,
  records: readonly GazetteRecord[],
  sources: readonly string[],
): Generator<string> {
  const frame = format.frame?.(options) ?? bare
  yield frame.head
  for (const [at, source] of (records.length === 0 ? [] : sources).entries()) {
    if (at > 0) yield frame.between
    const writer = format.writer(options)
    for (const record of records) yield* writer.write(record, source)
    yield* writer.end()
  }
  yield frame.tail(records.length > 0)
}
