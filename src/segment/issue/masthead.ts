import { integer } from '../../lexicon/han-integer.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { PUBLICATION_WORDS } from '../../lexicon/publications.ts'
import type { Gazette } from '../../model/records.ts'
import type { Block } from '../../read/block.ts'
import { isSetOffPageNumber } from '../../read/page-marks.ts'
import { dateIn } from '../../text/dates.ts'
import { isContentsHead } from '../body/inner-contents.ts'
import { contentsOf } from './contents.ts'

const LONGEST_NAME = 30
/** 青海省人民政府公报, 国务院公报 2022年第12号, 云南政报 一九九三年第五期 */
const NAME = new RegExp(`^[一-鿿]{2,26}${PUBLICATION_WORDS}(?=$|[\\d第总（(]|[一二][〇零○九])`)
/** 特刊, 增刊, 第12期, 2022年第5号, 第5、6期; not 总第738期. */
const ISSUE =
  /特刊|增刊|专刊|(?<!总)第\s*(?:\d{1,4}(?:\s*[、,，/—–-]\s*\d{1,4})*|[一二三四五六七八九十百]{1,5}(?:、[一二三四五六七八九十百]{1,5})*)\s*[期号]/
const YEAR = new RegExp(
  `^(?:[一-鿿]{2,26}${PUBLICATION_WORDS})?((?:19|20)\\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})(?:年?$|年(?=第)|年?(?=[特增专]刊))`,
)
/** 3月30日出版, 三月十五日出版, the year standing elsewhere. */
const MONTH_AND_DAY = /([\d一二三四五六七八九十]{1,2})月([\d一二三四五六七八九十]{1,3})日出版/
/** CN63—1083/D */
const SERIAL = /CN[\s\d—－-]+\/\s*[A-Z]{1,2}/

/** What stands before the first document: the issue's name, number and date, and its table of contents. */
export function mastheadOf(blocks: readonly Block[], lexicon: Lexicon): Omit<Gazette, 'type' | 'id' | 'position'> {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' || (block.type === 'pageMark' && !isSetOffPageNumber(block.passage.text))
      ? [{ text: block.passage.text, source: block.passage.source, position: block.position }]
      : [],
  )
  const date = lines
    .filter(isShort)
    .map(({ text }) => dateIn(text))
    .find((found) => found !== null)
  const end = lines.findIndex(({ text }) => isContentsHead(text))
  const cover = end > 0 ? lines.slice(0, end) : lines
  const year = first(lines, YEAR)?.[1] ?? date?.iso.slice(0, 4)
  return {
    name: first(lines, NAME)?.[0] ?? null,
    issue: first(cover.filter(isShort), ISSUE)?.[0] ?? null,
    year: year === undefined ? null : integer(year.replaceAll('○', '〇')),
    publishedOn: date?.iso ?? dateOf(year, first(lines, MONTH_AND_DAY)),
    serialNumber: first(lines, SERIAL)?.[0] ?? null,
    contents: contentsOf(lines, lexicon),
  }
}

const isShort = ({ text }: { text: string }): boolean => text.length <= LONGEST_NAME

/** What a pattern finds on the first line that has it. */
const first = (lines: readonly { text: string }[], pattern: RegExp): RegExpExecArray | undefined =>
  lines.map(({ text }) => pattern.exec(text)).find((found) => found !== null)

function dateOf(year: string | undefined, said: RegExpExecArray | undefined): string | null {
  return said === undefined ? null : (dateIn(`${year}年${said[1]}月${said[2]}日`)?.iso ?? null)
}
