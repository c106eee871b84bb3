import { squash } from '../compare.ts'
import type { Check } from './check.ts'

export const taskCheck: Check<'task'> = {
  onLine: () => '',
  inText: (one) => `${squash(one.number)}|${squash(one.title ?? opening(one).slice(0, 12))}`,
  compare(out, found, gold) {
    out.text('kind', found.kind, gold.kind)
    out.text('number', found.number, gold.number)
    out.text('title', found.title, gold.title)
    if (gold.responsible === undefined) return
    const names = (bodies: typeof gold.responsible) =>
      bodies.map(({ name, lead }) => `${name}${lead ? '*' : ''}`).sort()
    out.texts('responsible', names(found.responsible), names(gold.responsible))
  },
}

/** Where a task has no title, its first words tell it from the others. */
const opening = (one: { start?: string } | { text: string }) => ('text' in one ? one.text : (one.start ?? ''))
