import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { isDigitAt } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'

export type Cue = Row<'cues'>['cue']

/** A word that says what a number near it means. */
export interface CueMatch extends Span {
  word: string
  cue: Cue
  touches: boolean
}

/** The cues of a sentence that begins at an index of its text, from left to right. */
export function cuesIn(words: string, start: number, lexicon: Lexicon): CueMatch[] {
  const found: CueMatch[] = []
  for (const { row, index, length } of lexicon.cues.all(words)) {
    const end = index + length
    if (row.cue === 'name' || isNounHere(words, row.word, index, end, lexicon)) continue
    // 用水量比2020年均下降16%: of 2020, both of them
    const isOfYear = row.word.startsWith('年均') && /[比较与同]\d{4}$/.test(words.slice(Math.max(0, index - 5), index))
    const change = isOfYear ? lexicon.cues.at(words, index + 2) : null
    if (change !== null) {
      const from = start + index + 2
      const { word, cue, touches } = change.row
      found.push({ word, cue, touches, from, to: from + change.length })
      continue
    }
    // 争取达到 wishes and states a level, 争取建成 wishes a deed
    const wished = row.cue === 'strive' && length > WISH.length && row.word.startsWith(WISH)
    const stated = wished ? lexicon.cues.at(words, index + WISH.length) : null
    if (stated !== null && index + WISH.length + stated.length === end) {
      const at = start + index + WISH.length
      found.push({ word: WISH, cue: row.cue, touches: row.touches, from: start + index, to: at })
      found.push({ word: stated.row.word, cue: stated.row.cue, touches: stated.row.touches, from: at, to: start + end })
      continue
    }
    if (row.cue === 'output' && isOfMeasure(words, end, length, lexicon)) continue
    // 高速公路将达到6000公里 is meant to be, 老年人口将达82万 will come by itself
    const isMeant = row.cue === 'forecast' && lexicon.trends.all(words.slice(0, index)).length === 0
    const [cue, from] = isMeant ? (['level', index + 1] as const) : ([row.cue, index] as const)
    found.push({
      word: words.slice(from, end),
      cue,
      touches: row.touches || isMeant,
      from: start + from,
      to: start + end,
    })
  }
  return found
}

const WISH = '争取'

/** 年产值 is no 年产, 投资额 no investing. */
const isOfMeasure = (words: string, end: number, length: number, { measures }: Lexicon): boolean =>
  (measures.at(words, end - 1)?.length ?? 0) > 1 ||
  (length > 1 &&
    (/^[额量率](?![化先])/.test(words.slice(end, end + 2)) ||
      words.startsWith('能力', end) ||
      // 补助标准 is a name, 制定标准 makes one
      (words.startsWith('标准', end) && /[补奖资]/.test(words.slice(end - length, end)))))

/** What a clause's verb may stand behind: 到1995年，生产…, “八五”期间出版…, 五年共生产…. */
const OPENING = /(?:^|[，；：。）\s年内末底]|期间|时期|力争|计划|累计|共)$/

/** 生产汽车90万辆 and 招生70万人 do something, 粮食生产功能区 and 招生计划 are names. */
function isNounHere(words: string, word: string, from: number, to: number, lexicon: Lexicon): boolean {
  if (lexicon.verbs.opens.at(word, 0)?.length !== word.length || isDigitAt(words, to)) return false
  // 年销售收入, 生产能力
  if ((lexicon.measures.at(words, to)?.length ?? 0) > 1 || /[额量率]/.test(words.charAt(to))) return true
  return !OPENING.test(words.slice(Math.max(0, from - 2), from))
}
