import type { LongestMatch } from './longest-match.ts'
import type { Row } from './tables.ts'

/** What may be a label of the kind 2, 2.1, 2.1.3: whether it is one, only its neighbours tell. */
export interface DecimalCandidate {
  /** 2.1.3 → [2, 1, 3] */
  path: [number, ...number[]]
  label: string
  length: number
  /** What follows is short and no sentence, as 编制目的 is. */
  isTitle: boolean
  /** What follows could be counted: 3个…, and 3组织体系. */
  isAmount: boolean
}

const LABEL = /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){0,4})[.．、]?\s*(?=[一-鿿Ⅰ-ⅻA-Za-z“《（(]|$)/
/** 1.5万亩: a number's multiplier, which no title begins with. */
const MULTIPLIER = /^[万亿]/
const LONGEST_TITLE = 30
/** 1.2组建国家实验室。落实… */
const RUN_IN = /^[^，。；：！？,;]{4,30}。./
const SENTENCE = /[，。；：！？,;]/

/** Reads `1总则`, `1.1编制目的`, `１．１`, `1.1.` at the start of a text; null for what can only be a number: 1.5亿元. */
export function decimalCandidate(text: string, units: LongestMatch<Row<'units'>>): DecimalCandidate | null {
  const match = LABEL.exec(text)
  const [whole, number] = match ?? []
  if (whole === undefined || number === undefined) return null
  const [first = 0, ...others] = number.normalize('NFKC').split('.').map(Number)
  if ([first, ...others].includes(0)) return null
  const rest = text.slice(whole.length)
  if (MULTIPLIER.test(rest)) return null
  const isTitle = rest.length <= LONGEST_TITLE && !SENTENCE.test(rest.slice(0, -1))
  const isAmount = units.at(rest, 0) !== null
  const isRunIn = others.length > 0 && RUN_IN.test(rest)
  if (isAmount && !isTitle && !isRunIn) return null
  return { path: [first, ...others], label: whole.trim(), length: whole.length, isTitle, isAmount }
}
