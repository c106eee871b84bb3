import type { Lexicon } from '../../lexicon/lexicon.ts'

const WITH_BRACKET = /^([^（()）]*)[（(]([^（()）]+)[）)]([^（()）]*)$/
/** （含再生水）, （不含兵团）, （2020年价） say what is counted, and name no other measure. */
const REMARK = /^(?:不?含|不?包括|其中|\d|按|以)/

/**
 * The two measures that a name with a bracket stands for: 常住（户籍）人口城镇化率 → 常住人口城镇化率, 户籍人口城镇化率: what stands in
 * brackets takes the place of as many characters before it; 自来水普及率（集中供水率） has a whole name there. Null where the bracket
 * only remarks, or there is none.
 */
export function namesInBracket(name: string, lexicon: Lexicon): [string, string] | null {
  const [, before = '', inner = '', after = ''] = WITH_BRACKET.exec(name) ?? []
  if (inner === '' || REMARK.test(inner)) return null
  if (after === '') return lexicon.measures.before(inner, inner.length) === null ? null : [before, inner]
  return before.length < inner.length
    ? null
    : [before + after, before.slice(0, before.length - inner.length) + inner + after]
}
