import type { Disposition, IndicatorRecord, IndicatorValue, Role, Severity } from '../../model/records.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Language } from '../writer.ts'

/** What is said around the records, in the reader's language. */
export interface Words {
  readonly untitled: string
  readonly line: (line: number) => string
  readonly count: Record<Kind, (count: number) => string>
  readonly items: (count: number) => string
  readonly inContents: (count: number) => string
  readonly role: Record<Role, string>
  readonly valueHead: (role: IndicatorValue['role'], year: number | null) => string
  readonly severity: (severity: Severity, count: number) => string
  readonly askDiagnostics: string
  /** What became of so many numbers; plural where it is a noun. */
  readonly disposition: (disposition: Disposition, count: number) => string
  readonly ledger: (total: number, parts: readonly string[], unexplained: number) => string
  readonly indicatorHeads: { number: string; name: string; unit: string; nature: string }
}

/** 约束性, 预期性: terms of Chinese planning, shown as the plans themselves say them. */
export const natureWord: Record<NonNullable<IndicatorRecord['nature']>, string> = {
  binding: '约束性',
  anticipatory: '预期性',
}

const nouns: Record<Kind, { one: string; zh: string }> = {
  documents: { one: 'document', zh: '份公文' },
  sections: { one: 'section', zh: '个章节' },
  boxes: { one: 'box', zh: '个专栏' },
  tables: { one: 'table', zh: '张表' },
  indicators: { one: 'indicator', zh: '项指标' },
  targets: { one: 'target', zh: '个目标' },
  tasks: { one: 'task', zh: '项任务' },
  numbers: { one: 'number', zh: '个数字' },
  diagnostics: { one: 'diagnostic', zh: '条提示' },
}

/** 1,234, without the start-up time of `Intl`. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

const counts = (say: (count: number, kind: Kind) => string) =>
  Object.fromEntries(kinds.map((kind) => [kind, (count: number) => say(count, kind)])) as Words['count']

/** `targets` of 98, `target` of one; `unexplained` has no plural. */
const dispositions: Record<Disposition, { one: string; many: string; zh: string }> = {
  target: { one: 'target', many: 'targets', zh: '目标' },
  indicator: { one: 'indicator value', many: 'indicator values', zh: '指标值' },
  fact: { one: 'fact', many: 'facts', zh: '现状' },
  forecast: { one: 'forecast', many: 'forecasts', zh: '预测' },
  date: { one: 'date', many: 'dates', zh: '日期' },
  period: { one: 'period', many: 'periods', zh: '期限' },
  age: { one: 'age', many: 'ages', zh: '年龄' },
  label: { one: 'label', many: 'labels', zh: '序号' },
  documentNumber: { one: 'document number', many: 'document numbers', zh: '文号' },
  page: { one: 'page', many: 'pages', zh: '页码' },
  contact: { one: 'contact', many: 'contacts', zh: '联系方式' },
  name: { one: 'name', many: 'names', zh: '名称' },
  rating: { one: 'rating', many: 'ratings', zh: '规格' },
  ordinal: { one: 'ordinal', many: 'ordinals', zh: '次序' },
  base: { one: 'base', many: 'bases', zh: '计数单位' },
  vague: { one: 'vague', many: 'vague', zh: '约数' },
  unexplained: { one: 'unexplained', many: 'unexplained', zh: '未说明' },
}

export const dispositionWords = Object.fromEntries(
  Object.entries(dispositions).map(([disposition, { zh }]) => [disposition, zh]),
) as Record<Disposition, string>

/** What became of numbers, in the order in which it is told. */
export const dispositionOrder = Object.keys(dispositions) as Disposition[]

export const words: Record<Language, Words> = {
  en: {
    untitled: '(no title)',
    line: (line) => `line ${line}`,
    count: counts((count, kind) => `${count} ${count === 1 ? nouns[kind].one : kind}`),
    items: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
    inContents: (count) => `${count} in the contents`,
    role: {
      background: 'background',
      requirements: 'requirements',
      goals: 'goals',
      tasks: 'tasks',
      safeguards: 'safeguards',
      glossary: 'glossary',
      appendix: 'appendix',
    },
    valueHead: (role, year) => (year === null ? role : `${year} ${role}`),
    severity: (severity, count) => `${count} ${severity === 'info' ? 'note' : severity}${count === 1 ? '' : 's'}`,
    askDiagnostics: '-r diagnostics shows them',
    disposition: (disposition, count) => `${grouped(count)} ${dispositions[disposition][count === 1 ? 'one' : 'many']}`,
    ledger: (total, parts, unexplained) =>
      `${grouped(total)} ${total === 1 ? 'number' : 'numbers'}: ${parts.join(', ')}; ${grouped(unexplained)} unexplained`,
    indicatorHeads: { number: '#', name: 'indicator', unit: 'unit', nature: 'nature' },
  },
  zh: {
    untitled: '（无标题）',
    line: (line) => `第${line}行`,
    count: counts((count, kind) => `${count}${nouns[kind].zh}`),
    items: (count) => `${count}项`,
    inContents: (count) => `目录列${count}份`,
    role: {
      background: '背景',
      requirements: '要求',
      goals: '目标',
      tasks: '任务',
      safeguards: '保障',
      glossary: '名词解释',
      appendix: '附录',
    },
    valueHead: (role, year) =>
      `${year === null ? '' : `${year}年`}${{ baseline: '基期', target: '目标', actual: '实际' }[role]}`,
    severity: (severity, count) => `${count}处${{ error: '错误', warning: '警告', info: '说明' }[severity]}`,
    askDiagnostics: '用 -r diagnostics 查看',
    disposition: (disposition, count) => `${dispositions[disposition].zh}${grouped(count)}`,
    ledger: (total, parts, unexplained) =>
      `${grouped(total)}个数字：${parts.join('、')}；未说明${grouped(unexplained)}`,
    indicatorHeads: { number: '序号', name: '指标', unit: '单位', nature: '属性' },
  },
}
