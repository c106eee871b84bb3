import type { GazetteRecord } from '../../src/model/records.ts'
import { boxCheck } from './checks/box.ts'
import type { Check } from './checks/check.ts'
import { documentCheck } from './checks/document.ts'
import { indicatorCheck } from './checks/indicator.ts'
import { sectionCheck } from './checks/section.ts'
import { tableCheck } from './checks/table.ts'
import { targetCheck } from './checks/target.ts'
import { taskCheck } from './checks/task.ts'
import { Differences } from './compare.ts'
import type { Annotated, AnnotatedType, AnyGold, Gold } from './gold.ts'
import { Pool } from './pool.ts'

const checks: { [T in AnnotatedType]: Check<T> } = {
  document: documentCheck,
  section: sectionCheck,
  box: boxCheck,
  table: tableCheck,
  indicator: indicatorCheck,
  task: taskCheck,
  target: targetCheck,
}

/** What became of the annotations of one record type. */
export interface Score {
  type: AnnotatedType
  gold: number
  extracted: number
  /** A record stands where the annotation does. */
  found: number
  /** And all its fields agree. */
  right: number
  misses: Miss[]
}

export interface Miss {
  line: number
  text: string
}

/** F1 of hits among annotations and extracted records: 1 when all are found and nothing else is. */
export const f1 = (hits: number, { gold, extracted }: Score) => (2 * hits) / Math.max(1, gold + extracted)

/** Scores the records of one source against its annotations, one score a record type that is annotated. */
export function score(records: readonly GazetteRecord[], annotations: readonly AnyGold[]): Score[] {
  const ranges = annotations.flatMap(({ type, line, endLine }) =>
    type === 'document' && line && endLine ? [[line, endLine] as const] : [],
  )
  const inRange = records.filter((record) => {
    const { line } = record.position.start
    return ranges.length === 0 || ranges.some(([first, last]) => line >= first && line <= last)
  })
  const types = Object.keys(checks) as AnnotatedType[]
  return types.flatMap((type) => scoreType(type, inRange, annotations))
}

function scoreType<T extends AnnotatedType>(
  type: T,
  records: readonly GazetteRecord[],
  annotations: readonly AnyGold[],
): Score[] {
  const wanted = annotations.filter((gold): gold is Gold[T] => gold.type === type)
  if (wanted.length === 0) return []
  const check: Check<T> = checks[type]
  const byLine = wanted.every((gold) => gold.line !== undefined)
  const key = (one: Annotated[T] | Gold[T], line: number | undefined) =>
    byLine ? `${line}|${check.onLine(one)}` : check.inText(one)
  const pool = new Pool<Annotated[T]>()
  for (const record of records) if (isOf(type, record)) pool.add(key(record, record.position.start.line), record)

  const out: Score = { type, gold: 0, extracted: 0, found: 0, right: 0, misses: [] }
  const miss = (mark: string, line: number | undefined, text: string) =>
    out.misses.push({ line: line ?? 0, text: `${mark} ${text}` })
  // Optional annotations last: they take what no other one claims.
  for (const gold of [...wanted].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const best = pool.take(key(gold, gold.line), (record) => differences(check, record, gold).length)
    if (gold.optional) continue
    out.gold++
    if (best === null) {
      miss('-', gold.line, `missing ${label(gold)}`)
      continue
    }
    out.found++
    const wrong = differences(check, best, gold)
    if (wrong.length === 0) out.right++
    else miss('~', gold.line, `${label(gold)}: ${wrong.join('; ')}`)
  }
  const extra = pool.rest()
  for (const record of extra) miss('+', record.position.start.line, `extra ${label(record)}`)
  out.extracted = out.found + extra.length
  return [out]
}

const isOf = <T extends AnnotatedType>(type: T, record: GazetteRecord): record is GazetteRecord & Annotated[T] =>
  record.type === type

function differences<T extends AnnotatedType>(check: Check<T>, record: Annotated[T], gold: Gold[T]): string[] {
  const out = new Differences()
  check.compare(out, record, gold)
  return out.found
}

/** How a person recognises it in a list. */
function label(one: object): string {
  const fields = new Map<string, unknown>(Object.entries(one))
  const words = ['title', 'name', 'caption', 'raw', 'subject'].map((field) => fields.get(field))
  return words
    .filter((word) => word != null)
    .map((word) => String(word).slice(0, 40))
    .join(' ')
}
