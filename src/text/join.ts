import type { Passage } from '../model/passage.ts'
import { isWide } from './wide.ts'

/** Characters in which a number that a line end cut stands. */
const TAIL = 12
const CUT_BEHIND = /[一-鿿，、（(—～~-]\d{1,8}(?:[.．]\d{0,4})?$/
const CUT_AHEAD = /^(?:[.．]?\d{1,8})(?:[.．]\d{1,4})?(?:[%％‰一-鿿]|[—～~-]\d)/

/** 达到6 / 0%: between two numbers of a sentence stands a mark or a word, so that digits on both sides of a line end are one. */
const isCutNumber = (before: string, after: string): boolean => CUT_BEHIND.test(before) && CUT_AHEAD.test(after)

/**
 * Passages that stand one behind another in the source, as one: a sentence that a page break cut.
 *
 * @param gaps the source between each passage and the next, line ends and interruptions included
 */
export function join(pieces: readonly Passage[], gaps: readonly string[]): Passage {
  const [first, ...others] = pieces
  if (first === undefined) throw new RangeError('nothing to join')
  if (others.length === 0) return first
  const runs = [...first.runs]
  const lineStarts = [...first.lineStarts]
  let { text, source } = first
  // The end of the text so far: asking the text itself would have V8 copy all of it for every piece.
  let tail = text.slice(-TAIL)
  others.forEach((piece, index) => {
    const gap = gaps[index] ?? ''
    for (const end of gap.matchAll(/\r\n|\r|\n/g)) lineStarts.push(source.length + end.index + end[0].length)
    source += gap
    // 2025 / 年 closes up, and so does 6 / 0%; two Latin words keep a space, which stands for the line end in the gap
    const isParted = !isWide(tail.charCodeAt(tail.length - 1)) && !isWide(piece.text.charCodeAt(0))
    if (text !== '' && piece.text !== '' && isParted && !isCutNumber(tail, piece.text)) {
      runs.push(text.length, source.length - gap.length)
      text += ' '
    }
    for (let i = 0; i < piece.runs.length; i += 2) {
      runs.push((piece.runs[i] ?? 0) + text.length, (piece.runs[i + 1] ?? 0) + source.length)
    }
    for (const at of piece.lineStarts) lineStarts.push(at + source.length)
    text += piece.text
    source += piece.source
    if (piece.text !== '') tail = piece.text.slice(-TAIL)
  })
  return { text, source, start: first.start, runs, lineStarts }
}
