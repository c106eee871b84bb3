import { inLine } from '../in-line.ts'
import type { Rule } from '../rule.ts'

/** Emphasis, tags, escapes, foot-note marks, headings: each a kind that one converter leaves everywhere. */
const KINDS: readonly RegExp[] = [
  /\*\*/,
  /<\/?[a-z][a-z0-9:]{0,10}(?:\s[^<>]{0,200})?>/i,
  /\\[*_#]/,
  /\^[①-⑳]/,
  /\[\^\w{1,8}\]/,
  /^\s*#{1,6} /,
]

export const leftoverMarkup: Rule = {
  id: 'leftover-markup',
  severity: 'warning',
  about: 'Markup that a converter left stands in the text; told once a document for each kind.',
  example: '**加强监管**，<br>推动发展',
  counterexample: '加强监管，推动发展',
  check: function* ({ lines }) {
    for (const kind of KINDS) {
      const marked = lines.filter(({ text }) => kind.test(text))
      const [first] = marked
      const found = first === undefined ? null : kind.exec(first.text)
      if (first === undefined || found === null) continue
      const more = marked.length === 1 ? '' : `, here and on ${marked.length - 1} more lines`
      yield {
        message: `${found[0].trim()} is left in the text${more}`,
        position: inLine(first.start, found.index, found[0].length),
      }
    }
  },
}
