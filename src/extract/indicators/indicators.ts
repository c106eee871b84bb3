import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import type { IndicatorValue } from '../../model/records.ts'
import type { TableNode } from '../../model/tree.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { readCell } from './cell-value.ts'
import { carryGroups, groupName } from './groups.ts'
import { splitNumber, subsetName } from './row-names.ts'
import type { BodyRow, TableColumn, TableShape } from './table-shape.ts'
import { isEmpty, splitUnit } from './units.ts'
import type { ValueMeaning } from './value-roles.ts'

/** What the rows above a row leave to it. */
interface Above {
  /** 综合指标 (1 项), a row of its own. */
  heading: string | null
  /** The cells that group, left to right; a merged one stands in its first row only. */
  groups: string[]
  nature: IndicatorDraft['nature']
  /** The last row that is no 其中 row, of which 其中 rows are parts. */
  whole: IndicatorDraft | null
  /** What the last row is a part of. */
  parent: string | null
}

/** The cells of a row by what their columns hold. */
interface NamedCells {
  number: string
  name: string
  groups: string[]
  unit: string
  nature: string
  values: ValueIn[]
}

interface ValueIn {
  column: TableColumn
  meaning: ValueMeaning
  cell: Passage | null
}

/** The indicators of a table, one a body row; none when it is no indicator table. */
export function extractIndicators(table: TableNode, shape: TableShape, lexicon: Lexicon): IndicatorDraft[] {
  if (shape.kind !== 'indicator') return []
  const above: Above = { heading: null, groups: [], nature: null, whole: null, parent: null }
  const drafts: IndicatorDraft[] = []
  for (const row of shape.body) {
    const cells = cellsOf(row, shape.columns)
    if (isGroupRow(row, cells)) {
      const heading = groupName(row.only ?? cells.name, lexicon)
      Object.assign(above, { heading, groups: [], whole: null })
      continue
    }
    above.groups = carryGroups(cells.name, cells.groups, above.groups)
    const draft = readRow(table, row, cells, shape, above, lexicon)
    if (draft === null) continue
    Object.assign(above, { nature: draft.nature, parent: draft.parent })
    if (draft.parent === null) above.whole = draft
    drafts.push(draft)
  }
  return drafts
}

function cellsOf({ cells }: BodyRow, columns: readonly TableColumn[]): NamedCells {
  const texts = (kind: TableColumn['kind']) =>
    columns.flatMap((column, index) => (column.kind === kind ? [cells[index]?.text ?? ''] : []))
  const text = (kind: TableColumn['kind']) => {
    const [first = ''] = texts(kind)
    return first
  }
  return {
    number: text('number'),
    name: text('name'),
    groups: texts('group'),
    unit: text('unit'),
    nature: text('nature'),
    values: columns.flatMap((column, index) =>
      column.meaning === null ? [] : [{ column, meaning: column.meaning, cell: cells[index] ?? null }],
    ),
  }
}

/** 综合指标 (1 项); 一 / 经济发展: a name, perhaps a number in Chinese characters, and nothing measured. */
function isGroupRow({ only }: BodyRow, { number, name, unit, nature, values }: NamedCells): boolean {
  if (only !== null) return true
  const isBare = [unit, nature, ...values.map(({ cell }) => cell?.text)].every((text) => !text)
  return isBare && name !== '' && !/^\d/.test(number)
}

function readRow(
  table: TableNode,
  row: BodyRow,
  cells: NamedCells,
  shape: TableShape,
  above: Above,
  lexicon: Lexicon,
): IndicatorDraft | null {
  const hasNumbers = shape.columns.some(({ kind }) => kind === 'number')
  const near = cells.groups.at(-1) ?? ''
  // A merged 指标 cell stands in its left half; one merged downwards names the rows below it too.
  const lent = cells.name === '' && near === '' && hasValues(cells) ? above.whole : null
  const written = cells.name || near || (lent?.name ?? '')
  if (written === '') return null
  const split = hasNumbers ? { number: null, name: written } : splitNumber(written, lexicon)
  const part = subsetName(split.name, lexicon)
  const goesOn = above.parent !== null && hasNumbers && cells.number === '' && cells.groups.every((text) => text === '')
  const whole = part !== null || goesOn ? above.whole : null
  const { name, unit: inName } = splitUnit(part || split.name, lexicon)
  // 主要污染物排放总量减少（%）, merged over the rows of its parts
  const nearest = above.groups.findLast((text) => text !== '')
  const shared = nearest === undefined ? null : splitUnit(nearest, lexicon).unit
  const unit = isEmpty(cells.unit) ? null : cells.unit
  // — in the column of units says that there is none
  const implied = cells.unit === '' ? (whole?.unit ?? lent?.unit ?? shared ?? headerUnit(cells) ?? shape.unit) : null
  const stated = unit ?? inName ?? implied
  const values = cells.values.map((held) => readValue(held, { name, unit: stated }, lexicon))
  const own = values.filter((_, index) => cells.values[index]?.column.unit === null)
  return {
    table,
    number: hasNumbers ? cells.number || null : split.number,
    name,
    group: nearest === undefined ? above.heading : groupName(nearest, lexicon),
    parent: whole?.name ?? null,
    unit: stated ?? agreedUnit(own),
    nature: cells.nature === '' ? above.nature : (lexicon.natures.at(cells.nature, 0)?.row.nature ?? null),
    values,
    position: row.node.position,
  }
}

const hasValues = ({ values }: NamedCells): boolean => values.some(({ cell }) => cell !== null && !isEmpty(cell.text))

function readValue(
  { column, meaning: { role, year }, cell }: ValueIn,
  row: { name: string; unit: string | null },
  lexicon: Lexicon,
): IndicatorValue {
  const read = readCell(cell, { name: row.name, unit: column.unit ?? row.unit }, lexicon)
  const { raw, comparator, value, max, unit, baseValue, baseUnit, ratio, text, components } = read
  const { header } = column
  // Written out: to spread objects takes many times as long, and every cell of every table comes here.
  return { role, year, header, raw, comparator, value, max, unit, baseValue, baseUnit, ratio, text, components }
}

/** 2025年目标值（亿元） over every value */
function headerUnit({ values }: NamedCells): string | null {
  const [first = null, ...others] = new Set(values.map(({ column }) => column.unit))
  return others.length === 0 ? first : null
}

/** The unit that the values themselves are written in, when they agree: 4.6万件, 7万件. */
function agreedUnit(values: readonly IndicatorValue[]): string | null {
  const [first = null, ...others] = new Set(values.flatMap(({ unit, baseUnit }) => (baseUnit === null ? [] : [unit])))
  return others.length === 0 ? first : null
}
