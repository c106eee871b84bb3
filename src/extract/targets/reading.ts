import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Calendar, type DeadlineMention, scanDeadlines } from '../../text/deadlines.ts'
import { type QuantityMatch, scanQuantities } from '../../text/quantities.ts'
import { clauses, type Enclosure, enclosures, type Span, sentences } from '../../text/sentences.ts'
import { type CueMatch, cuesIn } from './cues.ts'
import { isYear } from './measuring.ts'
import { isReview } from './reviews.ts'

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
  /** Whether its sentence has a 指, which may explain a word. */
  isExplained: boolean
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
  const isExplained = words.includes('指')
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
    const clause =
      around !== null && (around.mark !== '“' || quotesGoal(text, around)) ? innerClause(text, around, quantity) : outer
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
      isExplained,
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

/** “森林覆盖率达到60%以上”的目标, “…”的三大人才发展目标: the words of a goal, in quotation marks. */
export const quotesGoal = (text: string, { mark, to }: Enclosure): boolean =>
  mark === '“' && /^(?:的[一-鿿]{0,8}|[一-鿿]{0,2})(?:目标|任务)/.test(text.slice(to, to + 11))

function innerClause(text: string, around: Span, quantity: Span): Span {
  const spans = clauses(text.slice(around.from + 1, around.to - 1), [])
  for (const span of spans) shift(span, around.from + 1)
  return spans.find(({ to }) => quantity.from < to) ?? around
}

/** The cues before the quantity in its own clause. */
export function clauseCues({ cues, clause, before }: Candidate): readonly CueMatch[] {
  // 吞吐量突破5000万人次、货邮60万吨: what compares the first breaks through nothing
  const compares = ({ from }: CueMatch) => before.some((each) => each.from <= from && from < each.numberFrom)
  return cues.filter((each) => each.from >= clause.from && (each.cue !== 'output' || !compares(each)))
}

/** Words farther from a number than this say nothing about it. */
export const NEAR = 60

/** Amounts that one word governs, a change starts from or a noun is shared by: no list of them is longer. */
export const MOST_LISTED = 12

/** The text between two indexes, for rules that look at a few characters. */
export function textBefore({ text, quantity }: Sighting, length: number): string {
  return text.slice(Math.max(0, quantity.from - length), quantity.from)
}
