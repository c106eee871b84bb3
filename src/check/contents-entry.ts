import type { ContentsEntry } from '../model/records.ts'
import { squashTitle } from '../segment/head/title.ts'
import { distance } from './distance.ts'

/** A slip of the pen, not another document. */
const MOST_DIFFERENT = 1

const matterOf = (title: string): string => title.slice(Math.max(0, title.indexOf('关于')))

/** The entry of the contents that is meant for a title: the same, else the nearest that differs by a slip. */
export function entryOf(title: string, entries: readonly ContentsEntry[]): ContentsEntry | null {
  const wanted = squashTitle(title)
  const same = entries.find((entry) => squashTitle(entry.title) === wanted)
  if (same !== undefined) return same
  const near = (entry: ContentsEntry) => {
    const written = squashTitle(entry.title)
    return matterOf(written) === matterOf(wanted) || distance(written, wanted, MOST_DIFFERENT) <= MOST_DIFFERENT
  }
  return entries.find(near) ?? null
}
