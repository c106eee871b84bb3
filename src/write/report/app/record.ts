import type { Scalar } from '../../../review/marks.ts'
import { sheetOf } from '../../columns/sheets.ts'
import { kindOf } from '../../kinds.ts'
import type { ReportRecord } from '../view.ts'
import { h } from './dom.ts'
import { mark, markOf, unmark } from './marks.ts'
import { records, titleOf } from './state.ts'
import { language, words } from './words.ts'

/** Fields that say which record it is, not what was read. */
const IDENTITY = new Set(['type', 'id', 'key', 'document', 'position', 'section', 'box', 'table', 'evidence', 'path'])

/** A record with its fields, and what a person says of it. */
export function panel(record: ReportRecord): HTMLElement {
  return h(
    'div',
    { class: 'record' },
    h('h2', {}, titleOf(record)),
    h(
      'p',
      { class: 'where' },
      h('button', { class: 'open', data: { show: record.id }, attrs: { type: 'button' } }, words.inText),
      ` ${record.type} ${record.id} · ${words.line(record.position.start.line)}`,
    ),
    review(record),
    evidence(record),
    h(
      'dl',
      {},
      fieldsOf(record).map(([path, value]) => [h('dt', {}, headOf(record, path)), h('dd', {}, link(path, value))]),
    ),
  )
}

function evidence(record: ReportRecord): HTMLElement | null {
  const text =
    record.type === 'target' || record.type === 'number' ? record.evidence : record.type === 'task' ? record.text : null
  return text === null ? null : h('blockquote', { attrs: { lang: 'zh', tabindex: '0' } }, text)
}

/** The fields of a record and of what is in it, by their paths. */
function fieldsOf(record: ReportRecord): [string, Scalar][] {
  const fields: [string, Scalar][] = []
  const visit = (value: unknown, path: string) => {
    if (value === null || typeof value !== 'object') fields.push([path, value as Scalar])
    else for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`)
  }
  for (const [name, value] of Object.entries(record)) if (!IDENTITY.has(name) && name !== 'text') visit(value, name)
  return fields
}

/** Fields that take only so many values. */
const SAID = /(?:^|\.)(?:kind|comparator|modality|nature|role|from|severity|disposition)$/

/** A field by the head that its column has in a spreadsheet. */
function headOf(record: ReportRecord, path: string): string {
  if (language === 'en') return path
  const name = path.replace(/\./g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return sheetOf(kindOf[record.type], true).columns.find((column) => column.name === name)?.zh ?? path
}

const link = (path: string, value: Scalar): HTMLElement | string => {
  if (typeof value === 'string' && records.has(value))
    return h('button', { class: 'open', data: { record: value }, attrs: { type: 'button' } }, value)
  if (value === null) return '—'
  return (SAID.test(path) ? words.values[String(value)] : undefined) ?? String(value)
}

function review(record: ReportRecord): HTMLElement {
  const now = markOf(record)
  const button = (as: 'right' | 'wrong' | 'corrected', text: string, act: () => void) =>
    h(
      'button',
      { class: `mark ${as}`, attrs: { type: 'button', 'aria-pressed': String(now?.mark === as) }, on: { click: act } },
      text,
    )
  const form = correction(record)
  form.hidden = now?.mark !== 'corrected'
  return h(
    'section',
    { class: 'review', attrs: { 'aria-label': words.review } },
    button('right', words.right, () => mark(record, 'right')),
    button('wrong', words.wrong, () => mark(record, 'wrong')),
    button('corrected', words.correct, () => {
      form.hidden = false
      form.querySelector('input')?.focus()
    }),
    now === null
      ? null
      : h('button', { class: 'unmark', attrs: { type: 'button' }, on: { click: () => unmark(record) } }, words.unmark),
    form,
  )
}

/** A form of the fields that can be put right; what is left as it is is no correction. */
function correction(record: ReportRecord): HTMLFormElement {
  const known = markOf(record)?.fields ?? {}
  const fields = fieldsOf(record).filter(([path]) => !/^targets\.|raw$/.test(path))
  const inputs = fields.map(([path, value]) => {
    const input = h('input', { attrs: { name: path, value: String(known[path] ?? value ?? '') } })
    return { path, value, input }
  })
  const form = h(
    'form',
    { class: 'correction' },
    inputs.map(({ path, input }) => h('label', {}, headOf(record, path), input)),
    h('button', { attrs: { type: 'submit' } }, words.save),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const changed = inputs
      .map(({ path, value, input }) => [path, value, typed(input.value, value)] as const)
      .filter(([, before, after]) => before !== after)
      .map(([path, , after]) => [path, after] as const)
    mark(record, 'corrected', Object.fromEntries(changed))
  })
  return form
}

/** A number stays a number, and nothing is null. */
function typed(text: string, before: Scalar): Scalar {
  if (text.trim() === '') return null
  if (typeof before === 'number' || (before === null && /^-?\d+(\.\d+)?$/.test(text.trim()))) return Number(text)
  return typeof before === 'boolean' ? text === 'true' : text
}
