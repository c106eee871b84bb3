import type { Disposition, IndicatorValue, Role, Severity } from '../../model/records.ts'
import { type Kind, kinds } from '../kinds.ts'
import { dispositions, sectionRoles, severities, valueRoles } from '../vocabulary.ts'
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
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3}){1,6}$)/g, ',')

const counts = (say: (count: number, kind: Kind) => string) =>
  Object.fromEntries(kinds.map((kind) => [kind, (count: number) => say(count, kind)])) as Words['count']

/** `targets` of 98, `target` of one; `unexplained` has no plural. */
const dispositionNouns: Record<Disposition, { one: string; many: string }> = {
  target: { one: 'target', many: 'targets' },
  indicator: { one: 'indicator value', many: 'indicator values' },
  fact: { one: 'fact', many: 'facts' },
  forecast: { one: 'forecast', many: 'forecasts' },
  date: { one: 'date', many: 'dates' },
  period: { one: 'period', many: 'periods' },
  age: { one: 'age', many: 'ages' },
  label: { one: 'label', many: 'labels' },
  documentNumber: { one: 'document number', many: 'document numbers' },
  page: { one: 'page', many: 'pages' },
  contact: { one: 'contact', many: 'contacts' },
  name: { one: 'name', many: 'names' },
  rating: { one: 'rating', many: 'ratings' },
  ordinal: { one: 'ordinal', many: 'ordinals' },
  base: { one: 'base', many: 'bases' },
  vague: { one: 'vague', many: 'vague' },
  unexplained: { one: 'unexplained', many: 'unexplained' },
}

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
    disposition: (disposition, count) =>
      `${grouped(count)} ${dispositionNouns[disposition][count === 1 ? 'one' : 'many']}`,
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
    role: sectionRoles,
    valueHead: (role, year) => `${year === null ? '' : `${year}年`}${valueRoles[role]}`,
    severity: (severity, count) => `${count}处${severities[severity]}`,
    askDiagnostics: '用 -r diagnostics 查看',
    disposition: (disposition, count) => `${dispositions[disposition]}${grouped(count)}`,
    ledger: (total, parts, unexplained) =>
      `${grouped(total)}个数字：${parts.join('、')}；未说明${grouped(unexplained)}`,
    indicatorHeads: { number: '序号', name: '指标', unit: '单位', nature: '属性' },
  },
}
