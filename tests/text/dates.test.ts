import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import { clean } from '../../src/text/clean.ts'
import { dateIn, isDate } from '../../src/text/dates.ts'
import { type Calendar, scanDeadlines } from '../../src/text/deadlines.ts'
import { periodOf } from '../../src/text/five-year-plans.ts'

// Adding a case is adding a folder: input.txt, a phrase a line, and expected.txt once found right; for the times that a
// text names, also calendar.json, what its document says of its plan and when it was issued.
const lexicon = compileLexicon(builtInRows())

describe.each([
  ['fixtures/dates', () => datesOf],
  ['fixtures/times', timesOf],
] as const)('%s', (folder, teller) => {
  test.for(readdirSync(folder))('%s', (name) => {
    const expected = join(folder, name, 'expected.txt')
    const tell = teller(join(folder, name))
    const lines = readFileSync(join(folder, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    const found = `${lines.map((line) => `${line}\n${tell(line)}`).join('')}`
    expect(existsSync(expected), `${expected} is missing; found was\n${found}`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })
})

/** The day and the years that a line names. */
function datesOf(line: string): string {
  const { text } = clean(line, { line: 1, column: 1, offset: 0 })
  const day = dateIn(text)
  const { startYear, endYear } = periodOf(text)
  const told = [
    ...(day === null
      ? []
      : [
          `  [${text.slice(day.index, day.index + day.length)}] ${day.iso}${isDate(text) ? ', a date and nothing else' : ''}\n`,
        ]),
    ...(endYear === null ? [] : [`  from ${startYear} to ${endYear}\n`]),
  ]
  return told.join('')
}

/** Every time that a line names, read with the calendar of its folder. */
function timesOf(folder: string): (line: string) => string {
  const calendar: Calendar = JSON.parse(readFileSync(join(folder, 'calendar.json'), 'utf8'))
  return (line) =>
    scanDeadlines(line, calendar, lexicon)
      .map(({ raw, role, year, isCounted }) => `  [${raw}] ${role} ${year}${isCounted ? ', counted' : ''}\n`)
      .join('')
}
