import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Area, type Glyphs, isInside } from './geometry.ts'
import type { PdfPage } from './pages.ts'
import { type Paragraph, paragraphs } from './paragraphs.ts'
import { type RuledArea, ruledAreas } from './ruled-areas.ts'
import { tableRows } from './table-rows.ts'
import { columnsOf } from './text-columns.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** What a page shows, in the order in which it is read. */
export type Piece =
  | { kind: 'text'; paragraphs: Paragraph[] }
  | { kind: 'frame'; paragraphs: Paragraph[] }
  | { kind: 'table'; rows: string[][] }

/** Reads a page: tables and frames where rules draw them, text in columns. */
export function layOut({ glyphs, rules }: Pick<PdfPage, 'glyphs' | 'rules'>, { headings }: Lexicon): Piece[] {
  const isLabelled = (text: string) => headings(text) !== null
  const areas = ruledAreas(rules).filter((area) => glyphs.some((each) => isInside(each, area)))
  const calls = new Map(textLines(glyphs).flatMap(({ calls, size }) => calls.map((call) => [call, size])))
  const asParagraphs = (lines: readonly TextLine[], all = lines) => paragraphs(lines, all, isLabelled, calls)
  const pieces: { top: number; piece: Piece }[] = []
  for (const area of outermost(areas)) {
    const inside = glyphs.filter((each) => isInside(each, area))
    pieces.push({ top: area.top, piece: pieceOf(area, inside, asParagraphs) })
  }
  const around = glyphs.filter((each) => !areas.some((area) => isInside(each, area)))
  for (const column of columnsOf(around)) {
    for (const lines of partedBy(column, areas)) {
      const [{ baseline, size }] = lines
      pieces.push({ top: baseline + size, piece: { kind: 'text', paragraphs: asParagraphs(lines, column) } })
    }
  }
  return pieces.sort((a, b) => b.top - a.top).map(({ piece }) => piece)
}

function pieceOf(
  area: RuledArea,
  inside: readonly Glyphs[],
  asParagraphs: (lines: readonly TextLine[]) => Paragraph[],
): Piece {
  const isTable = area.columns.length > 2 && area.rows.length > 2
  if (isTable) return { kind: 'table', rows: tableRows(area, inside) }
  return { kind: 'frame', paragraphs: asParagraphs(textLines(inside)) }
}

/** A frame within a frame is part of it. */
const outermost = (areas: readonly RuledArea[]): RuledArea[] =>
  areas.filter((area) => !areas.some((other) => other !== area && contains(other, area)))

const contains = (outer: Area, inner: Area): boolean =>
  outer.left < inner.left && outer.right > inner.right && outer.top > inner.top && outer.bottom < inner.bottom

/** The lines between one area and the next. */
function partedBy(lines: readonly TextLine[], areas: readonly Area[]): [TextLine, ...TextLine[]][] {
  const parts: [TextLine, ...TextLine[]][] = []
  for (const line of lines) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    const isParted = areas.some(({ top }) => last !== undefined && last.baseline >= top - 1 && line.baseline < top)
    if (part === undefined || isParted) parts.push([line])
    else part.push(line)
  }
  return parts
}
