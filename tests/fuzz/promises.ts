import { deepStrictEqual } from 'node:assert'
import {
  builtInRows,
  check,
  compileLexicon,
  extract,
  type Finding,
  type GazetteRecord,
  report,
  UnreadableInputError,
} from '../../src/index.ts'
import { openInput } from '../../src/read/input.ts'
import { SourceLines } from '../../src/read/source-lines.ts'
import { BrokenPromise } from './broken-promise.ts'
import { fits, type Schemas } from './schemas.ts'
import { writeAll, writeFindings, writePage } from './written.ts'

const lexicon = compileLexicon(builtInRows())

/** What an input is tried for besides, at a time or all at once. */
export type Trial = 'repetition' | 'findings' | 'writers'

export const trials: readonly [Trial, ...Trial[]] = ['repetition', 'findings', 'writers']

/**
 * Whatever an input says, it is read or refused with one line; its records fit the schema, their positions lie in the text, each digit
 * is accounted for once, every writer takes them; and all of it is the same a second time.
 *
 * @throws on the first promise that is broken
 */
export async function keepPromises(
  bytes: Uint8Array,
  file: string,
  schemas: Schemas,
  tried: readonly Trial[] = trials,
): Promise<'read' | 'refused'> {
  const first = await recordsOf(bytes, file)
  if (tried.includes('repetition')) deepStrictEqual(await recordsOf(bytes, file), first)
  if (typeof first === 'string') {
    if (!first.startsWith(`${file}: `) || /[\r\n]/.test(first)) throw new BrokenPromise(`refused with ${first}`)
    return 'refused'
  }
  const { printed, shown } = await textsOf(bytes, file)
  for (const record of first) fits(schemas.line, record)
  const lines = new SourceLines(printed)
  for (const { position } of first) isWithin(position, printed, lines)
  const isMarkup = /\.(?:html|md)$/.test(file)
  holdsDigitsOnce(first, { printed, shown }, isMarkup)
  if (!isMarkup) areVerbatim(first, printed)
  if (tried.includes('findings')) {
    const findings: Finding[] = []
    for await (const finding of check(bytes, { file, lexicon })) findings.push(finding)
    for (const { position } of findings) isWithin(position, printed, lines)
    await writeFindings(findings, file)
    writePage(await report(bytes, { file, lexicon }))
  }
  if (tried.includes('writers')) await writeAll(first, file, schemas)
  return 'read'
}

/** The records of an input, or why it is refused. */
async function recordsOf(bytes: Uint8Array, file: string): Promise<GazetteRecord[] | string> {
  const records: GazetteRecord[] = []
  try {
    for await (const record of extract(bytes, { file, numbers: true, lexicon })) records.push(record)
  } catch (error) {
    if (error instanceof UnreadableInputError) return error.message
    throw error
  }
  return records
}

/** The text that positions point into, and what of it people read, at the same offsets. */
async function textsOf(bytes: Uint8Array, file: string) {
  const open = async () => openInput(chunksOf(bytes), { file }, () => {})
  let printed = ''
  let shown = ''
  const forText = await open()
  for await (const chunk of forText.reader.text(forText.source, { lexicon })) printed += chunk
  const { reader, source } = await open()
  const watch = (chunk: string) => {
    shown += chunk
  }
  for await (const _ of reader.blocks(source, { lexicon, watch }));
  if (shown.length !== printed.length) throw new BrokenPromise(`${shown.length} characters shown of ${printed.length}`)
  return { printed, shown }
}

async function* chunksOf(bytes: Uint8Array) {
  yield bytes
}

function isWithin({ start, end }: GazetteRecord['position'], printed: string, lines: SourceLines): void {
  const [from, to] = [start.offset ?? -1, end.offset ?? -1]
  if (from < 0 || to < from || to > printed.length)
    throw new BrokenPromise(`a position from ${from} to ${to} of ${printed.length}`)
  for (const point of [start, end]) {
    const { line, column } = lines.pointAt(point.offset ?? 0)
    if (line !== point.line || column !== point.column)
      throw new BrokenPromise(`offset ${point.offset} is ${line}:${column}, not ${point.line}:${point.column}`)
  }
}

/** Where positions point into text, not markup, what stands there is what the record says. */
function areVerbatim(records: readonly GazetteRecord[], printed: string): void {
  for (const record of records) {
    if (!('raw' in record) || record.raw === null) continue
    const { start, end } = record.position
    const there = printed.slice(start.offset, end.offset)
    if (there !== record.raw) throw new BrokenPromise(`${JSON.stringify(record.raw)} is ${JSON.stringify(there)}`)
  }
}

function holdsDigitsOnce(
  records: readonly GazetteRecord[],
  { printed, shown }: { printed: string; shown: string },
  isMarkup: boolean,
): void {
  const covered = new Uint8Array(printed.length)
  for (const record of records) {
    if (record.type !== 'number') continue
    const { start, end } = record.position
    for (let at = start.offset ?? 0; at < (end.offset ?? 0); at++) covered[at] = Math.min(2, (covered[at] ?? 0) + 1)
  }
  // &#37; is no number, but a way of writing a character.
  const said = shown.replace(/&#(?:\d+|[xX][\da-fA-F]+);?/g, (reference) => ' '.repeat(reference.length))
  for (const { index } of (isMarkup ? said : shown).matchAll(/[0-9０-９]/g)) {
    if (covered[index] === 1) continue
    const times = covered[index] === 0 ? 'in no number' : 'in two numbers'
    throw new BrokenPromise(`a digit is ${times}: ${JSON.stringify(shown.slice(Math.max(0, index - 15), index + 15))}`)
  }
}
