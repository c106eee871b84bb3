import type { Quantity } from '../../model/records.ts'
import { comparators } from '../vocabulary.ts'
import type { Column } from './column.ts'

/** A quantity as written and as normalized. */
export const quantityColumns: Column<Quantity>[] = [
  {
    name: 'raw',
    zh: '原文数值',
    type: 'string',
    about: 'Verbatim, with the words of comparison that touch it: `不低于20%`.',
    cell: (row) => row.raw,
  },
  {
    name: 'comparator',
    zh: '比较关系',
    type: 'string',
    about: 'How the true value stands to the number written; 以上, 以下 and 以内 include it.',
    values: comparators,
    cell: (row) => row.comparator,
  },
  {
    name: 'value',
    zh: '数值',
    type: 'number',
    about: 'The number; of a range its lower end.',
    cell: (row) => row.value,
  },
  { name: 'max', zh: '上限', type: 'number', about: 'Upper end of a range.', cell: (row) => row.max },
  {
    name: 'unit',
    zh: '单位',
    type: 'string',
    about: 'As written, without the number: `万件`.',
    cell: (row) => row.unit,
  },
  {
    name: 'base_value',
    zh: '换算值',
    type: 'number',
    about: '`value` with a leading 十, 百, 千, 万, 亿 of the unit multiplied out: 4.6 万件 is 46000.',
    cell: (row) => row.baseValue,
  },
  {
    name: 'base_unit',
    zh: '换算单位',
    type: 'string',
    about: 'The unit without it: `件`.',
    cell: (row) => row.baseUnit,
  },
  {
    name: 'ratio',
    zh: '比例',
    type: 'string',
    about: 'Parts of a ratio: `1:1.1`.',
    cell: (row) => row.ratio?.join(':') ?? null,
  },
]
