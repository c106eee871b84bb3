import type { Position } from 'unist'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry } from '../model/records.ts'
import { isContentsHead } from './inner-contents.ts'
import { kindOf, squashTitle } from './title.ts'

/** …的通知（湘政发〔2023〕6号）: the number behind the title of an entry. */
const ENTRY_NUMBER = /[（(][^（）()]{2,30}号[）)]$/
/** …的通知 (31), …的通知……31 */
const PAGE_BEHIND = /^(.{4,}?)(?:[\s.．…·⋯]*[（(]\s*(\d{1,4})\s*[)）]|[\s.．…·⋯]+(\d{1,4})|(?<=[一-鿿）)》])(\d{1,3}))$/
/** (3)…的通知, 3…的通知; 2022年…的公报 has no page. */
const PAGE_BEFORE = /^(?:[（(](\d{1,4})[)）]|(\d{1,3})(?![\d年月日届号.．、]))(.{4,})$/
/** 1. of a numbered list of entries. */
const LIST_LABEL = /^\d{1,3}[.．、]/
const SPACED_PAGE = /\s\d{1,3}$/
/** 大事记, 任免名单: a title of any kind. */
const NAME = /[一-鿿]{2}/
const LEADERS = /[\s.．…·⋯]+$/
/** The name of a part of the contents: 省政府办公厅文件. */
const LONGEST_CATEGORY = 16
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
  const start = lines.findIndex(({ text }) => isContentsHead(text))
  if (start < 0) return []
  const below = lines.slice(start + 1)
  const count = (pattern: RegExp) => below.filter(({ text }) => pattern.test(text)).length
  return count(PAGE_BEFORE) > count(PAGE_BEHIND) ? pagedBefore(below, lexicon) : pagedBehind(below, lexicon)
}

function pagedBehind(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let head: Line | null = null // of an entry whose page stands on a later line
  for (const { text, source, position } of lines) {
    const whole = joined(head, { text: head === null ? text.replace(LIST_LABEL, '') : text, source, position })
    const [, name, ...pages] = PAGE_BEHIND.exec(whole.text) ?? []
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
    } else if (open !== null && !isEntry(titleOf(open.line.text), lexicon)) {
      open = { line: joined(open.line, { text, source, position }), page: open.page }
    } else {
      close()
      if (text.length <= LONGEST_CATEGORY) category = categoryOf(text)
    }
  }
  close()
  return entries
}

/** 【省政府文件】, and the same above the first of its documents. */
export const categoryOf = (text: string): string => text.replace(/^【(.+)】$/, '$1')

const titleOf = (text: string): string => text.replace(LEADERS, '').replace(ENTRY_NUMBER, '')

const isEntry = (title: string, lexicon: Lexicon): boolean => kindOf(title, lexicon) !== null

const joined = (head: Line | null, line: Line): Line =>
  head === null
    ? line
    : { ...line, text: head.text + line.text, position: { start: head.position.start, end: line.position.end } }

/** The entries of the contents whose documents have not come yet. */
export class AwaitedEntries {
  readonly titles = new Set<string>()
  #entries: ContentsEntry[]

  constructor(entries: readonly ContentsEntry[]) {
    this.#entries = [...entries]
    for (const { title } of entries) this.titles.add(squashTitle(title))
  }

  /** Those whose documents are not in the file. */
  get missing(): readonly ContentsEntry[] {
    return this.#entries
  }

  /**
   * The entry of a document that has come: it names its title, or what it puts in force. With it go the entries of
   * its attachments.
   *
   * @param announced the squashed text of the document's head
   */
  take(title: string, announced: string): ContentsEntry | null {
    const wanted = squashTitle(title)
    const at = [
      (entry: string) => entry === wanted,
      // 中华人民共和国国家市场监督管理总局令 in the contents
      (entry: string) => /[令公告]$/.test(wanted) && !entry.includes('关于') && entry.endsWith(wanted),
      (entry: string) => entry.includes('关于') && matterOf(entry) === matterOf(wanted),
      // 《湖南省消防安全责任制实施办法》 in the order that puts it in force
      (entry: string) => /[令公告]$/.test(wanted) && announced.includes(entry),
    ]
      .map((fits) => this.#entries.findIndex((entry) => fits(squashTitle(entry.title))))
      .find((index) => index >= 0)
    if (at === undefined) return null
    let end = at + 1
    while (end < this.#entries.length && announced.includes(squashTitle(this.#entries[end]?.title ?? ''))) end++
    const [entry, ...attached] = this.#entries.splice(at, end - at)
    for (const { title: gone } of entry === undefined ? [] : [entry, ...attached]) this.titles.delete(squashTitle(gone))
    return entry ?? null
  }
}

/** 省人民政府关于… and 贵州省人民政府关于… are one title. */
const matterOf = (title: string): string => title.slice(title.indexOf('关于'))
