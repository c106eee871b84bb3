import { atIndex } from '../../model/at-index.ts'
import type { Gazette, GazetteRecord, Severity } from '../../model/records.ts'
import { isAsked, type Kind, kindOf, kinds } from '../kinds.ts'
import { listNames } from '../vocabulary.ts'
import type { WriteOptions } from '../writer.ts'
import { Page, type PageColumn } from './page.ts'

/** An input, and what was found in it. */
interface Read {
  readonly source: string
  readonly gazette: Gazette
  readonly counts: Map<Kind, number>
  readonly severities: Map<Severity, number>
}

const words = {
  en: {
    name: 'Overview',
    heads: ['Source', 'Gazette', 'Issue', 'Published'],
    severities: ['Errors', 'Warnings'],
    total: 'Total',
    cut: (cells: number) => `${cells} cells were too long for a spreadsheet and end in …; JSON has them whole`,
  },
  zh: {
    name: '概览',
    heads: ['来源文件', '公报', '期号', '出版日期'],
    severities: ['错误', '警告'],
    total: '合计',
    cut: (cells: number) => `${cells}个单元格超出表格软件的长度限制，以…结尾；全文见JSON`,
  },
}

/** The first page of a workbook: what was read, and how much was found in it. */
export class Overview {
  readonly #options: WriteOptions
  readonly #kinds: readonly Kind[]
  readonly #inputs: Read[] = []

  constructor(options: WriteOptions) {
    this.#options = options
    this.#kinds = kinds.filter((kind) => isAsked(null, kind) || isAsked(options.kinds, kind))
  }

  count(record: GazetteRecord, source: string): void {
    if (record.type === 'gazette') {
      this.#inputs.push({ source, gazette: record, counts: new Map(), severities: new Map() })
      return
    }
    // Every input begins with what it says of itself.
    const read = atIndex(this.#inputs, this.#inputs.length - 1)
    tick(read.counts, kindOf[record.type])
    if (record.type === 'diagnostic') tick(read.severities, record.severity)
  }

  /**
   * @param file where the page may put rows that it cannot hold
   * @param cut cells that the other pages do not show whole
   */
  async page(file: string, cut: number): Promise<Page> {
    const { headers } = this.#options
    const { name, heads, severities, total, cut: cutWords } = words[headers]
    const counts = [...this.#kinds.map((kind) => listNames[kind][headers]), ...severities]
    const columns: PageColumn[] = [
      ...heads.map((head, at): PageColumn => ({ head, type: at === heads.length - 1 ? 'date' : 'string' })),
      ...counts.map((head): PageColumn => ({ head, type: 'integer' })),
    ]
    const page = new Page(name, columns, file, headers)
    for (const read of this.#inputs) {
      const { name, issue, publishedOn } = read.gazette
      await page.add([read.source, name, issue, publishedOn, ...this.#counts([read])])
    }
    if (this.#inputs.length > 1) await page.add([total, null, null, null, ...this.#counts(this.#inputs)])
    if (cut > 0) await page.add([cutWords(cut)])
    return page
  }

  #counts(inputs: readonly Read[]): number[] {
    return [
      ...this.#kinds.map((kind) => sum(inputs, ({ counts }) => counts.get(kind))),
      ...(['error', 'warning'] as const).map((severity) => sum(inputs, ({ severities }) => severities.get(severity))),
    ]
  }
}

const tick = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)

const sum = (inputs: readonly Read[], count: (read: Read) => number | undefined): number =>
  inputs.reduce((total, read) => total + (count(read) ?? 0), 0)
