import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { GazetteRecord } from '../../src/model/records.ts'
import type { Written } from './gazettes.ts'

/** Every so many records one is looked up in the text. */
const SAMPLED = 997

/**
 * Checks what a run wrote: as many documents as there are in the text, and targets that stand where they say.
 *
 * @throws {Error} naming the first record that does not
 */
export async function checkSample(source: string, records: string, written: Written): Promise<void> {
  const sampled: { id: string; raw: string; from: number; to: number }[] = []
  let documents = 0
  let targets = 0
  for await (const line of createInterface({ input: createReadStream(records) })) {
    const record: GazetteRecord = JSON.parse(line)
    if (record.type === 'document') documents++
    if (record.type !== 'target' || ++targets % SAMPLED !== 1) continue
    const { start, end } = record.position
    sampled.push({ id: record.id, raw: record.raw, from: start.offset ?? 0, to: end.offset ?? 0 })
  }
  if (documents !== written.documents) {
    throw new Error(`${written.documents} documents were written, ${documents} found`)
  }
  if (sampled.length === 0) throw new Error('no targets to check')
  let offset = 0
  for await (const chunk of createReadStream(source, 'utf8')) {
    const text: string = chunk
    for (const { id, raw, from, to } of sampled) {
      if (from < offset || to > offset + text.length) continue
      const found = text.slice(from - offset, to - offset)
      if (found !== raw) throw new Error(`target ${id} is ${raw}, its place in the text says ${found}`)
    }
    offset += text.length
  }
}
