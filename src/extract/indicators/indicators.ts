import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableNode } from '../../model/tree.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { type Above, leaveOutline, nothingAbove, putHeading } from './above.ts'
import { carryGroups, groupName } from './groups.ts'
import { splitNumber, subsetName, withoutMark } from './row-names.ts'
import { agreedUnit, readValue, type ValueIn } from './row-values.ts'
import { indentOf, isPart } from './set-in.ts'
import type { BodyRow, TableColumn, TableShape } from './table-shape.ts'
import { isEmpty, isUnit, splitUnit, type UnitsOver, unitUnder, withoutBrackets } from './units.ts'
import type { ValueMeaning } from './value-roles.ts'

/** The cells of a row by what their columns hold. */
interface NamedCells {
  number: string
  name: string
  /** The name as it stands. */
  source: string
  groups: string[]
  unit: string
  nature: string
  values: ValueIn[]
}

/** Where the cells of each kind stand in every row of a table: told once, for a table may have very many rows. */
interface Places {
  number: number | undefined
  name: number | undefined
  groups: readonly number[]
  unit: number | undefined
  nature: number | undefined
  values: readonly { at: number; column: TableColumn; meaning: ValueMeaning }[]
  /** 2025年目标值（亿元） over every value but 年均增速（%） */
  valueUnit: string | null
}

/** The indicators of a table, one a body row; none when it is no indicator table. */
export function extractIndicators(table: TableNode, shape: TableShape, lexicon: Lexicon): IndicatorDraft[] {
  if (shape.kind !== 'indicator') return []
  const above = nothingAbove()
  const drafts: IndicatorDraft[] = []
  const places = placesOf(shape.columns)
  for (const [index, row] of shape.body.entries()) {
    const cells = withOwnUnit(cellsOf(row, places), lexicon)
    if (isGroupRow(row, cells, numberOf(shape.body[index + 1], places))) {
      putHeading(row.only ?? cells.name, cells.number, above, lexicon)
      continue
    }
    leaveOutline(cells.number, above)
    above.groups = carryGroups(cells.name, cells.groups, above.groups)
    const label = places.number === undefined ? lexicon.headings(cells.name) : null
    if (label !== null || cells.number !== '') Object.assign(above, { inner: null, counted: label })
    const draft = readRow(table, row, cells, places, shape, above, lexicon)
    if (draft === null) continue
    above.nature = draft.nature
    above.parent = draft.parent
    if (draft.parent === null)
      Object.assign(above, { whole: draft, setIn: { whole: indentOf(row, places.name), first: null } })
    drafts.push(draft)
  }
  return drafts
}

function placesOf(columns: readonly TableColumn[]): Places {
  const all = (kind: TableColumn['kind']) => columns.flatMap((column, at) => (column.kind === kind ? [at] : []))
  const values = columns.flatMap((column, at) =>
    column.meaning === null ? [] : [{ at, column, meaning: column.meaning }],
  )
  const levels = values.filter(({ column }) => !column.endsInChange)
  const units = new Set((levels.length > 0 ? levels : values).map(({ column }) => column.unit))
  return {
    number: all('number')[0],
    name: all('name')[0],
    groups: all('group'),
    unit: all('unit')[0],
    nature: all('nature')[0],
    values,
    valueUnit: units.size === 1 ? ([...units][0] ?? null) : null,
  }
}

function cellsOf({ cells }: BodyRow, { number, name, groups, unit, nature, values }: Places): NamedCells {
  const textAt = (at: number | undefined) => (at === undefined ? '' : (cells[at]?.text ?? ''))
  return {
    number: textAt(number),
    name: textAt(name),
    source: name === undefined ? '' : (cells[name]?.source ?? ''),
    groups: groups.map(textAt),
    unit: withoutBrackets(textAt(unit)),
    nature: textAt(nature),
    values: values.map(({ at, column, meaning }) => ({ column, meaning, cell: cells[at] ?? null })),
  }
}

/** 用水量降低 / （%）: the right half of a 指标 cell may hold the unit alone, where that of other rows holds the name. */
function withOwnUnit(cells: NamedCells, lexicon: Lexicon): NamedCells {
  const unit = withoutBrackets(cells.name)
  const isUnitAlone = unit !== cells.name && cells.unit === '' && cells.groups.at(-1) && isUnit(unit, lexicon)
  return isUnitAlone ? { ...cells, name: '', unit } : cells
}

/** 综合指标 (1 项); 一 / 经济发展: a name, perhaps a number in Chinese characters, and nothing measured. */
function isGroupRow({ only }: BodyRow, { number, name, unit, nature, values }: NamedCells, next: string): boolean {
  if (only !== null) return true
  const isBare = unit === '' && nature === '' && values.every(({ cell }) => !cell?.text)
  // 1 水旱灾害防御能力 over 1.1 and 1.2
  return isBare && name !== '' && (!/^\d/.test(number) || next.startsWith(`${number}.`))
}

const numberOf = (row: BodyRow | undefined, { number }: Places): string =>
  number === undefined ? '' : (row?.cells[number]?.text ?? '')

function readRow(
  table: TableNode,
  row: BodyRow,
  cells: NamedCells,
  places: Places,
  over: UnitsOver,
  above: Above,
  lexicon: Lexicon,
): IndicatorDraft | null {
  const hasNumbers = places.number !== undefined
  const near = cells.groups.at(-1) ?? ''
  // A merged 指标 cell stands in its left half; one merged downwards names the rows below it too.
  const lent = cells.name === '' && near === '' && hasValues(cells) ? above.whole : null
  const written = cells.name || near || (lent?.name ?? '')
  if (written === '') return null
  const split = hasNumbers ? { number: null, name: written } : splitNumber(written, lexicon)
  const part = subsetName(split.name, cells.source, lexicon)
  const isUncounted = hasNumbers ? cells.number === '' : above.counted !== null && split.number === null
  const at = indentOf(row, places.name)
  if (part !== null) above.setIn.first ??= at
  const isSetIn = split.number === null && cells.number === '' && isPart(at, above.setIn)
  const goesOn = above.parent !== null && (isUncounted || isSetIn) && cells.groups.every((text) => text === '')
  const whole = part !== null || goesOn ? above.whole : null
  const { name: marked, unit: inName } = splitUnit(withoutMark(part || split.name), lexicon)
  const name = withoutMark(marked)
  // 主要污染物排放总量减少（%）, merged over the rows of its parts
  const nearest = above.groups.findLast((text) => text !== '')
  const heading = above.inner ?? above.heading
  const shared = nearest === undefined ? (heading?.unit ?? null) : splitUnit(nearest, lexicon).unit
  const unit = isEmpty(cells.unit) ? null : cells.unit
  // — in the column of units says that there is none
  const implied =
    cells.unit === ''
      ? (whole?.unit ?? lent?.unit ?? shared ?? places.valueUnit ?? unitUnder(over, name, lexicon))
      : null
  const stated = unit ?? inName ?? implied
  const own = unit ?? inName
  const values = cells.values.map((held) =>
    readValue(held, name, stated, own === null ? null : places.valueUnit, lexicon),
  )
  return {
    table,
    number: hasNumbers ? cells.number || null : split.number,
    name,
    group: nearest === undefined ? (heading?.name ?? null) : groupName(nearest, lexicon),
    parent: whole?.name ?? null,
    unit: stated ?? agreedUnit(values.filter((_, index) => cells.values[index]?.column.unit === null)),
    nature: cells.nature === '' ? above.nature : (lexicon.natures.at(cells.nature, 0)?.row.nature ?? null),
    values,
    position: row.node.position,
  }
}

const hasValues = ({ values }: NamedCells): boolean => values.some(({ cell }) => cell !== null && !isEmpty(cell.text))
