import { squash } from '../compare.ts'
import type { Check } from './check.ts'

export const boxCheck: Check<'box'> = {
  onLine: () => '',
  inText: ({ number, title }) => `${number}|${squash(title)}`,
  compare(out, found, gold) {
    out.number('number', found.number, gold.number)
    out.text('title', found.title, gold.title)
    if (gold.endLine !== undefined) out.number('endLine', found.position.end.line, gold.endLine)
    out.number('items', found.items, gold.items)
  },
}
