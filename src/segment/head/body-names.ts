import type { Lexicon } from '../../lexicon/lexicon.ts'

/** Whether a text ends with the name of a body that may issue documents, alone or with others: 青海省人民政府, 中央编办, 省妇联. */
export function endsWithBody(text: string, lexicon: Lexicon): boolean {
  if (lexicon.agencies.before(text, text.length) !== null) return true
  const body = lexicon.bodies.before(text, text.length)?.row
  // 各部门 are addressed and sign nothing.
  return body?.likeness === 'body' && !body.word.startsWith('各')
}
