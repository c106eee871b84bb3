import { type Shape, shapesFor } from './samples.ts'
import type { Pattern } from './written-patterns.ts'

/** Characters of the long text; the short one has a quarter. */
const LONG = 6000
/** Milliseconds below which a measurement says nothing. */
const SHORTEST = 4
/** Linear is 4, quadratic 16. */
const MOST = 8
const TRIES = 10

export interface Measured {
  ratio: number
  text: string
}

/** The most that a pattern's time grows when its text gets four times as long; null when it is never long enough to tell. */
export function worstRatio(pattern: Pattern): Measured | null {
  const compiled = new RegExp(pattern.source, pattern.flags)
  let worst: Measured | null = null
  for (const shape of shapesFor(pattern.source, pattern.flags)) {
    const ratio = ratioOf(compiled, shape)
    if (ratio !== null && ratio > (worst?.ratio ?? 0)) worst = { ratio, text: JSON.stringify(shape) }
    if (!isLinear(worst)) break
  }
  return worst
}

export const isLinear = (measured: Measured | null): boolean => measured === null || measured.ratio < MOST

/** The longest that a pattern takes over a text of so many characters, in milliseconds. */
export function longestTime(pattern: Pattern, length: number, attacks: readonly Shape[]): number {
  const compiled = new RegExp(pattern.source, pattern.flags)
  const shapes = [...shapesFor(pattern.source, pattern.flags), ...attacks]
  return Math.max(...shapes.map((shape) => quickest(compiled, written(shape, length))))
}

function ratioOf(pattern: RegExp, shape: Shape): number | null {
  const long = written(shape, LONG)
  if (timeOf(pattern, long) < SHORTEST) return null
  let ratio = Number.POSITIVE_INFINITY
  // What else the process does makes a time longer, never shorter.
  for (let at = 0; at < TRIES && ratio >= MOST; at++) {
    const time = quickest(pattern, long)
    if (time < SHORTEST) return null
    ratio = Math.min(ratio, time / quickest(pattern, written(shape, LONG / 4)))
  }
  return ratio
}

const written = ({ head, pump, tail }: Shape, length: number): string =>
  head + pump.repeat(Math.max(1, Math.floor((length - head.length - tail.length) / pump.length))) + tail

const quickest = (pattern: RegExp, text: string): number =>
  Math.min(timeOf(pattern, text), timeOf(pattern, text), timeOf(pattern, text))

/**
 * Milliseconds of work, whatever else the machine does. As the program does: one that is global finds all, one that is sticky is
 * tried everywhere but in what it has taken.
 */
function timeOf(pattern: RegExp, text: string): number {
  const start = process.cpuUsage()
  if (pattern.sticky) {
    for (let at = 0; at < text.length; at = Math.max(at + 1, pattern.lastIndex)) {
      pattern.lastIndex = at
      pattern.test(text)
    }
  } else if (pattern.global) text.replace(pattern, '')
  else pattern.test(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
