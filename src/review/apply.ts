import type { DiagnosticRecord, GazetteRecord } from '../model/records.ts'
import { type Mark, RecordKeys } from './marks.ts'

/** Why a number that stood in a record stands in none: a person said that it is wrong. */
const REASON = 'review'

/** Applies marks to the records of one input as they come: what is wrong is left out, what was corrected is put in. */
export class Review {
  readonly #marks: ReadonlyMap<string, Mark>
  readonly #keys = new RecordKeys()
  readonly #fitted = new Set<string>()
  /** Ids of what was left out, and of what takes its place: of a section the one around it. */
  readonly #dropped = new Map<string, string | null>()

  constructor(marks: readonly Mark[]) {
    this.#marks = new Map(marks.map((mark) => [mark.key, mark]))
  }

  /** The records of a document, with all marks that fit. */
  applied(records: readonly GazetteRecord[]): GazetteRecord[] {
    const kept = records.map((record) => this.#reviewed(record)).filter((record) => record !== null)
    if (this.#dropped.size === 0) return kept
    const held = kept.filter((record) => this.#isOfDropped(record))
    for (const { id } of held) this.#dropped.set(id, null)
    return kept.filter(({ id }) => !this.#dropped.has(id)).map((record) => this.#relinked(record))
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
      this.#dropped.set(record.id, record.type === 'section' ? record.parent : null)
      return null
    }
    return mark.mark === 'corrected' ? corrected(record, mark) : record
  }

  /** What is no document, or no table, holds nothing. */
  #isOfDropped(record: GazetteRecord): boolean {
    if (record.type === 'gazette' || record.type === 'document') return false
    const holders = record.type === 'indicator' ? [record.document, record.table] : [record.document]
    return holders.some((id) => id !== null && this.#dropped.has(id))
  }

  /** Nothing leads to a record that is not there. */
  #relinked<R extends GazetteRecord>(record: R): R {
    const copy: R = { ...record }
    if ('section' in copy) copy.section = this.#standing(copy.section)
    if ('box' in copy) copy.box = this.#standing(copy.box)
    if (copy.type === 'section') copy.parent = this.#standing(copy.parent)
    if (copy.type === 'task') copy.targets = copy.targets.filter((id) => !this.#dropped.has(id))
    if (copy.type === 'number' && copy.record !== null && this.#dropped.has(copy.record))
      Object.assign(copy, { record: null, disposition: 'unexplained', reason: REASON })
    return copy
  }

  #standing(id: string | null): string | null {
    let at = id
    while (at !== null && this.#dropped.has(at)) at = this.#dropped.get(at) ?? null
    return at
  }
}

/** A copy with values put in by their paths; a path that leads nowhere is passed over. */
function corrected<R extends GazetteRecord>(record: R, { fields }: Mark): R {
  const copy = structuredClone(record)
  for (const [path, value] of Object.entries({ ...fields })) {
    const last = path.slice(path.lastIndexOf('.') + 1)
    let at: unknown = copy
    for (const name of path.split('.').slice(0, -1)) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined
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
