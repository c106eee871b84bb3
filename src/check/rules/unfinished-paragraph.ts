import { isClosed } from '../../read/continuation.ts'
import { positionOf } from '../../text/passage.ts'
import type { Rule } from '../rule.ts'
import { nodesOf } from '../tree.ts'

export const unfinishedParagraph: Rule = {
  id: 'unfinished-paragraph',
  severity: 'warning',
  about: 'A paragraph breaks off in the middle of a sentence.',
  example: '加强监管，推动市场主体',
  counterexample: '加强监管，推动市场主体发展。',
  check: function* ({ document, lexicon }) {
    const nodes = [...nodesOf(document)]
    for (const [index, { node }] of nodes.entries()) {
      if (node.type !== 'paragraph' || index === nodes.length - 1) continue
      const { text } = node.passage
      if (text.length < SHORTEST || !/[，。；]/.test(text) || isClosed(text, lexicon)) continue
      const { end } = positionOf(node.passage)
      yield { message: `the paragraph ends with …${text.slice(-SHOWN)}`, position: { start: end, end } }
    }
  },
}

/** A shorter line is a signature, a heading or a name. */
const SHORTEST = 30
const SHOWN = 8
