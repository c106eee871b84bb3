import { atIndex } from '../model/at-index.ts'
import type { Passage, Stretch } from '../model/passage.ts'
import type { Position } from '../model/position.ts'
import { between, pointAtEnd, pointAtStart } from '../text/stretches.ts'
import type { Relocation } from './relocate.ts'
import { SourceLines } from './source-lines.ts'

/**
 * What a page shows, written down as plain text, each character with its place in the file.
 * Holds numbers, not objects: a long page has hundreds of thousands of stretches.
 */
export class Transcript implements Relocation {
  readonly #source: string
  readonly #lines: SourceLines
  /** Of each stretch: its offset in the transcript and in the file, and how long it is here and there. */
  readonly #at: number[] = []
  readonly #from: number[] = []
  readonly #lengths: number[] = []
  readonly #fileLengths: number[] = []
  readonly #withdrawn: { from: number; to: number }[] = []
  /** The last stretch says what the file says. */
  #isVerbatim = false
  #length = 0
  #piece = ''
  readonly #pieces: string[] | null

  /** @param isKept the text written down is wanted as a whole */
  constructor(source: string, isKept = false) {
    this.#source = source
    this.#pieces = isKept ? [] : null
    this.#lines = new SourceLines(source)
  }

  get length(): number {
    return this.#length
  }

  /** Writes down what stands on a line of the file between two offsets: as it is, or as what it stands for. */
  write(text: string, from: number, to: number): void {
    const isVerbatim = text === this.#source.slice(from, to)
    const last = this.#at.length - 1
    const goesOn =
      isVerbatim && this.#isVerbatim && this.#endOf(last) === this.#length && this.#fileEndOf(last) === from
    if (goesOn) {
      this.#lengths[last] = atIndex(this.#lengths, last) + text.length
      this.#fileLengths[last] = atIndex(this.#fileLengths, last) + text.length
    } else {
      this.#at.push(this.#length)
      this.#from.push(from)
      this.#lengths.push(text.length)
      this.#fileLengths.push(to - from)
    }
    this.#isVerbatim = isVerbatim
    this.add(text)
  }

  #endOf = (index: number): number => atIndex(this.#at, index) + atIndex(this.#lengths, index)
  #fileEndOf = (index: number): number => atIndex(this.#from, index) + atIndex(this.#fileLengths, index)

  /** Adds what stands nowhere in the file: a line end, the gap between two cells. */
  add(text: string): void {
    this.#piece += text
    this.#length += text.length
  }

  /** What has been written since the last call. */
  take(): string {
    const piece = this.#piece
    this.#piece = ''
    this.#pieces?.push(piece)
    return piece
  }

  /** All that has been taken. */
  get text(): string {
    return this.#pieces?.join('') ?? ''
  }

  passageInFile(passage: Passage): Passage {
    const from = passage.start.offset
    const to = from + passage.source.length
    const stretches = between(this.#stretches(from, to), from, to)
    const [first, ...others] = stretches
    const start = first?.start ?? passage.start
    const isPlain = first !== undefined && others.length === 0 && first.at === 0 && isLiteral(first)
    return { ...passage, start, lineStarts: [], ...(isPlain ? {} : { stretches }) }
  }

  positionInFile({ start, end }: Position): Position {
    const [from, to] = [start.offset, end.offset]
    const first = pointAtStart(this.#stretches(from, from), from) ?? start
    // What is empty ends where it begins: a row whose cells all hang down from the rows above.
    return { start: first, end: to > from ? (pointAtEnd(this.#stretches(to - 1, to), to) ?? end) : first }
  }

  /** The stretches that hold what stands between two offsets of the transcript. */
  #stretches(from: number, to: number): Stretch[] {
    const found: Stretch[] = []
    for (let index = Math.max(0, this.#lastFrom(from)); index < this.#at.length; index++) {
      const at = atIndex(this.#at, index)
      if (at >= to && found.length > 0) break
      const { start, end } = this.positionOf(atIndex(this.#from, index), this.#fileEndOf(index))
      found.push({ at, length: atIndex(this.#lengths, index), start, end })
    }
    return found
  }

  /** The last stretch that begins at or before an offset. */
  #lastFrom(offset: number): number {
    let low = 0
    let high = this.#at.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (atIndex(this.#at, middle) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** What stands between two offsets of the file. */
  positionOf(from: number, to: number): Position {
    return { start: this.#lines.pointAt(from), end: this.#lines.pointAt(to) }
  }

  /** Takes back what was written between two offsets: it is no part of what the page says. */
  withdraw(from: number, to: number): void {
    this.#withdrawn.push({ from, to })
  }

  /** The source with all that has not been written down blanked out, offsets and line ends kept. */
  shownSource(): string {
    const parts: string[] = []
    let done = 0
    const blank = (to: number) => parts.push(this.#source.slice(done, to).replace(/[^\r\n]/g, ' '))
    for (const index of this.#keptInOrder()) {
      const [from, to] = [Math.max(done, atIndex(this.#from, index)), this.#fileEndOf(index)]
      if (to <= from) continue
      blank(from)
      parts.push(this.#source.slice(from, to))
      done = to
    }
    blank(this.#source.length)
    return parts.join('')
  }

  /** Stretches that have not been withdrawn, as the file has them. */
  #keptInOrder(): number[] {
    const kept: number[] = []
    let next = 0
    for (const [index, at] of this.#at.entries()) {
      while ((this.#withdrawn[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
      if (at < (this.#withdrawn[next]?.from ?? Number.POSITIVE_INFINITY)) kept.push(index)
    }
    return kept.sort((a, b) => atIndex(this.#from, a) - atIndex(this.#from, b))
  }
}

/** Whether a stretch is as long in the file as what it stands for. */
const isLiteral = ({ length, start, end }: Stretch): boolean => end.offset - start.offset === length
