import type { Quantity } from '../../../src/model/records.ts'
import { type Differences, near } from '../compare.ts'
import type { QuantityGold } from '../gold.ts'

/** Compares what an annotation states of a quantity; what it leaves out is not asked for. */
export function compareQuantity(out: Differences, found: Quantity, gold: QuantityGold, of = ''): void {
  const isSecondReading = gold.valueAlso !== undefined && near(found.value, gold.valueAlso)
  out.expect(isSecondReading || near(found.value, gold.value), `${of}value`, found.value, gold.value)
  out.number(`${of}max`, found.max, gold.max)
  if (gold.comparator) out.text(`${of}comparator`, found.comparator, gold.comparator)
  if (gold.baseValue != null) out.number(`${of}baseValue`, found.baseValue, gold.baseValue)
  if (gold.baseUnit != null) out.text(`${of}baseUnit`, found.baseUnit, gold.baseUnit)
  if (gold.ratio) out.texts(`${of}ratio`, (found.ratio ?? []).map(String), gold.ratio.map(String))
}
