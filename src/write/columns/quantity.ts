import type { Quantity } from '../../model/records.ts'
import type { Column } from './column.ts'

/** A quantity as written and as normalized. */
export const quantityColumns: Column<Quantity>[] = [
  { name: 'raw', zh: '原文数值', cell: (row) => row.raw },
  { name: 'comparator', zh: '比较关系', cell: (row) => row.comparator },
  { name: 'value', zh: '数值', cell: (row) => row.value },
  { name: 'max', zh: '上限', cell: (row) => row.max },
  { name: 'unit', zh: '单位', cell: (row) => row.unit },
  { name: 'base_value', zh: '换算值', cell: (row) => row.baseValue },
  { name: 'base_unit', zh: '换算单位', cell: (row) => row.baseUnit },
  { name: 'ratio', zh: '比例', cell: (row) => row.ratio?.join(':') ?? null },
]
