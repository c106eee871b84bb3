import type {
  Comparator,
  Deadline,
  IndicatorValue,
  Modality,
  Severity,
  TableRecord,
  TargetKind,
  TaskRecord,
} from '../../model/records.ts'
import type { Kind } from '../kinds.ts'
import type { Language } from '../writer.ts'

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
