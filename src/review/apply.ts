import type { DiagnosticRecord, GazetteRecord, NumberRecord, TaskRecord } from '../model/records.ts'
import { type Mark, RecordKeys, type Scalar } from './marks.ts'

/** Why a number that stood in a record stands in none: a person said that it is wrong. */
const REASON = 'review'

/** Applies marks to the records of one input as they come: what is wrong is left out, what was corrected is put in. */
export class Review {
  readonly #marks: ReadonlyMap<string, Mark>
  readonly #keys = new RecordKeys()
  readonly #fitted = new Set<string>()
  readonly #dropped = new Set<string>()

  constructor(marks: readonly Mark[]) {
    this.#marks = new Map(marks.map((mark) => [mark.key, mark]))
  }

  /** The records of a document, with all marks that fit. */
  applied(records: readonly GazetteRecord[]): GazetteRecord[] {
    const kept = records.map((record) => this.#reviewed(record)).filter((record) => record !== null)
    return this.#dropped.size === 0 ? kept : kept.map((record) => this.#withoutDropped(record))
  }

  /** Keys of the marks that have fitted a record. */
  get fitted(): ReadonlySet<string> {
    return this.#fitted
  }

  #reviewed(record: GazetteRecord): GazetteRecord | null {
    const key = this.#keys.of(record)
    const mark = key === null ? undefined : this.#marks.get(key)
    if (mark === undefined) return record
    this.#fitted.add(mark.key)
    if (mark.mark === 'wrong') {
      this.#dropped.add(record.id)
      return null
    }
    return mark.mark === 'corrected' ? corrected(record, mark.fields ?? {}) : record
  }

  /** Nothing leads to a record that is not there. */
  #withoutDropped(record: GazetteRecord): GazetteRecord {
    if (record.type === 'task') return this.#task(record)
    return record.type === 'number' ? this.#number(record) : record
  }

  #task(record: TaskRecord): TaskRecord {
    const targets = record.targets.filter((id) => !this.#dropped.has(id))
    return targets.length === record.targets.length ? record : { ...record, targets }
  }

  #number(record: NumberRecord): NumberRecord {
    if (record.record === null || !this.#dropped.has(record.record)) return record
    return { ...record, record: null, disposition: 'unexplained', reason: REASON }
  }
}

/** A copy with values put in by their paths; a path that leads nowhere is passed over. */
function corrected<R extends GazetteRecord>(record: R, fields: Readonly<Record<string, Scalar>>): R {
  const copy = structuredClone(record)
  for (const [path, value] of Object.entries(fields)) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let at: unknown = copy
    for (const name of names) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined
    if (isObject(at) && Object.hasOwn(at, last)) at[last] = value
  }
  return copy
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Marks that fit nothing any more, as diagnostics at the start of the input. */
export function unfitted(marks: readonly Mark[], fitted: ReadonlySet<string>): DiagnosticRecord[] {
  const point = { line: 1, column: 1, offset: 0 }
  return marks
    .filter(({ key }) => !fitted.has(key))
    .map(({ key, mark, about }) => ({
      type: 'diagnostic',
      id: `review-${key}`,
      document: null,
      rule: 'unfitted-review-mark',
      severity: 'warning',
      message: `A record marked ${mark} is not there any more: ${about}`,
      position: { start: point, end: point },
    }))
}
