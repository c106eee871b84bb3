import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Position } from '../../model/position.ts'
import type { ContentsEntry } from '../../model/records.ts'
import { isContentsHead } from '../body/inner-contents.ts'
import { withoutNumberBehind } from '../head/document-number.ts'
import { isBalanced, kindOf } from '../head/title.ts'

/** …的通知（湘政发〔2023〕6号）: the number behind the title of an entry. */
const ENTRY_NUMBER = /[（(][^（）()]{2,30}号[）)]$/
/** …的通知 (31), …的通知……31, …的通知 / 31 */
const PAGE_BEHIND =
  /^(.{3,}?)(?:[\s.．…·⋯/／]*[（(]\s*(\d{1,4})\s*[)）]|[\s.．…·⋯/／]+(\d{1,4})|(?<=[一-鿿）)》])(\d{1,3}))$/
/** (3)…的通知, 3…的通知; 2022年…的公报 has no page. */
const PAGE_BEFORE = /^(?:[（(](\d{1,4})[)）]|(\d{1,3})(?![\d年月日届号.．、]))(.{4,})$/
/** 1. of a numbered list of entries. */
const LIST_LABEL = /^\d{1,3}[.．、]/
const SPACED_PAGE = /\s\d{1,3}$/
/** 大事记, 任免名单: a title of any kind. */
const NAME = /[一-鿿]{2}/
const LEADERS = /(?<![\s.．…·⋯/／])[\s.．…·⋯/／]+$/
/** The name of a part of the contents: 省政府办公厅文件. */
const LONGEST_CATEGORY = 16
/** An entry over more lines than these is none. */
const LONGEST_ENTRY = 200
/** Nor is a line as long as this, whatever number it ends with. */
const LONGEST_LINE = 1000

interface Line {
  text: string
  /** As it stands in the file, where a space parts title and page. */
  source: string
  position: Position
}

/** The entries below 目录, whichever side the pages stand on. */
export function contentsOf(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const start = lines.findIndex(({ text }) => isContentsHead(text))
  if (start < 0) return []
  const below = lines.slice(start + 1).map((line) => ({ ...line, text: withoutNumberBehind(line) ?? line.text }))
  const count = (pattern: RegExp) => below.filter(({ text }) => pattern.test(text)).length
  const [before, behind] = [count(PAGE_BEFORE), below.filter(({ text }) => pageBehind(text) !== null).length]
  if (before + behind === 0) return unpaged(below, lexicon)
  return before > behind ? pagedBefore(below, lexicon) : pagedBehind(below, lexicon)
}

/** The list of titles that a web page has for contents. */
function unpaged(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let head: Line | null = null // of an entry that goes on
  for (const line of lines) {
    const whole = joined(head, { ...line, text: head === null ? line.text.replace(LIST_LABEL, '') : line.text })
    const title = titleOf(whole.text)
    head = null
    if (lexicon.headings(whole.text) !== null) continue
    if (isEntry(title, lexicon) && isBalanced(title)) {
      entries.push({ title, category, page: null, position: whole.position })
    } else if (whole.text === line.text && line.text.length <= LONGEST_CATEGORY && !line.text.includes('关于')) {
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
    const whole = joined(head, { text: head === null ? text.replace(LIST_LABEL, '') : text, source, position })
    const [, name, ...pages] = pageBehind(whole.text) ?? []
    const title = name === undefined ? '' : titleOf(name)
    // Digits right behind a title are its page only when the title is complete.
    const isPaged = (pages[2] === undefined || SPACED_PAGE.test(source)) && NAME.test(title)
    if (name !== undefined && (isPaged || isEntry(title, lexicon))) {
      entries.push({
        title,
        category,
        page: Number(pages.find((page) => page !== undefined)),
        position: whole.position,
      })
      head = null
    } else if (text.length <= LONGEST_CATEGORY && !text.includes('关于')) {
      if (head === null) category = categoryOf(text)
      else head = whole
    } else head = text.includes('关于') && head === null ? whole : head === null ? null : whole
    if (head !== null && head.text.length > LONGEST_ENTRY) head = null
  }
  return entries
}

function pagedBefore(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let open: { line: Line; page: number } | null = null
  const close = () => {
    const title = titleOf(open?.line.text ?? '')
    if (open !== null && isEntry(title, lexicon))
      entries.push({ title, category, page: open.page, position: open.line.position })
    open = null
  }
  for (const { text, source, position } of lines) {
    const [, bracketed, bare, name] = PAGE_BEFORE.exec(text) ?? []
    if (name !== undefined) {
      close()
      open = { line: { text: name, source, position }, page: Number(bracketed ?? bare) }
    } else if (open !== null && (text.startsWith('的') || !isEntry(titleOf(open.line.text), lexicon))) {
      open = { line: joined(open.line, { text, source, position }), page: open.page }
    } else {
      close()
      if (text.length <= LONGEST_CATEGORY) category = categoryOf(text)
    }
  }
  close()
  return entries
}

const pageBehind = (text: string) => (text.length <= LONGEST_LINE ? PAGE_BEHIND.exec(text) : null)

/** 【省政府文件】, and the same above the first of its documents. */
export const categoryOf = (text: string): string => text.replace(/^【(.+)】$/, '$1')

const titleOf = (text: string): string => text.replace(LEADERS, '').replace(ENTRY_NUMBER, '')

const isEntry = (title: string, lexicon: Lexicon): boolean => kindOf(title, lexicon) !== null

const joined = (head: Line | null, line: Line): Line =>
  head === null
    ? line
    : { ...line, text: head.text + line.text, position: { start: head.position.start, end: line.position.end } }
