import { squash } from '../compare.ts'
import type { Check } from './check.ts'

export const tableCheck: Check<'table'> = {
  onLine: () => '',
  inText: ({ caption, headers }) => squash(caption ?? headers.join()),
  compare(out, found, gold) {
    out.text('kind', found.kind, gold.kind)
    out.number('number', found.number, gold.number)
    out.text('caption', found.caption, gold.caption)
    if (gold.parts !== undefined) out.number('parts', found.parts, gold.parts)
    out.texts('headers', found.headers, gold.headers)
    out.number('notes', found.notes.length, gold.notes.length)
  },
}
