import type { RecordType } from '../model/records.ts'

/** Records that come in lists; the issue itself is the frame around them. */
export type ListedType = Exclude<RecordType, 'gazette'>

/** The plural by which a person asks for them: `-r targets,tasks`. */
export const kindOf = {
  document: 'documents',
  section: 'sections',
  box: 'boxes',
  table: 'tables',
  indicator: 'indicators',
  target: 'targets',
  task: 'tasks',
  number: 'numbers',
  diagnostic: 'diagnostics',
} as const satisfies Record<ListedType, string>

export type Kind = (typeof kindOf)[ListedType]

/** In the order of the data model. */
export const kinds: readonly Kind[] = Object.values(kindOf)

/** The record type that a plural stands for. */
export const typeOf = Object.fromEntries(Object.entries(kindOf).map(([type, kind]) => [kind, type])) as {
  [K in Kind]: { [T in ListedType]: (typeof kindOf)[T] extends K ? T : never }[ListedType]
}

/** What is given without `-r`: the ledger of numbers is for who asks. */
const byDefault: ReadonlySet<Kind> = new Set(kinds.filter((kind) => kind !== 'numbers'))

/** @param asked the kinds asked for; null for those given by default */
export const isAsked = (asked: ReadonlySet<Kind> | null, kind: Kind): boolean => (asked ?? byDefault).has(kind)
