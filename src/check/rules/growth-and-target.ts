import { decimal, product, written } from '../decimal.ts'
import type { Rule } from '../rule.ts'

export const growthAndTarget: Rule = {
  id: 'growth-and-target',
  severity: 'warning',
  about: 'A target is not what its baseline comes to at the yearly growth given.',
  example: '由2020年的100亿元增加到2025年的200亿元，年均增长5%',
  counterexample: '由2020年的100亿元增加到2025年的127.6亿元，年均增长5%',
  check: function* ({ targets }) {
    for (const [index, level] of targets.entries()) {
      const { baseline, deadline, value, unit, subject } = level
      if (
        level.kind !== 'level' ||
        baseline?.value == null ||
        baseline.year === null ||
        deadline === null ||
        deadline.year <= baseline.year ||
        value === null
      )
        continue
      const growth = targets[index + 1]
      if (
        growth?.kind !== 'growth' ||
        growth.unit !== '%' ||
        growth.value === null ||
        growth.evidence !== level.evidence
      )
        continue
      if (growth.subject !== subject || growth.comparator !== 'eq' || baseline.unit !== unit) continue
      const years = deadline.year - baseline.year
      const grown = compounded(baseline.value, growth.value, years)
      if (Math.abs(grown - value) <= Math.abs(value) * ROUNDING) continue
      yield {
        message: `${baseline.raw} grows to ${grown.toFixed(1)}${unit ?? ''} in ${years} years at ${growth.raw}, not to ${level.raw}`,
        position: level.position,
        related: [{ message: `${growth.raw} stands here`, position: growth.position }],
      }
    }
  },
}

/** A rate is rounded: 4.5 may be 4.45 or 4.54. */
const ROUNDING = 0.02

/** Exactly, and only then as a number. */
function compounded(start: number, percent: number, years: number): number {
  const factor = decimal(Number((1 + percent / 100).toFixed(8)))
  let value = decimal(start)
  for (let year = 0; year < years; year++) value = product(value, factor)
  return Number(written(value))
}
