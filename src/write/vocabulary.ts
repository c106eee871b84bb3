import type {
  Comparator,
  Deadline,
  Disposition,
  IndicatorRecord,
  IndicatorValue,
  Modality,
  Role,
  Severity,
  TableRecord,
  TargetKind,
  TaskRecord,
} from '../model/records.ts'
import type { Kind } from './kinds.ts'
import type { Language } from './writer.ts'

/** Fields that take only so many values, by the words that Chinese plans and their readers have for them. */
export const comparators = {
  eq: '等于',
  gte: '不低于',
  lte: '不高于',
  gt: '高于',
  lt: '低于',
  approx: '约',
  between: '区间',
} as const satisfies Record<Comparator, string>

export const valueRoles = { baseline: '基期', actual: '实际', target: '目标' } as const satisfies Record<
  IndicatorValue['role'],
  string
>

export const targetKinds = {
  level: '达到',
  increase: '增加',
  decrease: '减少',
  growth: '增长率',
  output: '完成量',
  frequency: '频次',
} as const satisfies Record<TargetKind, string>

export const modalities = { firm: '确定', strive: '力争', expected: '预计' } as const satisfies Record<Modality, string>

export const deadlineSources = { sentence: '本句', paragraph: '本段', plan: '规划期' } as const satisfies Record<
  Deadline['from'],
  string
>

export const taskKinds = { heading: '标题', item: '列项', boxItem: '专栏项' } as const satisfies Record<
  TaskRecord['kind'],
  string
>

export const tableKinds = { indicator: '指标表', other: '其他' } as const satisfies Record<TableRecord['kind'], string>

export const severities = { error: '错误', warning: '警告', info: '说明' } as const satisfies Record<Severity, string>

/** 约束性, 预期性: terms of Chinese planning. */
export const natures = { binding: '约束性', anticipatory: '预期性' } as const satisfies Record<
  NonNullable<IndicatorRecord['nature']>,
  string
>

export const sectionRoles = {
  background: '背景',
  requirements: '要求',
  goals: '目标',
  tasks: '任务',
  safeguards: '保障',
  glossary: '名词解释',
  appendix: '附录',
} as const satisfies Record<Role, string>

/** What became of numbers, in the order in which it is told. */
export const dispositions = {
  target: '目标',
  indicator: '指标值',
  fact: '现状',
  forecast: '预测',
  date: '日期',
  period: '期限',
  age: '年龄',
  label: '序号',
  documentNumber: '文号',
  page: '页码',
  contact: '联系方式',
  name: '名称',
  rating: '规格',
  ordinal: '次序',
  base: '计数单位',
  vague: '约数',
  unexplained: '未说明',
} as const satisfies Record<Disposition, string>

/** What a list of each kind is called. */
export const listNames: Record<Kind, Record<Language, string>> = {
  documents: { en: 'Documents', zh: '公文' },
  sections: { en: 'Sections', zh: '章节' },
  boxes: { en: 'Boxes', zh: '专栏' },
  tables: { en: 'Tables', zh: '表格' },
  indicators: { en: 'Indicators', zh: '指标' },
  targets: { en: 'Targets', zh: '目标' },
  tasks: { en: 'Tasks', zh: '任务' },
  numbers: { en: 'Numbers', zh: '数字' },
  diagnostics: { en: 'Diagnostics', zh: '提示' },
}
