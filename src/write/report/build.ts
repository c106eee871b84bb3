import type { Finding } from '../../check/check.ts'
import type { PageIndex } from '../../extract/page-index.ts'
import { gazetteRecord, recordsOf } from '../../extract/records.ts'
import type { Stage } from '../../extract/stages.ts'
import type { GazetteRecord } from '../../model/records.ts'
import { RecordKeys } from '../../review/marks.ts'
import { Content } from './content.ts'
import type { DocumentView, FindingView, ReportRecord, ReportView } from './view.ts'

/** Gathers what a report shows, stage by stage; holds the whole of an input. */
export class ReportBuilder {
  readonly #records: ReportRecord[] = []
  readonly #documents: DocumentView[] = []
  readonly #findings: FindingView[] = []
  readonly #keys = new RecordKeys()
  readonly #source: () => string
  readonly #pages: PageIndex
  #gazette: ReportView['gazette'] | null = null
  #at = { offset: 0, line: 1 }
  /** Numbers that no document holds, until it is known what they stand before. */
  #outside: GazetteRecord[] = []

  /** @param source what has been read so far of the text that positions point into */
  constructor(source: () => string, pages: PageIndex) {
    this.#source = source
    this.#pages = pages
  }

  add(stage: Stage): void {
    if (stage.type === 'issue') {
      this.#gazette = gazetteRecord(stage.masthead)
    } else if (stage.type === 'outside') {
      this.#outside.push(...stage.numbers)
      this.#keep(stage.numbers)
    } else if (stage.type === 'document') {
      const { document } = stage.findings
      const { start, end } = document.position
      this.#matterUpTo(start.offset)
      const records = recordsOf(stage.findings, stage.id, stage.numbers)
      this.#keep(records)
      const [record = null] = records
      this.#documents.push({
        record: record?.type === 'document' ? record : null,
        blocks: new Content(records, this.#source()).blocks(document),
      })
      this.#at = { offset: end.offset, line: end.line }
    } else {
      this.#keep(stage.diagnostics)
    }
  }

  find({ rule, severity, message, position, excerpt }: Finding): void {
    this.#findings.push({ rule, severity, message, line: position.start.line, excerpt })
  }

  /** What the page is to show. */
  end(source: string): ReportView {
    this.#matterUpTo(this.#source().length)
    if (this.#gazette === null) throw new Error('a report needs an input that has been read')
    return {
      source,
      gazette: this.#gazette,
      documents: this.#documents,
      records: this.#records,
      findings: this.#findings.sort((a, b) => a.line - b.line),
    }
  }

  #keep(records: readonly GazetteRecord[]): void {
    for (const record of this.#pages.placed(records)) {
      const key = this.#keys.of(record)
      if (record.type !== 'gazette' && key !== null) this.#records.push({ ...record, key })
    }
  }

  /** Lines between documents, or before the first. */
  #matterUpTo(offset: number): void {
    const blocks = new Content(this.#outside, this.#source()).matter(this.#at.offset, offset, this.#at.line)
    if (blocks.length > 0) this.#documents.push({ record: null, blocks })
    this.#outside = []
  }
}
