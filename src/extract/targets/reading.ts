import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { isDigitAt } from '../../text/characters.ts'
import { type Calendar, type DeadlineMention, scanDeadlines } from '../../text/deadlines.ts'
import { type QuantityMatch, scanQuantities } from '../../text/quantities.ts'
import { clauses, type Enclosure, enclosures, type Span, sentences } from '../../text/sentences.ts'
import { isYear } from './measuring.ts'
import { isReview } from './reviews.ts'

export type Cue = Row<'cues'>['cue']

/** A word that says what a number near it means. */
export interface CueMatch extends Span {
  word: string
  cue: Cue
  touches: boolean
}

/** One quantity of a text, and all that the text says around it. */
export interface Candidate {
  text: string
  lexicon: Lexicon
  quantity: QuantityMatch
  sentence: Span
  /** From one ， or ； to the next; of a quantity in brackets, the part within them. */
  clause: Span
  /** The clauses of the sentence before this one. */
  earlier: readonly Span[]
  /** The innermost brackets or quotation marks it stands in. */
  enclosed: Enclosure | null
  /** Cues and mentions of the sentence that stand before the quantity. */
  cues: readonly CueMatch[]
  /** Cues of the clause behind the quantity. */
  following: readonly CueMatch[]
  mentions: readonly DeadlineMention[]
  /** Mentions of the sentence behind it. */
  later: readonly DeadlineMention[]
  /** Quantities of the sentence before, and the next that is no year. */
  before: readonly QuantityMatch[]
  next: QuantityMatch | null
  /** Those behind it. */
  behind: readonly QuantityMatch[]
  /** Whether its paragraph tells what has been done. */
  isReview: boolean
  /** Years of the document: what lies before `issuedYear` has happened. */
  calendar: Calendar
}

/** A quantity, and the characters beside it. */
export type Sighting = Pick<Candidate, 'text' | 'lexicon' | 'quantity'>

/** A sentence that holds quantities. */
interface Counted extends Span {
  quantities: readonly QuantityMatch[]
}

/** Every quantity of a text as a candidate, from left to right, a sentence at a time. */
export function* candidatesIn(text: string, lexicon: Lexicon, calendar: Calendar): Generator<Candidate, undefined> {
  const quantities = scanQuantities(text, lexicon)
  if (quantities.length === 0) return
  const paragraph = { text, lexicon, calendar, isReview: isReview(text, calendar, lexicon) }
  for (const sentence of sentencesWith(quantities, text)) yield* candidatesOf(sentence, paragraph)
}

/** The sentences of a text that hold some of its quantities. */
export function sentencesWith(quantities: readonly QuantityMatch[], text: string): Counted[] {
  const found: Counted[] = []
  let at = 0
  for (const { from, to } of sentences(text)) {
    const end = behind(quantities, at, (quantity) => quantity.from < to)
    if (end > at) found.push({ from, to, quantities: quantities.slice(at, end) })
    if (end === quantities.length) break
    at = end
  }
  return found
}

/** The quantities of a sentence, and all that it says around them. */
export function candidatesOf(
  sentence: Counted,
  { text, lexicon, calendar, isReview }: Pick<Candidate, 'text' | 'lexicon' | 'calendar' | 'isReview'>,
): Candidate[] {
  const { quantities } = sentence
  const words = text.slice(sentence.from, sentence.to)
  const inside = enclosures(words)
  const spans = clauses(words, inside)
  for (const span of inside) shift(span, sentence.from)
  for (const span of spans) shift(span, sentence.from)
  const cues = cuesIn(words, sentence.from, lexicon)
  const mentions = scanDeadlines(words, calendar, lexicon)
  for (const mention of mentions) shift(mention, sentence.from)
  let own = 0
  let cuesBefore = 0
  let mentionsBefore = 0
  return quantities.map((quantity, index) => {
    own = behind(spans, own, ({ to }) => to <= quantity.from)
    cuesBefore = behind(cues, cuesBefore, (cue) => precedes(cue, quantity))
    mentionsBefore = behind(mentions, mentionsBefore, ({ from }) => from < quantity.to)
    const around = inside.findLast(({ from, to }) => from < quantity.from && quantity.to < to) ?? null
    const outer = spans[own] ?? sentence
    const clause = around !== null && around.mark !== '“' ? innerClause(text, around, quantity) : outer
    return {
      text,
      lexicon,
      quantity,
      sentence,
      clause,
      earlier: spans.slice(0, own),
      enclosed: around,
      cues: cues.slice(0, cuesBefore),
      following: cues.filter(({ from }) => from >= quantity.to && from < clause.to),
      mentions: mentions.slice(0, mentionsBefore),
      later: mentions.slice(mentionsBefore),
      before: quantities.slice(Math.max(0, index - LONGEST_LIST), index),
      next: nextAmount(quantities, index + 1),
      behind: quantities.slice(index + 1, index + 1 + LONGEST_LIST),
      isReview,
      calendar,
    }
  })
}

/** The index behind those, from one on, that have gone by. */
function behind<T>(list: readonly T[], from: number, isPast: (each: T) => boolean): number {
  let at = from
  for (let each = list[at]; each !== undefined && isPast(each); each = list[at]) at++
  return at
}

/** 将超过 runs into the comparator of 超过20%. */
function precedes(cue: CueMatch, quantity: QuantityMatch): boolean {
  return cue.to <= (cue.cue === 'forecast' ? quantity.numberFrom : quantity.from)
}

/** No list of amounts is longer; a rule asks for those close by. */
const LONGEST_LIST = 50

function shift(span: Span, by: number): void {
  span.from += by
  span.to += by
}

function nextAmount(quantities: readonly QuantityMatch[], from: number): QuantityMatch | null {
  return quantities[behind(quantities, from, isYear)] ?? null
}

function innerClause(text: string, around: Span, quantity: Span): Span {
  const spans = clauses(text.slice(around.from + 1, around.to - 1), [])
  for (const span of spans) shift(span, around.from + 1)
  return spans.find(({ to }) => quantity.from < to) ?? around
}

function cuesIn(words: string, start: number, lexicon: Lexicon): CueMatch[] {
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

/** The cues before the quantity in its own clause. */
export function clauseCues({ cues, clause, before }: Candidate): readonly CueMatch[] {
  // 吞吐量突破5000万人次、货邮60万吨: what compares the first breaks through nothing
  const compares = ({ from }: CueMatch) => before.some((each) => each.from <= from && from < each.numberFrom)
  return cues.filter((each) => each.from >= clause.from && (each.cue !== 'output' || !compares(each)))
}

/** Amounts that one word governs, a change starts from or a noun is shared by: no list of them is longer. */
export const MOST_LISTED = 12

/** The text between two indexes, for rules that look at a few characters. */
export function textBefore({ text, quantity }: Sighting, length: number): string {
  return text.slice(Math.max(0, quantity.from - length), quantity.from)
}
