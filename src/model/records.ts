/**
 * The records that `gazette` writes: the contract with every reader of its output.
 * A field is always present; what the text does not tell is `null`. Text fields are cleaned, `raw` fields verbatim.
 */

import type { NumberRecord } from './number-record.ts'
import type { Position } from './position.ts'

export type * from './number-record.ts'

export type RecordType =
  | 'gazette'
  | 'document'
  | 'section'
  | 'box'
  | 'table'
  | 'indicator'
  | 'target'
  | 'task'
  | 'number'
  | 'diagnostic'

/** Any record, told apart by `type`. */
export type GazetteRecord =
  | Gazette
  | DocumentRecord
  | SectionRecord
  | BoxRecord
  | TableRecord
  | IndicatorRecord
  | TargetRecord
  | TaskRecord
  | NumberRecord
  | DiagnosticRecord

interface Identified {
  /** Deterministic: the same input gives the same ids. */
  id: string
  /** Where it stands in what `gazette text` prints: lines, columns and (of a PDF) pages from 1, offsets (UTF-16) from 0. */
  position: Position & { page?: number }
}

interface InDocument extends Identified {
  /** Id of the document it belongs to. */
  document: string
}

/** The issue: its masthead (刊头) and its table of contents (目录). */
export interface Gazette extends Identified {
  type: 'gazette'
  /** 青海省人民政府公报 */
  name: string | null
  /** 特刊, 第12期 */
  issue: string | null
  year: number | null
  /** 出版日期, ISO. */
  publishedOn: string | null
  /** 国内统一连续出版物号: CN63—1083/D */
  serialNumber: string | null
  contents: ContentsEntry[]
}

export interface ContentsEntry {
  title: string
  /** The part of the contents it stands in: 省政府文件. */
  category: string | null
  page: number | null
  position: Position
}

/** 发文字号, GB/T 9704 7.2.5: 青政〔2022〕31号. */
export interface DocumentNumber {
  raw: string
  code: string
  year: number
  serial: number
}

/** The plan that a document carries: 青海省“十四五”市场监管现代化规划, 2021 to 2025. */
export interface Plan {
  title: string
  startYear: number | null
  endYear: number | null
}

export interface DocumentRecord extends Identified {
  type: 'document'
  title: string | null
  /** 文种: 通知, 意见, 规划 … */
  kind: string | null
  number: DocumentNumber | null
  /** 发文机关署名. */
  issuers: string[]
  /** 主送机关. */
  recipients: string[]
  /** 成文日期, ISO. */
  issuedOn: string | null
  category: string | null
  tocPage: number | null
  plan: Plan | null
}

/** What a section is there for. */
export type Role = 'background' | 'requirements' | 'goals' | 'tasks' | 'safeguards' | 'glossary' | 'appendix'

export interface SectionRecord extends InDocument {
  type: 'section'
  /** Depth in the document, 1 = outermost. */
  level: number
  scheme: string | null
  label: string | null
  ordinal: number | null
  title: string
  /** Body text follows the title on the same line. */
  runIn: boolean
  /** Id of the section it stands in. */
  parent: string | null
  role: Role
}

export interface BoxRecord extends InDocument {
  type: 'box'
  number: number | null
  title: string
  section: string | null
  items: number
}

export interface TableRecord extends InDocument {
  type: 'table'
  number: number | null
  caption: string | null
  kind: 'indicator' | 'other'
  headers: string[]
  rows: string[][]
  notes: string[]
  /** How many page pieces were merged. */
  parts: number
  section: string | null
}

/** Relation of the true value to the number written; 以上, 以下, 以内 include it (民法典 art. 1259). */
export type Comparator = 'eq' | 'gte' | 'lte' | 'gt' | 'lt' | 'approx' | 'between'

/** An amount as written and as normalized. */
export interface Quantity {
  /** Verbatim, with the comparator words that touch it: `不低于20%`. */
  raw: string
  comparator: Comparator | null
  value: number | null
  /** Upper end when `comparator` is `between`. */
  max: number | null
  /** As written, without the number: `万件`. */
  unit: string | null
  /** `value` with a leading 十/百/千/万/亿 of the unit multiplied out: 4.6 万件 → 46000. */
  baseValue: number | null
  baseUnit: string | null
  /** `[1, 1.1]` for `1 : 1.10`, `[8, 42, 50]` for 8:42:50. */
  ratio: number[] | null
}

export interface IndicatorRecord extends InDocument {
  type: 'indicator'
  table: string
  number: string | null
  name: string
  group: string | null
  parent: string | null
  unit: string | null
  nature: 'anticipatory' | 'binding' | null
  values: IndicatorValue[]
}

export interface IndicatorValue extends Quantity {
  role: 'baseline' | 'target' | 'actual'
  year: number | null
  header: string
  /** The cell's words where it has no number: 明显增长. */
  text: string | null
  components: IndicatorComponent[] | null
}

export interface IndicatorComponent extends Quantity {
  name: string
}

export type TargetKind = 'level' | 'increase' | 'decrease' | 'growth' | 'output' | 'frequency'

export type Modality = 'firm' | 'strive' | 'expected'

export interface Deadline {
  raw: string
  year: number
  from: 'sentence' | 'paragraph' | 'plan'
}

export interface Baseline {
  raw: string
  value: number | null
  unit: string | null
  year: number | null
}

export interface TargetRecord extends InDocument, Quantity {
  type: 'target'
  subject: string | null
  kind: TargetKind
  deadline: Deadline | null
  /** `year` for 每年/年均, `2 years` for 每2年. */
  per: string | null
  baseline: Baseline | null
  modality: Modality
  section: string | null
  box: string | null
  /** The sentence it was read from. */
  evidence: string
}

export interface Responsible {
  name: string
  lead: boolean
}

export interface TaskRecord extends InDocument {
  type: 'task'
  /** Label as written, or null for an unnumbered box item. */
  number: string | null
  ordinal: number | null
  title: string | null
  text: string
  kind: 'heading' | 'item' | 'boxItem'
  section: string | null
  box: string | null
  /** Titles from the document down to the section it stands in. */
  path: string[]
  responsible: Responsible[]
  /** Ids of the targets found in it. */
  targets: string[]
}

export type Severity = 'error' | 'warning' | 'info'

export interface DiagnosticRecord extends Identified {
  type: 'diagnostic'
  document: string | null
  /** Id of the rule that speaks, kebab-case. */
  rule: string
  severity: Severity
  message: string
}
