import type { Mark, ReviewFile } from '../../../review/marks.ts'
import type { ReportRecord } from '../view.ts'
import { titleOf, view } from './state.ts'

const STORE = `gazette-review ${view.source}`
const marks = new Map<string, Mark>()
const listeners: (() => void)[] = []

/** Marks are kept in the page's storage, so that they are there when it is opened again; a page without one forgets them. */
function load(): void {
  try {
    const stored: ReviewFile = JSON.parse(localStorage.getItem(STORE) ?? 'null')
    for (const mark of stored?.marks ?? []) marks.set(mark.key, mark)
  } catch {}
}

function changed(): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(file()))
  } catch {}
  for (const listener of listeners) listener()
}

load()

export const file = (): ReviewFile => ({ gazetteReview: 1, marks: [...marks.values()] })

export const markOf = ({ key }: ReportRecord): Mark | null => marks.get(key) ?? null

/** What a person signs off; whatever else there is can be marked too. */
const SIGNED_OFF = new Set(['indicator', 'target', 'task'])

export const toSignOff = view.records.filter(({ type }) => SIGNED_OFF.has(type))

export const signedOff = (): number => toSignOff.filter((record) => markOf(record) !== null).length

export function mark(record: ReportRecord, as: Mark['mark'], fields?: Mark['fields']): void {
  const about = titleOf(record)
  marks.set(record.key, { key: record.key, mark: as, about, ...(fields === undefined ? {} : { fields }) })
  changed()
}

export function unmark({ key }: ReportRecord): void {
  if (marks.delete(key)) changed()
}

/** @throws {SyntaxError} when it is no file of marks */
export function importFile(text: string): void {
  const read: Partial<ReviewFile> = JSON.parse(text)
  if (read.gazetteReview !== 1 || read.marks === undefined) throw new SyntaxError('no marks of a review')
  for (const mark of read.marks) marks.set(mark.key, mark)
  changed()
}

export const onMarks = (listener: () => void): void => {
  listeners.push(listener)
}
