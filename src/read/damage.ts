import { AMPERSAND, DAMAGED } from '../text/character-kinds.ts'
import { characterReference } from '../text/character-references.ts'
import { damagedNumbers, doubtfulNumbers, mayBeDoubtful, mayBeMisread } from '../text/damaged-digits.ts'
import type { Report } from './block.ts'
import type { Line } from './lines.ts'

/** Characters that no writer meant: what a decoder could not read, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const DAMAGE = /[\ufffd\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]/

const NAMES: [test: RegExp, rule: string, what: string][] = [
  [/\ufffd/, 'replacement-character', 'a character that could not be decoded'],
  [/[\ue000-\uf8ff]/, 'private-use-character', 'a private-use character, which stands for a sign of one font only'],
]

/** Tells of a damaged line, once a line, at its first bad character, and of one in which references stand for characters. */
export function reportDamage(line: Line, report: Report): void {
  const { text, kinds } = line
  if ((kinds & AMPERSAND) !== 0) reportReference(line, report)
  if (mayBeMisread(text, kinds)) reportRepairs(line, report)
  if (mayBeDoubtful(text, kinds)) reportDoubts(line, report)
  const match = (kinds & DAMAGED) === 0 ? null : DAMAGE.exec(text)
  if (match === null) return
  const [, rule, what] = NAMES.find(([test]) => test.test(match[0])) ?? [
    null,
    'control-character',
    'a control character',
  ]
  const start = { line: line.number, column: match.index + 1, offset: line.offset + match.index }
  const end = { ...start, column: start.column + 1, offset: start.offset + 1 }
  report({ rule, severity: 'warning', message: `the line holds ${what}`, position: { start, end } })
}

/** 1g85年 is read as 1985年: a repair. */
function reportRepairs(line: Line, report: Report): void {
  for (const { index, before, after } of damagedNumbers(line.text)) {
    const start = { line: line.number, column: index + 1, offset: line.offset + index }
    const end = { ...start, column: start.column + before.length, offset: start.offset + before.length }
    const message = `a number is misprinted: ${before} is read as ${after}`
    report({ rule: 'repaired-number', severity: 'info', message, position: { start, end } })
  }
}

/** L 45亿吨 has two readings. */
function reportDoubts(line: Line, report: Report): void {
  for (const { index, length, reason } of doubtfulNumbers(line.text)) {
    const start = { line: line.number, column: index + 1, offset: line.offset + index }
    const end = { ...start, column: start.column + length, offset: start.offset + length }
    const message = `${line.text.slice(index, index + length)}: ${reason}`
    report({ rule: 'doubtful-number', severity: 'warning', message, position: { start, end } })
  }
}

/** &ldquo; is read as “: a repair. */
function reportReference(line: Line, report: Report): void {
  for (let at = line.text.indexOf('&'); at >= 0; at = line.text.indexOf('&', at + 1)) {
    const reference = characterReference(line.text, at)
    if (reference === null) continue
    const start = { line: line.number, column: at + 1, offset: line.offset + at }
    const end = { ...start, column: start.column + reference.length, offset: start.offset + reference.length }
    const message = 'the line writes characters as references of HTML; they are read as what they stand for'
    report({ rule: 'character-reference', severity: 'info', message, position: { start, end } })
    return
  }
}
