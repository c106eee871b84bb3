import type { Role } from '../../../model/records.ts'
import type { ColumnKind } from '../../indicators/columns.ts'
import { clauseCues } from '../../targets/reading.ts'
import { before, type NumberRule, type Occurrence } from './rule.ts'

/** Where nothing about the number itself says what it is, the place does. */
export const circumstanceRules: readonly NumberRule[] = [
  {
    // 出现下列情况之一的，可启动一级响应：（1）死亡和失踪200人以上
    id: 'threshold',
    disposition: 'name',
    test: ({ place }) => (place.kind === 'prose' || place.kind === 'heading') && place.isCondition,
  },
  {
    // 察尔汗盐湖、马海盐湖等6个…盐湖: how many were just named
    id: 'named-before',
    disposition: 'fact',
    test: (occurrence) => /[一-鿿）]等$/.test(before(occurrence)),
  },
  {
    // 涉及渔船约11万艘: what there is that a deed concerns
    id: 'existing',
    disposition: 'fact',
    test: ({ candidate }) => candidate !== null && clauseCues(candidate).some(({ cue }) => cue === 'existing'),
  },
  {
    // 名词解释 tells what words mean
    id: 'glossary',
    disposition: 'fact',
    test: isUnder('glossary'),
  },
  {
    id: 'appendix',
    disposition: 'fact',
    test: isUnder('appendix'),
  },
  {
    // 背景: what has been reached, and what there is
    id: 'background',
    disposition: 'fact',
    test: isUnder('background'),
  },
  {
    // 总体要求 takes up what stands elsewhere
    id: 'requirements',
    disposition: 'fact',
    test: isUnder('requirements'),
  },
  {
    // before the first section, where a document tells what it is about
    id: 'preamble',
    disposition: 'fact',
    test: isUnder(null),
  },
  {
    id: 'note',
    disposition: 'fact',
    test: ({ place }) => place.kind === 'note',
  },
  {
    // 2020年（亿元）
    id: 'column-head',
    disposition: 'name',
    test: ({ place }) => place.kind === 'columnHead',
  },
  {
    // 日供水10万吨工程占比; 综合指标（1项）, which may stand in the column of numbers
    id: 'row-name',
    disposition: 'name',
    test: ({ place }) => place.kind === 'cell' && place.column !== null && NAMING.has(place.column),
  },
  {
    // 人/10万
    id: 'unit-cell',
    disposition: 'base',
    test: ({ place }) => place.kind === 'cell' && place.column === 'unit',
  },
  {
    // a table of projects, places, duties: targets stand in prose
    id: 'table-cell',
    disposition: 'fact',
    test: ({ place }) => place.kind === 'cell',
  },
  {
    // title, addressees, captions, contents
    id: 'beside-the-text',
    disposition: 'name',
    test: ({ place }) => place.kind === 'beside',
  },
]

const NAMING: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['name', 'group', 'number'])

function isUnder(role: Role | null) {
  return ({ place }: Occurrence): boolean => (place.kind === 'prose' || place.kind === 'heading') && place.role === role
}
