import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'
import { isDigitAt } from './characters.ts'

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

const MARKS = new CharacterSieve(codesOf([...CLOSING.keys(), ...CLOSING.values()].join('')))

/** Brackets and quotation marks that close, marks included, outermost first; those that never close are left out. */
export function enclosures(text: string): Enclosure[] {
  const open: { mark: string; from: number }[] = []
  const found: Enclosure[] = []
  for (let index = MARKS.next(text, 0); index < text.length; index = MARKS.next(text, index + 1)) {
    const character = text.charAt(index)
    if (CLOSING.has(character)) {
      if (open.length < DEEPEST) open.push({ mark: character, from: index })
      continue
    }
    const depth = open.findLastIndex(({ mark }) => CLOSING.get(mark) === character)
    const opening = open[depth]
    if (opening === undefined) continue
    found.push({ mark: opening.mark, from: opening.from, to: index + 1 })
    open.length = depth
  }
  return found.sort((a, b) => a.from - b.from)
}

/** 《…〈…〉…》 with brackets inside; what opens deeper is damage. */
const DEEPEST = 8

/** No sentence is longer; what is, is a table or damage, and is cut so that no rule looks farther. */
const LONGEST_SENTENCE = 1000

const SENTENCE_ENDS: ReadonlySet<number> = new Set(codesOf('。！？!?'))
const SENTENCE_END = new CharacterSieve(SENTENCE_ENDS)
const CLAUSE_ENDS: ReadonlySet<number> = new Set(codesOf('，；：,;'))
const CLAUSE_END = new CharacterSieve([...CLAUSE_ENDS, ...codesOf('、')])
const COMPARED = /、(?:同比|[比较](?:上年|去年|上一年|年初|\d{4}年|“))/y

/** Brackets at the beginning are a sentence of themselves: …。（省财政厅牵头，2023年底前完成）新增…; a label is not: （一）新增… */
const REMARK = /^（(?![\d一二三四五六七八九十]{1,3}）)[^（）]*(?:（[^（）]*）[^（）]*)*）(?=[^，；：、。！？])/

/** Sentences, their closing mark included: 。 ！ ？ */
export function* sentences(text: string): Generator<Span, undefined> {
  for (const { from, to } of split(text, SENTENCE_END, (index) => SENTENCE_ENDS.has(text.charCodeAt(index)), [])) {
    const remark = text[from] === '（' ? REMARK.exec(text.slice(from, to)) : null
    const end = from + (remark?.[0].length ?? 0)
    if (remark !== null) yield { from, to: end }
    yield { from: end, to }
  }
}

/**
 * Clauses of a sentence: between ， ； and ：, but not those within brackets or quotation marks; and at the 、 before a comparison:
 * 赤字规模5.66万亿元、比上年增加1.6万亿元.
 */
export function clauses(sentence: string, enclosed: readonly Span[]): Span[] {
  const isEnd = (index: number) =>
    CLAUSE_ENDS.has(sentence.charCodeAt(index)) ? !isWithinNumber(sentence, index) : isCompared(sentence, index)
  return [...split(sentence, CLAUSE_END, isEnd, enclosed)]
}

/** 按1：1给予配套, 1,500家 */
const isWithinNumber = (text: string, index: number): boolean =>
  isDigitAt(text, index - 1) && isDigitAt(text, index + 1) && /[：,]/.test(text.charAt(index))

function isCompared(text: string, index: number): boolean {
  COMPARED.lastIndex = index
  return COMPARED.test(text)
}

function* split(
  text: string,
  marks: CharacterSieve,
  isMark: (index: number) => boolean,
  enclosed: readonly Span[],
): Generator<Span, undefined> {
  let start = 0
  let next = 0
  for (let at = marks.next(text, 0); start < text.length; at = marks.next(text, at + 1)) {
    if (at < text.length && !isMark(at)) continue
    const end = Math.min(at + 1, text.length)
    while (next < enclosed.length && (enclosed[next]?.to ?? 0) < end) next++
    const around = enclosed[next]
    if (end < text.length && around !== undefined && around.from < end) {
      at = around.to - 1
      continue
    }
    for (; end - start > LONGEST_SENTENCE; start += LONGEST_SENTENCE) {
      yield { from: start, to: start + LONGEST_SENTENCE }
    }
    yield { from: start, to: end }
    start = end
  }
}
