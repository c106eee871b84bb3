/** Annotations as they lie in fixtures/gold: the output's fields, with further accepted readings beside them. */
import type {
  BoxRecord,
  DocumentRecord,
  IndicatorRecord,
  Quantity,
  Role,
  SectionRecord,
  TableRecord,
  TargetRecord,
  TaskRecord,
} from '../../src/model/records.ts'

/** The records that are annotated. */
export interface Annotated {
  document: DocumentRecord
  section: SectionRecord
  box: BoxRecord
  table: TableRecord
  indicator: IndicatorRecord
  task: TaskRecord
  target: TargetRecord
}

export type AnnotatedType = keyof Annotated

interface Annotation<T extends AnnotatedType> {
  type: T
  /** Source line it starts on; annotations of web pages have none. */
  line?: number
  endLine?: number
  optional?: boolean
}

export type DocumentGold = Annotation<'document'> &
  Pick<DocumentRecord, 'title' | 'kind' | 'number' | 'issuers' | 'recipients' | 'issuedOn' | 'plan'> &
  Partial<Pick<DocumentRecord, 'category' | 'tocPage'>>

export type SectionGold = Annotation<'section'> &
  Pick<SectionRecord, 'level' | 'label' | 'title' | 'role'> & { titleAlso?: string; roleAlso?: Role[] }

export type BoxGold = Annotation<'box'> & Pick<BoxRecord, 'number' | 'title' | 'items'>

export type TableGold = Annotation<'table'> &
  Pick<TableRecord, 'number' | 'caption' | 'kind' | 'headers' | 'notes'> & { rows: number; parts?: number }

export type QuantityGold = Pick<Quantity, 'value'> &
  Partial<Quantity> & { valueAlso?: number | null; text?: string | null }

export type IndicatorValueGold = QuantityGold &
  Pick<IndicatorRecord['values'][number], 'role' | 'year'> & { components?: (QuantityGold & { name: string })[] }

export type IndicatorGold = Annotation<'indicator'> &
  Pick<IndicatorRecord, 'number' | 'name' | 'group' | 'parent' | 'unit' | 'nature'> & { values: IndicatorValueGold[] }

export type TaskGold = Annotation<'task'> &
  Pick<TaskRecord, 'kind' | 'number' | 'title'> &
  Partial<Pick<TaskRecord, 'responsible'>> & { start?: string }

export type TargetGold = Annotation<'target'> &
  QuantityGold &
  Pick<TargetRecord, 'max' | 'per' | 'modality' | 'baseline'> & {
    kind: TargetRecord['kind'][]
    subject: string[]
    deadlineYear: number | null
  }

export interface Gold {
  document: DocumentGold
  section: SectionGold
  box: BoxGold
  table: TableGold
  indicator: IndicatorGold
  task: TaskGold
  target: TargetGold
}

export type AnyGold = Gold[AnnotatedType]

export function parseGold(jsonl: string): AnyGold[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): AnyGold => JSON.parse(line))
}
