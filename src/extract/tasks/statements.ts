import { CharacterSieve, codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Span } from '../../text/sentences.ts'
import { isBody } from './body-names.ts'
import { closingSentences, isDutyAlone } from './closing-sentences.ts'
import { dutyLabelAt } from './duty-labels.ts'

/** A passage of a task that may say who answers for it. */
export interface Statement {
  /** Where it begins in the passage. */
  from: number
  text: string
  /** It stands where a task ends: names alone are enough. */
  isClosing: boolean
}

/** A list of bodies is never longer; what is, is a bracket that damage left open. */
const LONGEST_STATEMENT = 1000
const LONGEST_NAME = 30

/** Brackets, labelled lines and closing sentences, in order; paragraphs are lines of the text. */
export function statementsIn(text: string, lexicon: Lexicon): Statement[] {
  const brackets = statingBrackets(text, lexicon)
  const lines = labelledLines(text, brackets, lexicon)
  const sentences = closingSentences(text, lexicon).map((place) => ({ ...place, isClosing: true }))
  return [...brackets, ...lines, ...sentences]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, isClosing }) => ({ from, text: text.slice(from, to), isClosing }))
}

interface Place extends Span {
  isClosing: boolean
}

const BEHIND_SENTENCE = /^$|[\n。；！？][”’」]?$/
const BEFORE_SENTENCE_END = /^(?:[。；;]|\n|$)/
const BEFORE_PARAGRAPH_END = /^[。；;]?(?:\n|$)/
/** 报主管部门（省教育厅）, 成员单位（省教育厅、省财政厅）: the bracket says who they are. */
const EXPLAINED = /(?:部门|单位|机构|成员|主体|组织|双方|[一二两三四五六七八九十\d]家)$/

/**
 * What stands in brackets that close a sentence or a paragraph, open with a label: （责任单位：…）, or do nothing but say who answers:
 * 普及率（省水利厅牵头，省财政厅配合）达到88%; any other bracket in mid-sentence explains a word. Offsets are those of the text between the brackets.
 */
function statingBrackets(text: string, lexicon: Lexicon): Place[] {
  const found: Place[] = []
  let end = -1
  for (const { from, to } of bracketsIn(text)) {
    if (from < end || to - from > LONGEST_STATEMENT) continue
    const isBehind = BEHIND_SENTENCE.test(text.slice(Math.max(0, from - 2), from)) || (found.length > 0 && from === end)
    const behind = text.slice(to, to + 2)
    const label = dutyLabelAt(text, from + 1, lexicon)
    // 【责任单位】 is a label itself.
    if (dutyLabelAt(text, from, lexicon) !== null) continue
    const isStated = isBehind || BEFORE_SENTENCE_END.test(behind) || label !== null
    if (!isStated && !endsInDuty(text, from, to, lexicon)) continue
    const before = text.slice(Math.max(0, from - LONGEST_NAME), from)
    const explains = EXPLAINED.test(before) || isBody(lastWords(before), lexicon)
    if (explains && !isStated) continue
    found.push({ from: from + 1, to: to - 1, isClosing: isBehind || (BEFORE_PARAGRAPH_END.test(behind) && !explains) })
    end = to
  }
  return found
}

/** （省水利厅牵头，省财政厅配合）; few brackets end with what bodies do. */
const endsInDuty = (text: string, from: number, to: number, lexicon: Lexicon): boolean =>
  lexicon.duties.before(text, to - 1)?.row.place === 'verb' && isDutyAlone(text.slice(from + 1, to - 1), lexicon)

/** What stands behind the last mark. */
const lastWords = (text: string): string => text.slice(text.search(/(?<![^，。；：、（）()\n])[^，。；：、（）()\n]*$/))

const OPENING = '（(〔［【['
const CLOSING = '）)〕］】]'
const BRACKETS = new CharacterSieve(codesOf(OPENING + CLOSING))
/** What opens deeper is damage. */
const DEEPEST = 8

/** Brackets that close, by where they open. OCR takes one kind for another, so any closes any. */
function bracketsIn(text: string): Span[] {
  const open: number[] = []
  const found: Span[] = []
  for (let index = BRACKETS.next(text, 0); index < text.length; index = BRACKETS.next(text, index + 1)) {
    const mark = text.charAt(index)
    if (OPENING.includes(mark)) {
      open.push(index)
      if (open.length > DEEPEST) open.shift()
      continue
    }
    if (!CLOSING.includes(mark)) continue
    const from = open.pop()
    if (from !== undefined) found.push({ from, to: index + 1 })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** What a label may stand behind: a mark, a dash, the start of a line, or 完成时限：2022年底. */
const BEFORE_LABEL = /[\s，。；;！）)】］〕（(〔［【年月日底前—－-]/
const LABEL_END = '：:】］〕'
const LABEL_ENDS = new CharacterSieve(codesOf(LABEL_END))

/** 责任单位：… to the end of its sentence or line, further labels with it. */
function labelledLines(text: string, brackets: readonly Span[], lexicon: Lexicon): Place[] {
  const found: Place[] = []
  let end = 0
  let next = 0
  for (let index = LABEL_ENDS.next(text, 0); index < text.length; index = LABEL_ENDS.next(text, index + 1)) {
    const mark = text.charAt(index)
    const word = LABEL_END.includes(mark) ? lexicon.duties.before(text, index) : null
    if (word === null || word.row.place !== 'label') continue
    const from = index - word.length - (mark === '：' || mark === ':' ? 0 : 1)
    while ((brackets[next]?.to ?? text.length) < from) next++
    if (from < end || (brackets[next]?.from ?? text.length) <= from) continue
    if (!BEFORE_LABEL.test(text[from - 1] ?? '\n') || dutyLabelAt(text, from, lexicon) === null) continue
    end = labelledEnd(text, index + 1, lexicon)
    found.push({ from, to: end, isClosing: true })
  }
  return found
}

/** A line goes on behind 、 and ：, and where the next one opens with a label too. */
function labelledEnd(text: string, from: number, lexicon: Lexicon): number {
  const last = Math.min(text.length, from + LONGEST_STATEMENT)
  for (let index = from; index < last; index++) {
    const character = text.charAt(index)
    if (character !== '。' && character !== '\n') continue
    const isOpen = character === '\n' && /[、，；：,;:】］〕]/.test(text.charAt(index - 1))
    const next = index + (text[index + 1] === '\n' ? 2 : 1)
    if (!isOpen && dutyLabelAt(text, next, lexicon) === null) return index
  }
  return last
}
