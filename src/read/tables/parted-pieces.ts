import { AMOUNT } from './placed-lines.ts'
import { type Columns, columnAt } from './spaced-columns.ts'
import type { Piece, SpacedLine } from './spaced-pieces.ts'

const SPACE = /\s/g

/**
 * Cuts a line also where one space stands, if what is behind it opens with a figure and stands in a column of its own that is empty
 * else: a cell that fills its column leaves no more, as in 水源水质达标率（%） 100 and 应对气候变化 8.非化石能源消费占比（%）.
 */
export function partedPieces(line: SpacedLine, columns: Columns): SpacedLine {
  if (line.pieces.length >= columns.spans.length) return line
  const { text } = line.line
  const taken = line.pieces.map((piece) => columnAt(piece, text, columns))
  const pieces = line.pieces.flatMap((piece, index): Piece[] => {
    const isVacant = (column: number | null) =>
      column !== null && taken.every((other, at) => other !== column || at === index)
    for (const space of text.slice(piece.from, piece.to).matchAll(SPACE)) {
      const at = piece.from + space.index
      if (!AMOUNT.test(text.slice(at + 1, piece.to))) continue
      const halves = [
        { from: piece.from, to: at },
        { from: at + 1, to: piece.to },
      ]
      const [left = null, right = null] = halves.map((half) => columnAt(half, text, columns))
      if (left !== null && right !== null && left < right && isVacant(left) && isVacant(right)) return halves
    }
    return [piece]
  })
  return pieces.length > line.pieces.length ? { ...line, pieces } : line
}
