import type { Lexicon } from '../../lexicon/lexicon.ts'
import { PUBLICATION_WORDS } from '../../lexicon/publications.ts'
import type { Position } from '../../model/position.ts'
import type { ContentsEntry } from '../../model/records.ts'
import { isContentsHead } from '../body/inner-contents.ts'
import { withoutNumberBehind } from '../head/document-number.ts'
import { isBalanced, issuerPart, kindOf } from '../head/title.ts'

/** …的通知（湘政发〔2023〕6号）: the number behind the title of an entry. */
const ENTRY_NUMBER = /[（(][^（）()]{2,30}号[）)]$/
/** 云政发〔1993〕35号……(3): a line that gives number and page of the title above it. */
const NUMBER_LINE = /^[一-鿿]{1,10}[〔［[【（(](?:19|20)\d{2}年?[〕］\]】）)]第?\d{1,4}号(?=[\s.．…·⋯（(]|$)/
/** …的通知 (31), …的通知……31, …的通知 / 31 */
const PAGE_BEHIND = /^(.{3,})(?:[（(]\s*(\d{1,4})\s*[)）]|[\s.．…·⋯/／](\d{1,4})|(?<=[一-鿿）)》])(\d{1,3}))$/
/** （31） on a line of its own below the title. */
const PAGE_BELOW = /^[（(]\d{1,4}[)）]$/
/** (3)…的通知, 3…的通知; 2022年…的公报 has no page. */
const PAGE_BEFORE = /^(?:[（(](\d{1,4})[)）]|(\d{1,3})(?![\d年月日届号.．、]))(.{4,})/
/** 1. of a numbered list of entries. */
const LIST_LABEL = /^\d{1,3}[.．、]/
const SPACED_PAGE = /\s\d{1,3}$/
/** 大事记, 任免名单: a title of any kind. */
const NAME = /[一-鿿]{2}/
const LEADERS = /(?<![\s.．…·⋯/／])[\s.．…·⋯/／]+$/
/** The name of a part of the contents: 省政府办公厅文件, 新疆维吾尔自治区人民政府办公厅文件. */
const LONGEST_CATEGORY = 17
/** An entry over more lines than these is none. */
const LONGEST_ENTRY = 200

interface Line {
  text: string
  /** As it stands in the file, where a space parts title and page. */
  source: string
  position: Position
}

/** The entries below 目录, whichever side the pages stand on. */
export function contentsOf(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const head = lines.findIndex(({ text }) => isContentsHead(text))
  const start = head >= 0 ? head + 1 : withoutHead(lines, lexicon)
  if (start < 0) return []
  const below = lines
    .slice(start)
    .map((line) => ({ ...line, text: (withoutNumberBehind(line) ?? line.text).replace(NUMBER_LINE, '') }))
  const count = (pattern: RegExp) => below.filter(({ text }) => pattern.test(text)).length
  const [before, behind] = [count(PAGE_BEFORE), count(PAGE_BEHIND) + count(PAGE_BELOW)]
  if (before > behind) return pagedBefore(below, lexicon)
  return behind > 0 ? pagedBehind(below, lexicon) : unpaged(below, lexicon)
}

/** …的通知……12: dots lead to the page. */
const LED = /[.．…·⋯]{2}\s?[（(]?\d{1,4}[)）]?$/
/** So many titles that dots lead to a page from are contents whose head, often a picture, was lost. */
const ENOUGH_LED = 3

/** Where contents begin that no 目录 stands above: at the first title with its page, or the part of the issue above it. */
function withoutHead(lines: readonly Line[], lexicon: Lexicon): number {
  const led = lines.filter(({ text }) => LED.test(text))
  const named = led.filter(({ text }) => isEntry(titleOf(PAGE_BEHIND.exec(text)?.[1] ?? ''), lexicon))
  const [first] = led
  if (first === undefined || named.length < ENOUGH_LED) return -1
  const at = lines.indexOf(first)
  const start = lines[at - 1]?.text.includes('关于') === true ? at - 1 : at
  for (let above = start - 1; above >= start - MOST_ABOVE_LED; above--) {
    const text = lines[above]?.text ?? ''
    if (PART_OF_ISSUE.test(text) && !PUBLICATION.test(text)) return above
  }
  return start
}

/** 【规章】 / 深圳市人民政府令（第345号）, whose page stands with what it puts in force. */
const MOST_ABOVE_LED = 2

const PART_OF_ISSUE = /^[·•●◆■★※【]?[一-鿿]{2,17}[·•】]?$/
const PUBLICATION = new RegExp(`${PUBLICATION_WORDS}$`)

/** The list of titles that a web page has for contents. */
function unpaged(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let head: Line | null = null // of an entry that goes on
  for (const line of lines) {
    const whole = joined(head, { ...line, text: line.text.replace(LIST_LABEL, '') })
    const title = titleOf(whole.text)
    head = null
    if (lexicon.headings(whole.text) !== null) continue
    if (isEntry(title, lexicon) && isBalanced(title)) {
      entries.push({ title, category, page: null, position: whole.position })
    } else if (whole.text === line.text && isCategory(line.text, lexicon)) {
      category = categoryOf(line.text)
    } else if (whole.text.length <= LONGEST_ENTRY) head = whole
  }
  return entries
}

function pagedBehind(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let head: Line | null = null // of an entry whose page stands on a later line
  for (const { text, source, position } of lines) {
    const whole = joined(head, { text: text.replace(LIST_LABEL, ''), source, position })
    const [, name = '', ...pages] = PAGE_BEHIND.exec(whole.text) ?? []
    const title = titleOf(name)
    // Digits right behind a title are its page only when the title is complete.
    const isPaged = (pages[2] === undefined || SPACED_PAGE.test(source)) && NAME.test(title)
    if (isPaged || isEntry(title, lexicon)) {
      const page = Number(pages.find((digits) => digits !== undefined))
      entries.push({ title, category, page, position: whole.position })
      head = null
    } else if (head !== null || opensTitle(text, lexicon)) head = whole.text.length > LONGEST_ENTRY ? null : whole
    else if (isCategory(text, lexicon)) category = categoryOf(text)
  }
  return entries
}

function pagedBefore(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  for (const { text, position } of lines) {
    const [, bracketed, bare, title] = PAGE_BEFORE.exec(text) ?? []
    const last = entries.at(-1)
    if (title !== undefined) entries.push({ title, category, page: Number(bracketed ?? bare), position })
    else if (last !== undefined && (text.startsWith('的') || !isEntry(titleOf(last.title), lexicon))) {
      last.title += text
      last.position = { start: last.position.start, end: position.end }
    } else if (isCategory(text, lexicon)) category = categoryOf(text)
  }
  return entries
    .map((entry) => ({ ...entry, title: titleOf(entry.title) }))
    .filter(({ title }) => isEntry(title, lexicon))
}

/** …关于印发, …转发: who issues what is named behind it. */
const opensTitle = (text: string, lexicon: Lexicon): boolean => issuerPart(text, lexicon) !== text

/** What ends in a number is an entry that was not understood, or one whose page stands below: 深圳市人民政府令（第345号）. */
const isCategory = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_CATEGORY && !/\d(?:号[）)]?)?$/.test(text) && !opensTitle(text, lexicon)

/** 【省政府文件】, ·省政府文件·, ●省政府文件, and the same above the first of its documents. */
export const categoryOf = (text: string): string => text.replace(/[【】·•●◆■★※]/g, '')

const titleOf = (text: string): string => text.replace(LEADERS, '').replace(ENTRY_NUMBER, '')

const isEntry = (title: string, lexicon: Lexicon): boolean => kindOf(title, lexicon) !== null

const joined = (head: Line | null, line: Line): Line =>
  head === null
    ? line
    : { ...line, text: head.text + line.text, position: { start: head.position.start, end: line.position.end } }
