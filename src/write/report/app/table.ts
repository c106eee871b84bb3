import type { ReportRecord } from '../view.ts'
import { h } from './dom.ts'
import { markOf, onMarks } from './marks.ts'
import { words } from './words.ts'

export interface TableColumn<R> {
  readonly head: string
  readonly text: (row: R) => string | number | null
  /** What to show in the place of the text. */
  readonly show?: (row: R) => Element | null
  readonly number?: boolean
}

export interface TableFilter<R> {
  readonly label: string
  readonly of: (row: R) => readonly string[]
}

/** Rows that can be searched, filtered and sorted; one that stands for a record opens it. */
export function tableOf<R>(
  rows: readonly R[],
  columns: readonly TableColumn<R>[],
  filters: readonly TableFilter<R>[],
  recordOf: (row: R) => ReportRecord | null,
): HTMLElement {
  let sorted: { column: TableColumn<R>; down: boolean } | null = null
  const body = h('tbody')
  const count = h('output', { class: 'count' })
  const search = h('input', {
    class: 'search',
    attrs: { type: 'search', placeholder: words.search, 'aria-label': words.search },
  })
  const choices = filters.map((filter) => ({ filter, select: choice(rows, filter) }))
  const elements = new Map(rows.map((row) => [row, rowElement(row, columns, recordOf(row))]))
  const searched = new Map(
    rows.map((row) => [
      row,
      columns
        .map(({ text }) => text(row) ?? '')
        .join(' ')
        .toLowerCase(),
    ]),
  )

  const draw = () => {
    const wanted = search.value.trim().toLowerCase()
    const shown = rows.filter(
      (row) =>
        (searched.get(row) ?? '').includes(wanted) &&
        choices.every(({ filter, select }) => select.value === '' || filter.of(row).includes(select.value)),
    )
    if (sorted !== null) {
      const { column, down } = sorted
      shown.sort((a, b) => compared(column.text(a), column.text(b)) * (down ? -1 : 1))
    }
    body.replaceChildren(...shown.flatMap((row) => elements.get(row) ?? []))
    count.textContent = words.shown(shown.length, rows.length)
  }
  const heads = columns.map((column) => {
    const button = h('button', { attrs: { type: 'button' } }, column.head)
    const head = h('th', { class: column.number ? 'number' : '', attrs: { scope: 'col' } }, button)
    button.addEventListener('click', () => {
      sorted = { column, down: sorted?.column === column && !sorted.down }
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending')
      draw()
    })
    return head
  })
  search.addEventListener('input', draw)
  for (const { select } of choices) select.addEventListener('change', draw)
  draw()
  return h(
    'section',
    { class: 'list' },
    h(
      'div',
      { class: 'filters' },
      search,
      choices.map(({ filter, select }) => h('label', {}, filter.label, select)),
      count,
    ),
    h(
      'div',
      { class: 'scroll', attrs: { tabindex: '0' } },
      h('table', { class: 'rows' }, h('thead', {}, h('tr', {}, heads)), body),
    ),
  )
}

function rowElement<R>(row: R, columns: readonly TableColumn<R>[], record: ReportRecord | null): HTMLElement {
  const cells = columns.map(({ text, show, number }, at) => {
    const shown = show?.(row) ?? null
    const words = shortened(String(text(row) ?? ''))
    const inner = shown ?? (at === 0 && record !== null ? opener(record, words) : words)
    return h('td', { class: number ? 'number' : '' }, inner)
  })
  const element = h('tr', record === null ? {} : { data: { record: record.id } }, cells)
  const draw = () => {
    if (record !== null) element.dataset.mark = markOf(record)?.mark ?? ''
  }
  onMarks(draw)
  draw()
  return element
}

/** A list shows so many characters of a cell; its record has it whole. */
const SHOWN = 80

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

const opener = (record: ReportRecord, text: string): HTMLElement =>
  h('button', { class: 'open', data: { record: record.id }, attrs: { type: 'button' } }, text === '' ? record.id : text)

function choice<R>(rows: readonly R[], { label, of }: TableFilter<R>): HTMLSelectElement {
  const values = [...new Set(rows.flatMap((row) => of(row)))].filter((value) => value !== '')
  return h(
    'select',
    { attrs: { 'aria-label': label } },
    h('option', { attrs: { value: '' } }, words.all),
    values.map((value) => h('option', { attrs: { value } }, words.values[value] ?? value)),
  )
}

function compared(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh')
}
