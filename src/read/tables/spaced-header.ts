import type { Lexicon } from '../../lexicon/lexicon.ts'
import { atIndex } from '../../model/at-index.ts'
import type { RowNode } from '../../model/tree.ts'
import { isHeaderRow, isHeaderWord } from './header-words.ts'
import { type Columns, isAbove, type Place, placesOf } from './spaced-columns.ts'
import { passageAt, type SpacedLine, textsOf } from './spaced-pieces.ts'
import { headerRow } from './spaced-rows.ts'

/** Lines among which the header of a table stands. */
const HEADER_WITHIN = 4
/** Lines of a header below the first one that names columns. */
const MOST_LOWER = 2
/** 年, 增加值, （亿元）: the rest of a head. */
const REST = /^\D{1,6}$/
/** What columns of words hold. */
const NAMES: ReadonlySet<string> = new Set(['number', 'group', 'indicator', 'name'])

/** The lines of a header, from one index to another; years or plans may stand over and under the words that head the other columns. */
export function headerOf(lines: readonly SpacedLine[], lexicon: Lexicon): { from: number; to: number } | null {
  const from = lines.slice(0, HEADER_WITHIN).findIndex((line) => isHeaderRow(textsOf(line), lexicon))
  if (from < 0) return null
  let to = from + 1
  while (to <= from + MOST_LOWER) {
    const line = lines[to]
    if (line === undefined || !(isPart(line, lexicon) || lineAbove(line, lines.slice(from, to), lexicon) !== null))
      break
    to++
  }
  return { from, to }
}

const isPart = ({ line, pieces }: SpacedLine, lexicon: Lexicon): boolean =>
  pieces.every((piece) => isHeaderWord(passageAt(line, piece).text, lexicon))

/** The rows of a header, in which a head set over two lines is one: 2020 / 年, 2025年 / （亿元）; 序号 on a line between them is beside it. */
export function headerRows(header: readonly SpacedLine[], columns: Columns, lexicon: Lexicon): RowNode[] {
  const rows: RowNode[] = []
  for (let to = header.length; to > 0; ) {
    const last = atIndex(header, to - 1)
    const above = isPart(last, lexicon) ? null : lineAbove(last, header.slice(0, to - 1), lexicon)
    const from = above === null ? to - 1 : header.indexOf(above)
    rows.unshift(headerRow(header, from, to, columns))
    to = from
  }
  return rows
}

/** The line of a header whose heads a line goes on with, each of its pieces with the one above it. */
function lineAbove(line: SpacedLine, header: readonly SpacedLine[], lexicon: Lexicon): SpacedLine | null {
  const rests = placesOf(line)
  if (rests.length < 2 || rests.some((rest) => !REST.test(saidBy(rest)))) return null
  const goesOn = (above: SpacedLine) => {
    const heads = placesOf(above)
    const pairs = rests.map((rest) => ({ rest, head: heads.find((place) => isAbove(place, rest)) }))
    const isWhole = pairs.map(({ rest, head }) => head !== undefined && isHead(saidBy(head), saidBy(rest), lexicon))
    const mayBe = pairs.every(
      ({ head }, index) => head !== undefined && (isWhole[index] || isValue(saidBy(head), lexicon)),
    )
    return mayBe && isWhole.includes(true)
  }
  return header.findLast(goesOn) ?? null
}

const saidBy = ({ text, piece }: Place): string => text.slice(piece.from, piece.to).replace(/\s/g, '')

/** 2020 / 年, 2020年 / （亿元）, 指标 / 名称; not 序号 / 一, 指标 / 经济发展. */
function isHead(head: string, rest: string, lexicon: Lexicon): boolean {
  if (!isHeaderWord(head, lexicon) && !isHeaderWord(head + rest, lexicon)) return false
  if (/^(?:年?[末底]?|[（(].*[）)])$/.test(rest)) return true
  const last = lexicon.columns.all(rest).at(-1)
  return last !== undefined && last.index + last.length === rest.length
}

/** 累计, 2025年: below it may stand what says more of its amounts; below 指标 stand indicators. */
function isValue(head: string, lexicon: Lexicon): boolean {
  const kind = lexicon.columns.all(head).at(-1)?.row.column
  return kind === undefined ? isHeaderWord(head, lexicon) : !NAMES.has(kind)
}

/** What the lines of a header name between them: those of the fullest line, and what stands beside them on the others. */
export function namedColumns(header: readonly SpacedLine[]): Place[] {
  const places = header.map(placesOf).sort((a, b) => b.length - a.length)
  const named: Place[] = []
  for (const place of places.flat()) if (!named.some((other) => isAbove(place, other))) named.push(place)
  return named.sort((a, b) => a.piece.from - b.piece.from)
}
