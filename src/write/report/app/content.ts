import type { DocumentView, MarkedText, PlacedBlock } from '../view.ts'
import { h } from './dom.ts'
import { records, view } from './state.ts'
import { words } from './words.ts'

/** The documents as they read, with a mark for each record. */
export const content = (): HTMLElement[] => view.documents.map((document, at) => article(document, at))

function article({ record, blocks }: DocumentView, at: number): HTMLElement {
  const title = record === null ? (at === 0 ? words.beforeFirst : words.between) : (record.title ?? words.untitled)
  return h(
    'article',
    { id: `doc-${at}`, class: record === null ? 'loose' : '', attrs: { lang: 'zh' } },
    record === null ? null : h('div', { class: 'handles' }, handle(record.id)),
    h('h2', {}, title),
    blocks.map(block),
  )
}

function block(one: PlacedBlock): HTMLElement {
  const props = { data: { line: String(one.line), records: one.records.join(' ') } }
  const own = 'record' in one ? [one.record, ...one.records] : one.records
  const whole = own.length === 0 ? null : h('div', { class: 'handles' }, own.map(handle))
  switch (one.type) {
    case 'heading': {
      const heading = h(one.level === 1 ? 'h3' : one.level === 2 ? 'h4' : 'h5', { class: 'heading' }, text(one.heading))
      return h('div', { ...props, class: 'block', id: `rec-${one.record}` }, whole, heading)
    }
    case 'paragraph':
      return h('div', { ...props, class: 'block' }, whole, h('p', {}, text(one.text)))
    case 'note':
      return h('div', { ...props, class: 'block' }, h('p', { class: 'note' }, text(one.text)))
    case 'item':
      return h('div', { ...props, class: 'block item' }, whole, h('p', {}, text(one.text)), one.children.map(block))
    case 'box':
      return h(
        'div',
        { ...props, class: 'block box', id: `rec-${one.record}` },
        whole,
        h('p', { class: 'caption' }, text(one.heading)),
        one.children.map(block),
      )
    case 'table':
      return h(
        'div',
        { ...props, class: 'block table', id: `rec-${one.record}` },
        one.caption === null ? null : h('p', { class: 'caption' }, one.caption),
        whole,
        h(
          'div',
          { class: 'scroll', attrs: { tabindex: '0' } },
          h(
            'table',
            {},
            h(
              'tbody',
              {},
              one.rows.map((row) =>
                h(
                  'tr',
                  {},
                  row.map((cell) => h('td', {}, text(cell))),
                ),
              ),
            ),
          ),
        ),
        one.notes.map((note) => h('p', { class: 'note' }, text(note))),
      )
    case 'matter':
      return h(
        'div',
        { ...props, class: 'block matter' },
        one.lines.map((line) => h('p', {}, text(line))),
      )
    case 'figure':
      return h('div', { ...props, class: 'block matter' }, words.figure)
  }
}

/** What opens the record that a whole block is. */
function handle(id: string): HTMLElement {
  const record = records.get(id)
  const type = record?.type ?? ''
  return h(
    'button',
    { class: `handle ${type}`, data: { record: id }, attrs: { type: 'button' } },
    record?.type === 'indicator' ? record.name : id.replace(/^.*\./, ''),
  )
}

/** A text with its marks, each within those that hold it. */
function text({ text, marks }: MarkedText): Node[] {
  let next = 0
  const upTo = (from: number, to: number, isInner: boolean): Node[] => {
    const nodes: Node[] = []
    let at = from
    for (let mark = marks[next]; mark !== undefined && mark[0] < to; mark = marks[next]) {
      const [begin, end, id] = mark
      next++
      if (begin < at) continue
      if (begin > at) nodes.push(document.createTextNode(text.slice(at, begin)))
      const inner = upTo(begin, Math.min(end, to), true)
      nodes.push(isInner ? h('span', { data: { record: id } }, inner) : button(id, inner))
      at = Math.min(end, to)
    }
    if (at < to) nodes.push(document.createTextNode(text.slice(at, to)))
    return nodes
  }
  return upTo(0, text.length, false)
}

/** Targets are stopped at by keyboard; numbers have a list of their own, which is. */
function button(id: string, inner: Node[]): HTMLElement {
  const record = records.get(id)
  const kind = record?.type === 'number' ? `number is-${record.disposition}` : (record?.type ?? '')
  const tabindex = record?.type === 'target' ? '0' : '-1'
  return h('mark', { class: kind, data: { record: id }, attrs: { role: 'button', tabindex } }, inner)
}
