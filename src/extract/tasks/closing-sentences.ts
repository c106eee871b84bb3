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
/** 2023年12月底前基本完成 */
const LONGEST_DEADLINE = 16
/** 抓好落实, 按职责分工组织实施: what a duty at the end is told in. */
const LONGEST_END = 40

/**
 * Sentences that end a paragraph and do nothing but say who answers for it: 由省整规办牵头，省工商局、兰州海关参加。 Each part names
 * bodies, and the last one ends with what they do: 省农业农村厅牵头，省林草局配合。
 */
export function closingSentences(text: string, lexicon: Lexicon): Span[] {
  const found: Span[] = []
  let from = 0
  for (let at = ENDS.next(text, 0); from < text.length; at = ENDS.next(text, at + 1)) {
    const to = Math.min(at, text.length)
    const isLast = to + 1 >= text.length || text[to] === '\n' || text[to + 1] === '\n'
    if (isLast && to - from <= LONGEST) {
      const opening = OPENING.exec(text.slice(from, from + LONGEST_OPENING))?.[0] ?? ''
      const said = { from: from + opening.length, to }
      if (isDutyAlone(text.slice(said.from, said.to), lexicon, opening !== '')) found.push(said)
    }
    from = to + 1
  }
  return found
}

/**
 * Whether a sentence, or what stands in brackets, names bodies and what they do, and nothing else.
 *
 * @param isOpened by 由, without which 省发展改革委统筹推进 tells what is done, and only 牵头 and 负责 who answers for it
 */
export function isDutyAlone(text: string, lexicon: Lexicon, isOpened = false): boolean {
  // Most sentences end in no duty: to part them into names first took a fifth of a long run.
  const sentence = withoutDeadline(text, lexicon)
  const end = trimName(sentence.slice(-LONGEST_END), lexicon)
  if (lexicon.duties.before(end, end.length) === null) return false
  const parts = splitNames(sentence.replace(/；/g, '，'), lexicon).map(({ text }) => withoutDuties(text, lexicon))
  const verb = parts.at(-1)?.verb ?? null
  if (verb === null || (verb === 'act' && !isOpened)) return false
  // 文件起草工作由省农业农村厅牵头 names more than who answers
  if (parts.some(({ name }) => /[由对将把]/.test(name))) return false
  return areBodies(
    parts.map(({ name }) => name).filter((name) => name !== '' && !isDeadline(name, lexicon)),
    lexicon,
  )
}

/** 省残联、省民政厅负责，2025年底前完成: without by when, which is told behind who answers. */
function withoutDeadline(sentence: string, lexicon: Lexicon): string {
  const at = sentence.lastIndexOf('，')
  const last = sentence.slice(at + 1)
  const isTold = at > 0 && last.length <= LONGEST_DEADLINE && isDeadline(last, lexicon) && !/[（）()〔〕]/.test(last)
  return isTold ? sentence.slice(0, at) : sentence
}

/** 省农牧厅牵头负责 → 省农牧厅 */
function withoutDuties(part: string, lexicon: Lexicon): { name: string; verb: 'verb' | 'act' | null } {
  let name = trimName(part, lexicon)
  let said: 'verb' | 'act' | null = null
  for (;;) {
    const verb = lexicon.duties.before(name, name.length)
    if (verb === null || verb.row.place === 'label') return { name, verb: said }
    name = trimName(name.slice(0, -verb.length), lexicon)
    said = said === 'verb' ? said : verb.row.place
  }
}
