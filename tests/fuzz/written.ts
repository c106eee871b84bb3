import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Finding, GazetteRecord, ReportView } from '../../src/index.ts'
import { findingFormats, findingWriter } from '../../src/write/findings/formats.ts'
import { formats } from '../../src/write/formats.ts'
import { kinds } from '../../src/write/kinds.ts'
import { reportPage } from '../../src/write/report/page.ts'
import { bare, type TextFormat, type WriteOptions } from '../../src/write/writer.ts'
import { plain } from '../write/gazette-records.ts'
import { fits, type Schemas } from './schemas.ts'

/** Writes records in every format, and reads what can be read again. */
export async function writeAll(records: readonly GazetteRecord[], source: string, schemas: Schemas): Promise<void> {
  const writtenAs = async (name: 'table' | 'json' | 'ndjson' | 'csv' | 'tsv', options: Partial<WriteOptions>) => {
    const format: TextFormat = await formats[name].load()
    return written(format, { ...plain, ...options }, records, source)
  }
  const all = new Set(kinds)
  await writtenAs('table', { kinds: all })
  fits(schemas.whole, JSON.parse(await writtenAs('json', { kinds: all })))
  for (const line of (await writtenAs('ndjson', { kinds: all })).split('\n').slice(0, -1)) JSON.parse(line)
  for (const kind of kinds) {
    // One row that has another number of cells, or marks that do not pair, and parsing throws.
    parse(await writtenAs('csv', { kinds: new Set([kind]), excel: true }), { bom: true })
    parse(await writtenAs('tsv', { kinds: new Set([kind]), long: true }), { delimiter: '\t' })
  }
  // Files take longer than all the rest: for some inputs.
  if (records.length % 8 === 0) await writeFiles(records, source)
}

function written(format: TextFormat, options: WriteOptions, records: readonly GazetteRecord[], source: string): string {
  const frame = format.frame?.(options) ?? bare
  const writer = format.writer(options)
  const pieces = records.flatMap((record) => [...writer.write(record, source)])
  return [frame.head, ...pieces, ...writer.end(), frame.tail(true)].join('')
}

async function writeFiles(records: readonly GazetteRecord[], source: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-fuzz-'))
  try {
    for (const [name, some] of [['xlsx', kinds], ...kinds.map((kind) => ['parquet', [kind]] as const)] as const) {
      const format = await formats[name].load()
      const writer = await format.open({ ...plain, kinds: new Set(some) }, join(folder, `${some[0]}.${name}`))
      for (const record of records) await writer.write(record, source)
      await writer.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same of findings. */
export async function writeFindings(findings: readonly Finding[], source: string): Promise<void> {
  for (const name of findingFormats) {
    const writer = await findingWriter(name, { width: 80, color: false, version: '0' })
    let text = ''
    for (const finding of findings)
      for (const piece of writer.write({ ...finding, source, fingerprint: '0' })) text += piece
    for (const piece of writer.end([source])) text += piece
    if (name === 'json' || name === 'sarif') JSON.parse(text)
  }
}

/** The same of the page. */
export function writePage(view: ReportView): void {
  const page = [...reportPage(view, { script: '', style: '' })].join('')
  JSON.parse(page.split('id="data">')[1]?.split('</script>')[0] ?? '')
}
