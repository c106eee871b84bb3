import { createReadStream } from 'node:fs'
import { type ExtractOptions, extract } from '../../src/index.ts'
import type { GazetteRecord } from '../../src/model/records.ts'
import type { WriteOptions, Writer } from '../../src/write/writer.ts'

export const plain: WriteOptions = {
  kinds: null,
  several: false,
  headers: 'en',
  excel: false,
  long: false,
  width: 80,
  color: false,
}

/** The records of a whole real gazette. */
export async function qinghaiRecords(options: ExtractOptions = {}): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  const source = createReadStream('fixtures/qinghai-2022-special.txt')
  for await (const record of extract(source, options)) records.push(record)
  return records
}

/** All that a writer writes of them. */
export function written(writer: Writer, records: readonly GazetteRecord[], source = 'qinghai.txt'): string {
  return [...records.flatMap((record) => [...writer.write(record, source)]), ...writer.end()].join('')
}
