import type { IndicatorRecord, NumberRecord, TargetRecord, TaskRecord } from '../model/records.ts'
import type { BoxNode, ItemNode, SectionNode, TableNode } from '../model/tree.ts'

/** What an extractor finds, before ids are given: fields that will hold ids hold the nodes themselves. */

export interface IndicatorDraft extends Omit<IndicatorRecord, 'type' | 'id' | 'document' | 'table'> {
  table: TableNode
}

export interface TargetDraft extends Omit<TargetRecord, 'type' | 'id' | 'document' | 'section' | 'box'> {
  section: SectionNode | null
  box: BoxNode | null
  /** The unit of work whose text it stands in, if that is a task. */
  within: SectionNode | ItemNode | null
}

export interface TaskDraft extends Omit<TaskRecord, 'type' | 'id' | 'document' | 'section' | 'box' | 'targets'> {
  section: SectionNode | null
  box: BoxNode | null
  /** The heading or item that is the task, and the points that are its particulars. */
  nodes: (SectionNode | ItemNode)[]
}

export interface NumberDraft extends Omit<NumberRecord, 'type' | 'id' | 'document' | 'record'> {
  record: TargetDraft | IndicatorDraft | null
}
