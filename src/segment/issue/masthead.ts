import { integer } from '../../lexicon/han-integer.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Gazette } from '../../model/records.ts'
import type { Block } from '../../read/block.ts'
import { isSetOffPageNumber } from '../../read/page-marks.ts'
import { dateIn } from '../../text/dates.ts'
import { isContentsHead } from '../body/inner-contents.ts'
import { contentsOf } from './contents.ts'

const LONGEST_NAME = 30
/** 青海省人民政府公报, 国务院公报 2022年第12号 */
const NAME = /^[一-鿿]{2,26}公报(?=$|[\d第总（(])/
/** 特刊, 增刊, 第12期, 2022年第5号 */
const ISSUE = /特刊|增刊|专刊|第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*[期号]/
const YEAR =
  /^(?:[一-鿿]{2,26}公报)?((?:19|20)\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})(?:年?$|年(?=第)|年?(?=[特增专]刊))/
/** 3月30日出版, the year standing elsewhere. */
const MONTH_AND_DAY = /^(\d{1,2})月(\d{1,2})日出版/
/** CN63—1083/D */
const SERIAL = /CN\s*\d{2}\s*[-—－]\s*\d{4}\s*\/\s*[A-Z]{1,2}/

/** What stands before the first document: the issue's name, number and date, and its table of contents. */
export function mastheadOf(blocks: readonly Block[], lexicon: Lexicon): Omit<Gazette, 'type' | 'id' | 'position'> {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || (block.type === 'pageMark' && !isSetOffPageNumber(block.passage.text))
      ? [{ text: block.passage.text, source: block.passage.source, position: block.position }]
      : [],
  )
  const first = (pattern: RegExp) => lines.find(({ text }) => pattern.test(text))?.text ?? null
  const published = lines.find(({ text }) => text.length <= LONGEST_NAME && dateIn(text) !== null)
  const date = published === undefined ? null : dateIn(published.text)
  const end = lines.findIndex(({ text }) => isContentsHead(text))
  const cover = end > 0 ? lines.slice(0, end) : lines
  const issueLine = cover.find(({ text }) => text.length <= LONGEST_NAME && ISSUE.test(text))?.text ?? ''
  const year = YEAR.exec(first(YEAR) ?? '')?.[1] ?? date?.iso.slice(0, 4)
  return {
    name: NAME.exec(first(NAME) ?? '')?.[0] ?? null,
    issue: ISSUE.exec(issueLine)?.[0] ?? null,
    year: year === undefined ? null : integer(year.replaceAll('○', '〇')),
    publishedOn: date?.iso ?? dateOf(year, first(MONTH_AND_DAY)),
    serialNumber: SERIAL.exec(first(SERIAL) ?? '')?.[0] ?? null,
    contents: contentsOf(lines, lexicon),
  }
}

function dateOf(year: string | undefined, line: string | null): string | null {
  const [, month, day] = MONTH_AND_DAY.exec(line ?? '') ?? []
  return year === undefined ? null : (dateIn(`${year}年${month}月${day}日`)?.iso ?? null)
}
