import type { IndicatorValue } from '../../../src/model/records.ts'
import { type Differences, near, overlap, squash } from '../compare.ts'
import type { IndicatorValueGold } from '../gold.ts'
import type { Check } from './check.ts'
import { compareQuantity } from './quantity.ts'

export const indicatorCheck: Check<'indicator'> = {
  onLine: ({ name }) => squash(name),
  inText: ({ parent, name }) => `${squash(parent)}|${squash(name)}`,
  compare(out, found, gold) {
    for (const field of ['number', 'group', 'parent', 'nature', 'unit'] as const)
      out.text(field, found[field], gold[field])
    for (const wanted of gold.values) {
      const value = found.values.find(({ role, year }) => role === wanted.role && year === wanted.year)
      if (value === undefined) out.expect(false, 'value', 'none', `${wanted.role} ${wanted.year}`)
      else compareValue(out, value, wanted)
    }
  },
}

function compareValue(out: Differences, found: IndicatorValue, gold: IndicatorValueGold): void {
  if (gold.components === undefined) {
    compareQuantity(out, found, gold, `${gold.role} `)
    if (gold.text) out.text(`${gold.role} text`, found.text, gold.text)
    return
  }
  const components = found.components ?? []
  out.number(`${gold.role} components`, components.length, gold.components.length)
  for (const wanted of gold.components) {
    const one = components.find(({ value, name }) => near(value, wanted.value) && overlap(name, wanted.name) >= 0.5)
    if (one === undefined) out.expect(false, `${gold.role} component`, 'none', wanted.name)
    else compareQuantity(out, one, wanted, `${wanted.name} `)
  }
}
