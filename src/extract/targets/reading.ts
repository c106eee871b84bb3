import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { type Calendar, type DeadlineMention, scanDeadlines } from '../../text/deadlines.ts'
import { type QuantityMatch, scanQuantities } from '../../text/quantities.ts'
import { clauses, type Enclosure, enclosures, type Span, sentences } from '../../text/sentences.ts'

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
  /** Quantities of the sentence before, and the next that is no year. */
  before: readonly QuantityMatch[]
  next: QuantityMatch | null
  /** Years of the document: what lies before `issuedYear` has happened. */
  calendar: Calendar
}

/** Every quantity of a text as a candidate, from left to right. */
export function candidatesIn(text: string, lexicon: Lexicon, calendar: Calendar): Candidate[] {
  const quantities = scanQuantities(text, lexicon)
  if (quantities.length === 0) return []
  const enclosed = enclosures(text)
  const found: Candidate[] = []
  let next = 0
  let opening = 0
  for (const sentence of sentences(text)) {
    const first = next
    while (next < quantities.length && (quantities[next]?.from ?? 0) < sentence.to) next++
    const inside: Enclosure[] = []
    for (; (enclosed[opening]?.from ?? Number.POSITIVE_INFINITY) < sentence.to; opening++) {
      const span = enclosed[opening]
      if (span !== undefined && span.from >= sentence.from && span.to <= sentence.to) inside.push(span)
    }
    if (next > first)
      found.push(...inSentence(text, lexicon, calendar, sentence, quantities.slice(first, next), inside))
  }
  return found
}

function inSentence(
  text: string,
  lexicon: Lexicon,
  calendar: Calendar,
  sentence: Span,
  quantities: readonly QuantityMatch[],
  inside: readonly Enclosure[],
): Candidate[] {
  const spans = clauses(text, sentence, inside)
  const cues = cuesIn(text, sentence, lexicon)
  const words = text.slice(sentence.from, sentence.to)
  const mentions = scanDeadlines(words, calendar).map((mention) => ({
    ...mention,
    from: mention.from + sentence.from,
    to: mention.to + sentence.from,
  }))
  return quantities.map((quantity, index) => {
    const around = inside.filter(({ from, to }) => from < quantity.from && quantity.to < to).at(-1) ?? null
    const own = spans.findIndex(({ to }) => quantity.from < to)
    const outer = spans[own] ?? sentence
    const clause = around !== null && around.mark !== '“' ? innerClause(text, around, quantity) : outer
    return {
      text,
      lexicon,
      quantity,
      sentence,
      clause,
      earlier: spans.slice(0, Math.max(0, own)),
      enclosed: around,
      cues: cues.filter(({ to }) => to <= quantity.from),
      following: cues.filter(({ from }) => from >= quantity.to && from < clause.to),
      mentions: mentions.filter(({ from }) => from < quantity.to),
      before: quantities.slice(0, index),
      next: quantities.find((other, at) => at > index && !isYear(other)) ?? null,
      calendar,
    }
  })
}

function isYear({ unit, value }: QuantityMatch): boolean {
  return unit === '年' && (value ?? 0) >= 1900
}

function innerClause(text: string, around: Span, quantity: Span): Span {
  const spans = clauses(text, { from: around.from + 1, to: around.to - 1 }, [])
  return spans.find(({ to }) => quantity.from < to) ?? around
}

function cuesIn(text: string, sentence: Span, lexicon: Lexicon): CueMatch[] {
  return lexicon.cues.all(text.slice(sentence.from, sentence.to)).map(({ row, index, length }) => ({
    word: row.word,
    cue: row.cue,
    touches: row.touches,
    from: sentence.from + index,
    to: sentence.from + index + length,
  }))
}

/** The cues before the quantity in its own clause. */
export function clauseCues({ cues, clause }: Candidate): readonly CueMatch[] {
  return cues.filter(({ from }) => from >= clause.from)
}

/** The text between two indexes, for rules that look at a few characters. */
export function textBefore({ text, quantity }: Candidate, length: number): string {
  return text.slice(Math.max(0, quantity.from - length), quantity.from)
}
