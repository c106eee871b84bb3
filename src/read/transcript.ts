import type { Position } from 'unist'
import type { Passage, Stretch } from '../model/passage.ts'
import { between, pointAtEnd, pointAtStart } from '../text/stretches.ts'
import { SourceLines } from './source-lines.ts'

/** What a page shows, written down as plain text, each character with its place in the file. */
export class Transcript {
  readonly #source: string
  readonly #lines: SourceLines
  readonly #stretches: Stretch[] = []
  readonly #withdrawn: { from: number; to: number }[] = []
  #length = 0
  #piece = ''

  constructor(source: string) {
    this.#source = source
    this.#lines = new SourceLines(source)
  }

  get length(): number {
    return this.#length
  }

  /** Writes down what stands in the file between two offsets: as it is, or as what it stands for. */
  write(text: string, from: number, to: number): void {
    const last = this.#stretches.at(-1)
    const [start, end] = [this.#lines.pointAt(from), this.#lines.pointAt(to)]
    const isVerbatim = text === this.#source.slice(from, to)
    const goesOn =
      isVerbatim && last !== undefined && last.at + last.length === this.#length && last.end.offset === from
    if (goesOn && last.start.line === end.line && isLiteral(last))
      this.#stretches[this.#stretches.length - 1] = { ...last, length: last.length + text.length, end }
    else this.#stretches.push({ at: this.#length, length: text.length, start, end })
    this.add(text)
  }

  /** Adds what stands nowhere in the file: a line end, the gap between two cells. */
  add(text: string): void {
    this.#piece += text
    this.#length += text.length
  }

  /** What has been written since the last call. */
  take(): string {
    const piece = this.#piece
    this.#piece = ''
    return piece
  }

  /** A passage of the transcript as one of the file. */
  passageInFile(passage: Passage): Passage {
    const from = passage.start.offset ?? 0
    const stretches = between(this.#stretches, from, from + passage.source.length)
    const [first, ...others] = stretches
    const start = first?.start ?? passage.start
    const isPlain = first !== undefined && others.length === 0 && first.at === 0 && isLiteral(first)
    return { ...passage, start, lineStarts: [], ...(isPlain ? {} : { stretches }) }
  }

  /** What stands between two offsets of the file. */
  positionOf(from: number, to: number): Position {
    return { start: this.#lines.pointAt(from), end: this.#lines.pointAt(to) }
  }

  positionInFile({ start, end }: Position): Position {
    return {
      start: pointAtStart(this.#stretches, start.offset ?? 0) ?? start,
      end: pointAtEnd(this.#stretches, end.offset ?? 0) ?? end,
    }
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
    const inOrder = this.#kept().toSorted((a, b) => (a.start.offset ?? 0) - (b.start.offset ?? 0))
    for (const { start, end } of inOrder) {
      const [from, to] = [Math.max(done, start.offset ?? 0), end.offset ?? 0]
      if (to <= from) continue
      blank(from)
      parts.push(this.#source.slice(from, to))
      done = to
    }
    blank(this.#source.length)
    return parts.join('')
  }

  #kept(): Stretch[] {
    let next = 0
    return this.#stretches.filter(({ at }) => {
      while ((this.#withdrawn[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
      return at < (this.#withdrawn[next]?.from ?? Number.POSITIVE_INFINITY)
    })
  }
}

/** Whether a stretch is as long in the file as what it stands for. */
const isLiteral = ({ length, start, end }: Stretch): boolean => (end.offset ?? 0) - (start.offset ?? 0) === length
