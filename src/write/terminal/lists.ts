import type { GazetteRecord } from '../../model/records.ts'
import type { ListedType } from '../kinds.ts'
import { labelled } from '../labelled.ts'
import type { Language } from '../writer.ts'

type Of<T extends ListedType> = Extract<GazetteRecord, { type: T }>

/** A column of a list for eyes: fewer than a file has, the ones a person looks for. */
export interface ListColumn<R> {
  readonly head: Record<Language, string>
  readonly align?: 'right'
  readonly text: (record: R) => string | number | null
}

type Lists = { readonly [T in Exclude<ListedType, 'document' | 'indicator'>]: readonly ListColumn<Of<T>>[] }

const line = {
  head: { en: 'line', zh: '行' },
  align: 'right',
  text: (record: { position: { start: { line: number } } }) => record.position.start.line,
} as const

/** The verbatim words, what they come to where that is not the same, and how often: `4.6 万件 = 46000 件`, `1次 / year`. */
function amount({ raw, baseValue, baseUnit, unit, per }: Of<'target'>): string {
  const comesTo =
    baseValue !== null && baseUnit !== unit
      ? ` = ${[baseValue, baseUnit].filter((part) => part !== null).join(' ')}`
      : ''
  return `${raw}${comesTo}${per === null ? '' : ` / ${per}`}`
}

/** What `-f table` shows of the kinds that `-r` asks for; indicators have a grid of their own. */
export const lists: Lists = {
  section: [
    line,
    {
      head: { en: 'section', zh: '章节' },
      text: (record) => '  '.repeat(record.level - 1) + labelled(record.label, record.title),
    },
    { head: { en: 'role', zh: '作用' }, text: (record) => record.role },
  ],
  box: [
    line,
    { head: { en: 'box', zh: '专栏' }, text: (record) => labelled(record.number?.toString() ?? null, record.title) },
    { head: { en: 'items', zh: '项数' }, align: 'right', text: (record) => record.items },
  ],
  table: [
    line,
    {
      head: { en: 'table', zh: '表' },
      text: (record) => labelled(record.number?.toString() ?? null, record.caption ?? ''),
    },
    { head: { en: 'kind', zh: '类型' }, text: (record) => record.kind },
    { head: { en: 'rows', zh: '行数' }, align: 'right', text: (record) => record.rows.length },
  ],
  target: [
    line,
    { head: { en: 'subject', zh: '对象' }, text: (record) => record.subject },
    { head: { en: 'kind', zh: '类型' }, text: (record) => record.kind },
    { head: { en: 'quantity', zh: '数量' }, text: amount },
    { head: { en: 'by', zh: '期限' }, text: (record) => record.deadline?.year ?? null },
  ],
  task: [
    line,
    { head: { en: 'task', zh: '任务' }, text: (record) => labelled(record.number, record.title ?? record.text) },
    {
      head: { en: 'responsible', zh: '责任单位' },
      text: (record) => record.responsible.map((body) => body.name).join('、'),
    },
    { head: { en: 'targets', zh: '目标' }, align: 'right', text: (record) => record.targets.length || null },
  ],
  number: [
    line,
    { head: { en: 'number', zh: '数字' }, text: (record) => `${record.raw}${record.unit ?? ''}` },
    { head: { en: 'what became of it', zh: '去向' }, text: (record) => record.disposition },
    { head: { en: 'rule', zh: '规则' }, text: (record) => record.reason },
    { head: { en: 'record', zh: '记录' }, text: (record) => record.record },
  ],
  diagnostic: [
    line,
    { head: { en: 'severity', zh: '级别' }, text: (record) => record.severity },
    { head: { en: 'rule', zh: '规则' }, text: (record) => record.rule },
    { head: { en: 'message', zh: '说明' }, text: (record) => record.message },
  ],
}
