import type { IndicatorDraft, TargetDraft } from '../extract/drafts.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { Comparator } from '../model/records.ts'

/** An amount that a document sets for a year, wherever it says so. */
export interface Fact {
  /** What is measured, as the text names it. */
  name: string
  value: number
  unit: string
  comparator: Comparator
  year: number
  /** Title of its document. */
  title: string
  where: 'table' | 'text'
  /** The sentence, of what the text sets. */
  evidence: string | null
  raw: string
  position: Position
}

/** How much of a name two documents must share is all of it, written alike. */
const OWN_AREA = /^(?:全省|全市|全县|全区|全州|我省|我市|我县|全国)/

/**
 * A name by which the same measure goes in two places: without the area that the document speaks of anyway, marks and spaces,
 * and with synonyms (GDP, 国内生产总值) written in one way.
 */
export function keyOf(name: string, lexicon: Lexicon): string {
  let key = name
    .normalize('NFKC')
    .replace(/[\s“”"'《》、，]/g, '')
    .replace(OWN_AREA, '')
  for (const { row, index, length } of lexicon.synonyms.all(key).reverse())
    key = key.slice(0, index) + row.standard + key.slice(index + length)
  return key
}

export function factsOfIndicators(indicators: readonly IndicatorDraft[], title: string): Fact[] {
  return indicators.flatMap(({ name, parent, values, unit, position }) =>
    values.flatMap((value) =>
      value.role === 'target' &&
      value.baseValue !== null &&
      value.max === null &&
      value.year !== null &&
      parent === null &&
      value.comparator !== null
        ? [
            {
              name,
              value: value.baseValue,
              unit: value.baseUnit ?? unit ?? '',
              comparator: value.comparator,
              year: value.year,
              title,
              where: 'table' as const,
              evidence: null,
              raw: value.raw,
              position,
            },
          ]
        : [],
    ),
  )
}

/** Levels that the text sets firmly; what is only striven for may be more. */
export function factsOfTargets(targets: readonly TargetDraft[], title: string): Fact[] {
  return targets.flatMap(
    ({ evidence, kind, subject, baseValue, baseUnit, max, comparator, deadline, modality, per, raw, position }) =>
      kind === 'level' &&
      subject !== null &&
      baseValue !== null &&
      max === null &&
      deadline !== null &&
      modality === 'firm' &&
      per === null &&
      comparator !== null
        ? [
            {
              name: subject,
              value: baseValue,
              unit: baseUnit ?? '',
              comparator,
              year: deadline.year,
              title,
              where: 'text' as const,
              evidence,
              raw,
              position,
            },
          ]
        : [],
  )
}
