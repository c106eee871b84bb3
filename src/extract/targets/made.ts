import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { CueMatch } from './cues.ts'
import { isMeasure, isOneOf } from './phrases.ts'

/** 建设, 打造: what they make may be named by a verb; 完成 and 支持 may be followed by one that does something. */
export const makes = (word: string, { verbs: { counts, light, causes } }: Lexicon): boolean =>
  isOneOf(word, counts) && !isOneOf(word, light) && !isOneOf(word, causes)

/** 社会工作督导员 of 资助培养社会工作督导员50名: helped to train them; 支持培训基地5个 are bases. */
export function helped(verb: CueMatch, words: string, lexicon: Lexicon): string {
  const trains = makes(verb.word, lexicon) ? null : lexicon.verbs.counts.at(words, 0)
  const rest = trains === null ? '' : words.slice(trains.length)
  const isVerb = trains !== null && lexicon.cues.at(words, 0)?.length === trains.length
  return isVerb && rest.length > 2 && PEOPLE.test(rest) ? rest : words
}

/** 督导员, 人才, 领军人才: those who are trained. */
const PEOPLE = /(?:[员师生民手医工]|人[才员]|干部|骨干|专家|教师|学者)$/

/** 高层次人才 of 引进和培养高层次人才达到2000名: what comes of it is counted. */
export function made(words: string, lexicon: Lexicon): string {
  if (isMeasure(words, lexicon)) return words
  let from = 0
  for (;;) {
    const verb = lexicon.verbs.counts.at(words, from)
    if (verb === null || lexicon.cues.at(words, from)?.length !== verb.length || words.length - from - verb.length < 3)
      return words.slice(from)
    from += verb.length
    if (/[和、及]/.test(words.charAt(from))) from++
  }
}
