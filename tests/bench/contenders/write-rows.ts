import { createWriteStream, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { extract } from '../../../src/index.ts'
import type { GazetteRecord, TargetRecord } from '../../../src/model/records.ts'
import { sheetOf } from '../../../src/write/columns/sheets.ts'
import { type FormatName, formats } from '../../../src/write/formats.ts'
import { gathering } from '../../../src/write/gathering.ts'
import { Follower } from '../../../src/write/place.ts'
import type { FileFormat, TextFormat, WriteOptions } from '../../../src/write/writer.ts'
import { plain } from '../../write/gazette-records.ts'

const OPTIONS: WriteOptions = { ...plain, kinds: new Set(['targets']) }

/** Characters that the plainest way of writing JSON puts together before it writes them. */
const BATCH = 65_536

/** Writes so many targets, each with a number of its own, with a writer of ours or with what a writer is measured by. */
export async function main([what = '', rows = '', file = '']: string[]): Promise<number> {
  const records: GazetteRecord[] = []
  for await (const record of extract(readFileSync('fixtures/qinghai-2022-special.txt'))) records.push(record)
  const targets = records.filter((record) => record.type === 'target')
  const before = records.filter(({ type }) => type === 'gazette' || type === 'document' || type === 'section')
  const place = new Follower()
  for (const record of before) place.follow(record, 'gazette.txt')
  const begun = performance.now()
  if (what === 'JSON.stringify') await plainJson(many(targets, Number(rows)), file)
  else if (what === 'csv-stringify') await plainCsv(many(targets, Number(rows)), place, file)
  else await withWriter(what as FormatName, before, many(targets, Number(rows)), file)
  process.env.SECONDS = String((performance.now() - begun) / 1000)
  return 0
}

function* many(targets: readonly TargetRecord[], rows: number): Generator<TargetRecord> {
  for (let at = 0; at < rows; at++) {
    const target = targets[at % targets.length] as TargetRecord
    yield { ...target, id: `d1.g${at}`, value: at / 10, baseValue: at / 10 }
  }
}

async function plainJson(targets: Iterable<TargetRecord>, file: string): Promise<void> {
  const handle = await open(file, 'w')
  let batch = ''
  for (const target of targets) {
    batch += `${JSON.stringify(target)}\n`
    if (batch.length < BATCH) continue
    await handle.writeFile(batch)
    batch = ''
  }
  await handle.writeFile(batch)
  await handle.close()
}

async function plainCsv(targets: Iterable<TargetRecord>, place: Follower, file: string): Promise<void> {
  const sheet = sheetOf('targets', false)
  function* rows() {
    for (const target of targets) yield* sheet.rows(target, place, 'en')
  }
  await pipeline(Readable.from(rows()), stringify(), createWriteStream(file))
}

async function withWriter(
  name: FormatName,
  before: readonly GazetteRecord[],
  targets: Iterable<TargetRecord>,
  file: string,
): Promise<void> {
  const format: TextFormat | FileFormat = await formats[name].load()
  if ('open' in format) {
    const writer = await format.open(OPTIONS, file)
    for (const record of before) await writer.write(record, 'gazette.txt')
    for (const target of targets) await writer.write(target, 'gazette.txt')
    await writer.end()
    return
  }
  const handle = await open(file, 'w')
  const output = gathering((bytes) => handle.writeFile(bytes))
  const writer = format.writer(OPTIONS)
  const write = async (record: GazetteRecord) => {
    for (const piece of writer.write(record, 'gazette.txt')) await output.write(piece)
  }
  for (const record of before) await write(record)
  for (const target of targets) {
    for (const piece of writer.write(target, 'gazette.txt')) {
      const full = output.write(piece)
      if (full !== null) await full
    }
  }
  await output.flush()
  await handle.close()
}
