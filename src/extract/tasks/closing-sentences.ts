import { CharacterSieve, codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Span } from '../../text/sentences.ts'
import { areBodies, isDeadline, trimName } from './body-names.ts'
import { splitNames } from './split-names.ts'

/** 由省农牧厅牵头, 此项工作由省财政厅负责, 具体由市教育局组织实施 */
const OPENING = /^(?:(?:(?:[此该本上述以]+)项?(?:任务|工作|措施|事项|项目)?|具体(?:工作|任务|事项)?)[由：:]|由)/
const ENDS = new CharacterSieve(codesOf('。\n'))
/** A longer sentence tells more than who answers. */
const LONGEST = 150
const LONGEST_OPENING = 12

/**
 * Sentences that end a paragraph and do nothing but say who answers for it: 由省整规办牵头，省工商局、兰州海关参加。 Each part names
 * bodies, and the last one ends with what they do.
 */
export function closingSentences(text: string, lexicon: Lexicon): Span[] {
  const found: Span[] = []
  let from = 0
  for (let at = ENDS.next(text, 0); from < text.length; at = ENDS.next(text, at + 1)) {
    const to = Math.min(at, text.length)
    const isLast = to + 1 >= text.length || text[to] === '\n' || text[to + 1] === '\n'
    const opening = isLast && to - from <= LONGEST ? OPENING.exec(text.slice(from, from + LONGEST_OPENING)) : null
    const said = opening === null ? null : { from: from + opening[0].length, to }
    if (said !== null && namesOnly(text.slice(said.from, said.to), lexicon)) found.push(said)
    from = to + 1
  }
  return found
}

function namesOnly(sentence: string, lexicon: Lexicon): boolean {
  const parts = splitNames(sentence.replace(/；/g, '，'), lexicon).map(({ text }) => withoutDuties(text, lexicon))
  if (parts.at(-1)?.isDone !== true) return false
  return areBodies(
    parts.map(({ name }) => name).filter((name) => name !== '' && !isDeadline(name)),
    lexicon,
  )
}

/** 省农牧厅牵头负责 → 省农牧厅 */
function withoutDuties(part: string, lexicon: Lexicon): { name: string; isDone: boolean } {
  let name = trimName(part)
  let isDone = false
  for (;;) {
    const verb = lexicon.duties.before(name, name.length)
    if (verb === null || verb.row.place === 'label') return { name, isDone }
    name = trimName(name.slice(0, -verb.length))
    isDone = true
  }
}
