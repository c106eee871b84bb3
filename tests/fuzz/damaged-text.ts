import type { Choices } from './choices.ts'
import { LABELS, SPLINTERS, UNSEEN } from './splinters.ts'

/** Lines that a text may grow to: damage is told in few, and many take long. */
const MOST_LINES = 400

type Mutation = (lines: string[], at: number, choices: Choices) => void

const label =
  /^\s*(?:第?[一二三四五六七八九十百]+[编篇章节条部分]*[、．. ]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、])?/u

/** Puts something between two characters of a line. */
function insert(lines: string[], at: number, choices: Choices, what: string): void {
  const line = lines[at] ?? ''
  const to = choices.below(line.length + 1)
  lines[at] = line.slice(0, to) + what + line.slice(to)
}

/** Rows of a table around a line, or that line. */
function rowsAround(lines: readonly string[], at: number): string[] {
  const isRow = (line: string | undefined) => line !== undefined && /[\t|]/.test(line)
  let from = at
  let to = at + 1
  while (isRow(lines[from - 1])) from--
  while (isRow(lines[to])) to++
  return lines.slice(from, Math.min(to, from + 30))
}

const mutations: readonly [Mutation, ...Mutation[]] = [
  function insertSplinter(lines, at, choices) {
    insert(lines, at, choices, choices.of(SPLINTERS))
  },
  function insertUnseen(lines, at, choices) {
    insert(lines, at, choices, choices.of(UNSEEN))
  },
  function insertAnyCodePoint(lines, at, choices) {
    insert(lines, at, choices, String.fromCodePoint(choices.below(0x11_0000)))
  },
  function drop(lines, at) {
    lines.splice(at, 1)
  },
  function repeat(lines, at, choices) {
    const times = choices.of([1, 1, 1, 2, 3, 20])
    const count = choices.of([1, 1, 2, 5, 12])
    const block = lines.slice(at, at + count)
    for (let time = 0; time < times && lines.length < MOST_LINES; time++) lines.splice(at, 0, ...block)
  },
  function swap(lines, at, choices) {
    const other = choices.below(lines.length)
    const line = lines[at] ?? ''
    lines[at] = lines[other] ?? ''
    lines[other] = line
  },
  function cut(lines, at, choices) {
    const line = lines[at] ?? ''
    lines[at] = line.slice(0, choices.below(line.length + 1))
  },
  function endThere(lines, at) {
    lines.length = at + 1
  },
  function join(lines, at) {
    lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`)
  },
  function relabel(lines, at, choices) {
    lines[at] = (lines[at] ?? '').replace(label, choices.of(LABELS))
  },
  // Every line of one scheme goes over to another.
  function relabelAll(lines, at, choices) {
    const found = (label.exec(lines[at] ?? '')?.[0] ?? '').trim()
    if (found === '') return
    const marks = /^\s*[^、．.)） ]*([、．.)） ]|章|节)/u
    const mark = marks.exec(found)?.[1]
    const other = choices.of(LABELS)
    for (const [index, line] of lines.entries())
      if (marks.exec(line)?.[1] === mark) lines[index] = line.replace(label, other)
  },
  function spliceTable(lines, at, choices) {
    const tables = lines.flatMap((line, index) => (/[\t|]/.test(line) ? [index] : []))
    const from = tables[choices.below(tables.length)]
    if (from !== undefined && lines.length < MOST_LINES) lines.splice(at, 0, ...rowsAround(lines, from))
  },
  function moveCell(lines, at, choices) {
    const cells = (lines[at] ?? '').split('\t')
    const [cell = ''] = cells.splice(choices.below(cells.length), 1)
    cells.splice(choices.below(cells.length + 1), 0, ...choices.of([[cell], [], [cell, cell], ['', cell]]))
    lines[at] = cells.join('\t')
  },
  function changeDigits(lines, at, choices) {
    const digits = choices.of(['0', '9', '８', '00000000000000000000', '1,', '.', '٣', '²', '〇', '三十'])
    lines[at] = (lines[at] ?? '').replace(/[0-9]/g, (digit) => (choices.below(3) === 0 ? digits : digit))
  },
]

/** The text after as many changes as the choices tell, each of a line or of several. */
export function damagedText(text: string, choices: Choices): string {
  const lines = text.split('\n')
  while (choices.areLeft) {
    if (lines.length === 0) lines.push('')
    choices.of(mutations)(lines, choices.below(lines.length), choices)
  }
  return lines.join('\n')
}

/** A stretch of a text: some of its lines. */
export function stretchOf(text: string, choices: Choices): string {
  const lines = text.split('\n')
  const from = choices.below(lines.length)
  return lines.slice(from, from + 1 + choices.below(80)).join('\n')
}

/** Markup with its tags and texts changed as lines are: each stands on a line of its own meanwhile. */
export const damagedMarkup = (markup: string, choices: Choices): string =>
  damagedText(markup.replace(/></g, '>\n<'), choices).replace(/>\n</g, '><')
