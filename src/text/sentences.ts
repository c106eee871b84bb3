/** A stretch of a text, end exclusive. */
export interface Span {
  from: number
  to: number
}

/** Brackets or quotation marks, told by the one that opens. */
export interface Enclosure extends Span {
  mark: string
}

const CLOSING = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
  ['『', '』'],
])

/** Brackets and quotation marks that close, marks included, outermost first; those that never close are left out. */
export function enclosures(text: string): Enclosure[] {
  const open: { mark: string; from: number }[] = []
  const found: Enclosure[] = []
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (CLOSING.has(character)) {
      if (open.length < DEEPEST) open.push({ mark: character, from: index })
      continue
    }
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const opening = open[depth]
      if (opening === undefined || CLOSING.get(opening.mark) !== character) continue
      found.push({ mark: opening.mark, from: opening.from, to: index + 1 })
      open.length = depth
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** 《…〈…〉…》 with brackets inside; what opens deeper is damage. */
const DEEPEST = 8

/** No sentence is longer; what is, is a table or damage, and is cut so that no rule looks farther. */
const LONGEST_SENTENCE = 2000

/** Sentences, their closing mark included: 。 ！ ？ */
export function sentences(text: string): Span[] {
  return split(text, 0, text.length, '。！？!?', [])
}

/** Clauses of a sentence: between ， ； and ：, but not those within brackets or quotation marks. */
export function clauses(text: string, sentence: Span, enclosed: readonly Span[]): Span[] {
  return split(text, sentence.from, sentence.to, '，；：,;', enclosed)
}

function split(text: string, from: number, to: number, marks: string, enclosed: readonly Span[]): Span[] {
  const spans: Span[] = []
  let start = from
  let next = 0
  for (let index = from; index < to; index++) {
    while (next < enclosed.length && (enclosed[next]?.from ?? 0) < index) next++
    const inside = enclosed[next]
    if (inside?.from === index && inside.to <= to) index = inside.to - 1
    else if (marks.includes(text[index] ?? '') || index - start >= LONGEST_SENTENCE) {
      spans.push({ from: start, to: index + 1 })
      start = index + 1
    }
  }
  if (start < to) spans.push({ from: start, to })
  return spans
}
