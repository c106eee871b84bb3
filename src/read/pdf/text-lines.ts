import type { Glyphs } from './geometry.ts'

/** One line of text as it stands on a page. */
export interface TextLine {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  /** What it is put together from, from left to right. */
  runs: readonly Glyphs[]
  /** Numbers of foot-notes, 1 or ①, that are raised behind its words; the text has none of them. */
  calls: readonly string[]
  /** The raised number that it begins with. */
  note: string | null
}

/** Glyphs whose baselines differ by less of their size stand on one line: raised marks with their word. */
const SAME_LINE = 0.5
/** A gap that is wider parts columns. */
const COLUMN_GAP = 1.5
/** A narrower one is none: justified text spreads its characters. */
const WORD_GAP = 0.25

/** Justified Chinese text is spread, which the library takes for spaces: 护 理 员2000人 次, 二○ ○ ○ 年. */
const SPREAD = /(?<=[\u2e80-\uffff“”‘’○]) (?=[\u2e80-\uffff“”‘’○\d])|(?<=\d) (?=[\u2e80-\uffff])/g

/** The number of a foot-note is set smaller than what it stands behind, and above its line. */
const NOTE_MARK = /^[[［(（]?(?:\d{1,2}|[①-⑳])[\]］)）]?$/
const SMALLER = 0.75
const RAISED = 0.15
/** Behind a Latin letter a raised number is part of the word: km². */
const LETTER_BEHIND = /[A-Za-z]$/

/** The lines of some glyphs, from the top down. */
export function textLines(glyphs: readonly Glyphs[]): TextLine[] {
  const sorted = glyphs.filter(({ text }) => text.trim() !== '').sort((a, b) => b.baseline - a.baseline)
  const lines: [Glyphs, ...Glyphs[]][] = []
  for (const each of sorted) {
    const line = lines.at(-1)
    if (line !== undefined && line[0].baseline - each.baseline < SAME_LINE * Math.max(line[0].size, each.size))
      line.push(each)
    else lines.push([each])
  }
  return lines.map(lineOf)
}

function lineOf(glyphs: [Glyphs, ...Glyphs[]]): TextLine {
  glyphs.sort((a, b) => a.left - b.left)
  const largest = glyphs.reduce((found, each) => (each.size > found.size ? each : found))
  const [{ left }] = glyphs
  const { size, baseline } = largest
  let text = ''
  const calls: string[] = []
  let note: string | null = null
  let right = left
  for (const each of glyphs) {
    const said = each.text.replace(SPREAD, '')
    const isMark = isNoteMark(each, largest) && !LETTER_BEHIND.test(text)
    if (isMark && text === '') note = bare(said)
    else if (isMark) calls.push(bare(said))
    else text += gapBetween(text, said, each.left - right, size) + said
    right = Math.max(right, each.right)
  }
  return { text: text.trim(), left, right, baseline, size, runs: glyphs, calls, note }
}

/** 1 of [1] */
const bare = (mark: string): string => mark.replace(/[[\]［］()（）\s]/g, '')

const isNoteMark = ({ text, size, baseline }: Glyphs, line: Glyphs): boolean =>
  size < SMALLER * line.size && baseline - line.baseline > RAISED * line.size && NOTE_MARK.test(text.trim())

/** Nothing between Chinese characters, a space between words, as many as have room between columns. */
function gapBetween(before: string, behind: string, gap: number, size: number): string {
  if (before === '' || gap < WORD_GAP * size) return ''
  if (gap > COLUMN_GAP * size) return ' '.repeat(Math.max(2, Math.round(gap / (size / 2))))
  return /[!-~]$/.test(before) && /^[!-~]/.test(behind) ? ' ' : ''
}
