import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { Position } from '../../model/position.ts'
import type { NumberRecord } from '../../model/records.ts'
import type { Calendar } from '../../text/deadlines.ts'
import { offsetsOf, positionBetween, rawBetween } from '../../text/passage.ts'
import { type Enclosure, enclosures, type Span, sentences } from '../../text/sentences.ts'
import type { NumberDraft, TargetDraft } from '../drafts.ts'
import type { Findings } from '../records.ts'
import { calendarOf } from '../targets/targets.ts'
import { numeralsIn } from './numerals.ts'
import { type Place, placedTexts } from './places.ts'
import { explain } from './rules.ts'
import { type SourcePiece, SourceTail } from './source-tail.ts'
import { residueOf, unreadIn } from './unread.ts'

/** What is known of a document while its numbers are told. */
interface Known {
  calendar: Calendar
  /** By the offset at which they begin. */
  targets: ReadonlyMap<number, TargetDraft>
}

const NOTHING: Known = {
  calendar: { startYear: null, endYear: null, issuedYear: null, issuedMonth: null },
  targets: new Map(),
}

/**
 * Accounts for every number of the source: those of a document with the document, those outside as they go by.
 * Holds the source from the end of the last document on.
 */
export class Ledger {
  readonly #tail = new SourceTail()
  readonly #lexicon: Lexicon
  #outside = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Takes the next piece of the source, and keeps it until it has been accounted for. */
  watch(chunk: string): void {
    this.#tail.watch(chunk)
  }

  /** The numbers before an offset (all that are left, without one) that no document holds. */
  *outside(to?: number): Generator<NumberRecord> {
    for (const draft of this.#unread(this.#tail.take(to), [], NOTHING, false)) {
      const { raw, value, unit, disposition, reason, evidence, position } = draft
      const id = `m${++this.#outside}`
      const what = { raw, value, unit, disposition, reason, record: null, evidence, position }
      yield { type: 'number', id, document: null, ...what }
    }
  }

  /** The numbers of a document; those before it must have been asked for. */
  within(findings: Findings, { end }: Position): NumberDraft[] {
    const piece = this.#tail.take(end.offset)
    const known: Known = {
      calendar: calendarOf(findings.document),
      targets: new Map(findings.targets.map((target) => [target.position.start.offset, target])),
    }
    const drafts: NumberDraft[] = []
    const read: Span[] = []
    for (const { passage, place } of placedTexts(findings, this.#lexicon)) {
      for (const span of offsetsOf(passage)) read.push(span)
      for (const draft of this.#numbersOf(passage, place, known)) {
        drafts.push(draft)
        // A number that a page break cut holds the page's number as well.
        read.push(spanOf(draft))
      }
    }
    for (const draft of this.#unread(piece, read, known, true)) drafts.push(draft)
    return drafts.sort((a, b) => a.position.start.offset - b.position.start.offset)
  }

  *#unread(piece: SourcePiece, read: readonly Span[], known: Known, inDocument: boolean): Generator<NumberDraft> {
    for (const { passage, line } of unreadIn(piece, read)) {
      const spans = [...offsetsOf(passage)]
      for (const draft of this.#numbersOf(passage, { kind: 'beside', line, inDocument }, known)) {
        spans.push(spanOf(draft))
        yield draft
      }
      for (const digits of residueOf(passage, spans)) yield* this.#numbersOf(digits, { kind: 'markup' }, known)
    }
  }

  *#numbersOf(passage: Passage, place: Place, { calendar, targets }: Known): Generator<NumberDraft> {
    const { text } = passage
    const around = enclosing(text)
    const sentence = sentenceOf(text)
    for (const { from, to, candidate, within, value } of numeralsIn(text, this.#lexicon, calendar)) {
      const position = positionBetween(passage, from, to)
      const target = candidate && targets.get(positionBetween(passage, candidate.quantity.from, to).start.offset)
      const indicator = place.kind === 'cell' && place.amounts.has(from) ? place.indicator : null
      const { disposition, reason } = target
        ? ({ disposition: 'target', reason: 'target' } as const)
        : indicator
          ? ({ disposition: 'indicator', reason: 'indicator-value' } as const)
          : explain({ text, from, to, candidate, within, place, around: around(from), lexicon: this.#lexicon })
      const raw = rawBetween(passage, from, to)
      const unit = candidate?.quantity.unit ?? null
      yield { raw, value, unit, disposition, reason, record: target ?? indicator, evidence: sentence(from), position }
    }
  }
}

const spanOf = ({ position: { start, end } }: NumberDraft): Span => ({ from: start.offset, to: end.offset })

/** Asked from left to right: the sentence around an index. */
function sentenceOf(text: string): (index: number) => string {
  const all = sentences(text)
  let span = all.next().value
  return (index) => {
    while (span !== undefined && span.to <= index) span = all.next().value
    return (span === undefined ? text : text.slice(span.from, span.to)).trim()
  }
}

/** Asked from left to right: the brackets and quotation marks around an index, outermost first. */
function enclosing(text: string): (index: number) => readonly Enclosure[] {
  const all = enclosures(text)
  let next = 0
  let open: Enclosure[] = []
  return (index) => {
    for (let found = all[next]; found !== undefined && found.from < index; found = all[++next]) open.push(found)
    open = open.filter(({ to }) => to > index)
    return open
  }
}
