import type { Position } from 'unist'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry, Gazette } from '../model/records.ts'
import type { Block } from '../read/block.ts'
import { dateIn } from '../text/dates.ts'
import { isContentsHead } from './inner-contents.ts'
import { kindOf } from './title.ts'

const LONGEST_NAME = 30
/** 青海省人民政府公报, 国务院公报 */
const NAME = /^[一-鿿]{2,26}公报$/
/** 特刊, 增刊, 第12期, 2022年第5号 */
const ISSUE = /特刊|增刊|专刊|第\s*\d{1,4}\s*[期号]/
const YEAR = /^((?:19|20)\d{2})(?:年?$|年(?=第\d))/
/** 3月30日出版, the year standing elsewhere. */
const MONTH_AND_DAY = /^(\d{1,2})月(\d{1,2})日出版/
/** …的通知（湘政发〔2023〕6号）: the number behind the title of an entry. */
const ENTRY_NUMBER = /[（(][^（）()]{2,30}号[）)]$/
/** CN63—1083/D */
const SERIAL = /CN\s*\d{2}\s*[-—－]\s*\d{4}\s*\/\s*[A-Z]{1,2}/
/** …的通知 (31), …的通知……31 */
const ENTRY = /^(.{4,}?)(?:[\s.…·⋯]*[（(]\s*(\d{1,4})\s*[)）]|[\s.…·⋯]+(\d{1,4}))$/
/** The name of a part of the contents: 省政府办公厅文件. */
const LONGEST_CATEGORY = 16

interface Line {
  text: string
  position: Position
}

/** What stands before the first document: the issue's name, number and date, and its table of contents. */
export function mastheadOf(blocks: readonly Block[], lexicon: Lexicon): Omit<Gazette, 'type' | 'id' | 'position'> {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'pageMark'
      ? [{ text: block.passage.text, position: block.position }]
      : [],
  )
  const first = (pattern: RegExp) => lines.find(({ text }) => pattern.test(text))?.text ?? null
  const published = lines.find(({ text }) => text.length <= LONGEST_NAME && dateIn(text) !== null)
  const date = published === undefined ? null : dateIn(published.text)
  const issueLine = lines.find(({ text }) => text.length <= LONGEST_NAME && ISSUE.test(text))?.text ?? ''
  const year = YEAR.exec(first(YEAR) ?? '')?.[1] ?? date?.iso.slice(0, 4)
  return {
    name: first(NAME),
    issue: ISSUE.exec(issueLine)?.[0] ?? null,
    year: year === undefined ? null : Number(year),
    publishedOn: date?.iso ?? dateOf(year, first(MONTH_AND_DAY)),
    serialNumber: SERIAL.exec(first(SERIAL) ?? '')?.[0] ?? null,
    contents: contentsOf(lines, lexicon),
  }
}

function dateOf(year: string | undefined, line: string | null): string | null {
  const [, month, day] = MONTH_AND_DAY.exec(line ?? '') ?? []
  return year === undefined ? null : (dateIn(`${year}年${month}月${day}日`)?.iso ?? null)
}

function contentsOf(lines: readonly Line[], lexicon: Lexicon): ContentsEntry[] {
  const start = lines.findIndex(({ text }) => isContentsHead(text))
  if (start < 0) return []
  const entries: ContentsEntry[] = []
  let category: string | null = null
  let head: Line | null = null // of an entry whose page stands on a later line
  for (const { text, position } of lines.slice(start + 1)) {
    const entry = ENTRY.exec((head?.text ?? '') + text)
    const title = entry?.[1]?.replace(/[\s.…·⋯]+$/, '').replace(ENTRY_NUMBER, '')
    if (entry !== null && title !== undefined && (title.includes('关于') || kindOf(title, lexicon) !== null)) {
      entries.push({
        title,
        category,
        page: Number(entry[2] ?? entry[3]),
        position: spanning(head?.position ?? position, position),
      })
      head = null
    } else if (text.length <= LONGEST_CATEGORY && !text.includes('关于')) {
      category = text
      head = null
    } else if (text.includes('关于')) head = { text, position }
    else head = head === null ? null : { text: head.text + text, position: head.position }
  }
  return entries
}

const spanning = (first: Position, last: Position): Position => ({ start: first.start, end: last.end })
