import { h } from './dom.ts'
import { records, view } from './state.ts'
import { words } from './words.ts'

/** Documents, sections and boxes, with how much was found in each. */
export function tree(): HTMLElement[] {
  const counts = new Map<string, number>()
  for (const record of records.values()) {
    if (record.type !== 'target' && record.type !== 'indicator' && record.type !== 'task') continue
    counts.set(record.document, (counts.get(record.document) ?? 0) + 1)
    const holder = record.type === 'indicator' ? record.table : (record.box ?? record.section)
    for (let id = holder; id !== null && id !== undefined; ) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      const up = records.get(id)
      id = up?.type === 'section' ? up.parent : up?.type === 'box' || up?.type === 'table' ? up.section : null
    }
  }
  const entry = (id: string, goto: string, text: string, level: number) =>
    h(
      'li',
      { class: `level-${Math.min(level, 5)}` },
      h('a', { data: { goto }, attrs: { href: `#${goto}` } }, text),
      counts.has(id) ? h('span', { class: 'count' }, String(counts.get(id))) : null,
    )
  return view.documents.map(({ record }, at) => {
    if (record === null) return h('ul', {}, entry('', `doc-${at}`, at === 0 ? words.beforeFirst : words.between, 0))
    const parts = [...records.values()].filter(
      (part) => (part.type === 'section' || part.type === 'box') && part.document === record.id,
    )
    return h(
      'details',
      { attrs: at <= 1 ? { open: '' } : {} },
      h(
        'summary',
        {},
        record.title ?? words.untitled,
        h('span', { class: 'count' }, String(counts.get(record.id) ?? 0)),
      ),
      h(
        'ul',
        {},
        entry('', `doc-${at}`, record.number?.raw ?? words.document, 0),
        parts.map((part) => {
          const level = part.type === 'section' ? part.level : part.type === 'box' ? levelOf(part.section) + 1 : 1
          const text =
            part.type === 'section' ? `${part.label ?? ''} ${part.title}` : part.type === 'box' ? `▣ ${part.title}` : ''
          return entry(part.id, `rec-${part.id}`, text.trim(), level)
        }),
      ),
    )
  })
}

function levelOf(section: string | null): number {
  const record = section === null ? undefined : records.get(section)
  return record?.type === 'section' ? record.level : 0
}
