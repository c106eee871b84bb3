import { content } from './content.ts'
import { at, h } from './dom.ts'
import { header } from './header.ts'
import { mark, markOf, onMarks } from './marks.ts'
import { panel } from './record.ts'
import { records } from './state.ts'
import { tree } from './tree.ts'
import { views } from './views.ts'
import { language, words } from './words.ts'

type ViewName = keyof typeof words.views

const names = Object.keys(words.views) as ViewName[]
const made = new Map<ViewName, HTMLElement>()
/** How far down each view was left. */
const scrolled = new Map<ViewName, number>()
let shownView: ViewName = 'text'
let chosen: string | null = null

/** What a person signs off, in the order in which it is read. */
const stops = (): HTMLElement[] => {
  const shown = made.get(shownView)
  return [
    ...(shown?.querySelectorAll<HTMLElement>(
      'mark.target[data-record], .handle:is(.task, .indicator), tr[data-record]',
    ) ?? []),
  ]
}

function show(name: ViewName): void {
  scrolled.set(shownView, at('middle').scrollTop)
  shownView = name
  for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) {
    tab.setAttribute('aria-selected', String(tab.dataset.view === name))
    tab.tabIndex = tab.dataset.view === name ? 0 : -1
  }
  if (!made.has(name)) made.set(name, name === 'text' ? h('div', { class: 'text' }, content()) : views[name]())
  const panel = at('middle')
  panel.replaceChildren(made.get(name) ?? '')
  panel.scrollTop = scrolled.get(name) ?? 0
  panel.setAttribute('aria-labelledby', `tab-${name}`)
}

/** @param follow scrolls the middle to where the record stands */
function choose(id: string, follow: boolean): void {
  const record = records.get(id)
  if (record === undefined) return
  chosen = id
  at('right').replaceChildren(panel(record))
  document.body.classList.add('has-record')
  highlight(follow)
}

function highlight(follow: boolean): void {
  for (const before of document.querySelectorAll('.chosen')) before.classList.remove('chosen')
  if (chosen === null) return
  const found = [...at('middle').querySelectorAll<HTMLElement>(`[data-record="${CSS.escape(chosen)}"]`)]
  for (const element of found) element.classList.add('chosen')
  const [first] = found
  if (follow && first !== undefined) {
    first.scrollIntoView({ block: 'center' })
    first.focus({ preventScroll: true })
  }
}

/** Where a record stands in the text: its mark, else the block nearest above its line. */
function showInText(id: string): void {
  show('text')
  const record = records.get(id)
  highlight(true)
  if (document.querySelector('#middle .chosen') === null && record !== undefined) showLine(record.position.start.line)
}

function showLine(line: number): void {
  show('text')
  const blocks = [...at('middle').querySelectorAll<HTMLElement>('[data-line]')]
  const block = blocks.findLast((one) => Number(one.dataset.line) <= line)
  block?.classList.add('chosen')
  block?.scrollIntoView({ block: 'center' })
}

function step(by: 1 | -1): void {
  const all = stops()
  const now = all.findIndex((element) => element.dataset.record === chosen)
  const next = all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]
  if (next?.dataset.record !== undefined) choose(next.dataset.record, true)
}

function onKey(event: KeyboardEvent): void {
  const { target } = event
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (target instanceof HTMLElement && target.matches('input, select, textarea')) return
  const record = chosen === null ? undefined : records.get(chosen)
  if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (event.key === 'r' && record !== undefined) mark(record, 'right')
  else if (event.key === 'w' && record !== undefined) mark(record, 'wrong')
  else if (event.key === 'c') document.querySelector<HTMLElement>('.review .corrected')?.click()
  else if (event.key === '/') document.querySelector<HTMLElement>('#middle .search')?.focus()
  else if (
    (event.key === 'Enter' || event.key === ' ') &&
    target instanceof HTMLElement &&
    target.matches('mark[data-record]')
  )
    choose(target.dataset.record ?? '', false)
  else return
  event.preventDefault()
}

/** In the text, a number that went into a target or an indicator stands for that. */
function heldBy(element: HTMLElement): string {
  const id = element.dataset.record ?? ''
  const record = records.get(id)
  return record?.type === 'number' && element.closest('.text') !== null ? (record.record ?? id) : id
}

function onClick(event: Event): void {
  const from = event.target
  if (!(from instanceof Element)) return
  const tab = from.closest<HTMLElement>('[role=tab]')
  const element = from.closest<HTMLElement>('[data-show], [data-record], button[data-line], a[data-goto]')
  if (tab?.dataset.view !== undefined) show(tab.dataset.view as ViewName)
  else if (element?.dataset.show !== undefined) showInText(element.dataset.show)
  else if (element?.dataset.goto !== undefined) {
    event.preventDefault()
    show('text')
    document.getElementById(element.dataset.goto)?.scrollIntoView({ block: 'start' })
  } else if (element?.dataset.record !== undefined) choose(heldBy(element), false)
  else if (element?.dataset.line !== undefined) showLine(Number(element.dataset.line))
}

function drawMark(element: HTMLElement): void {
  const record = records.get(element.dataset.record ?? '')
  element.dataset.mark = (record === undefined ? null : markOf(record))?.mark ?? ''
}

/** Marks in the text, as they are now. */
function drawMarks(): void {
  for (const element of document.querySelectorAll<HTMLElement>('#middle mark.target, #middle .handle'))
    drawMark(element)
}

/** What a mark changes: the record that is chosen, and its places in the text. */
function drawReview(): void {
  const record = chosen === null ? undefined : records.get(chosen)
  if (record !== undefined) at('right').replaceChildren(panel(record))
  drawMarks()
}

function tab(name: ViewName): HTMLElement {
  const button = h(
    'button',
    { id: `tab-${name}`, data: { view: name }, attrs: { type: 'button', role: 'tab', 'aria-controls': 'middle' } },
    words.views[name],
  )
  button.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = names[(names.indexOf(name) + by + names.length) % names.length]
    if (by === 0 || next === undefined) return
    show(next)
    at(`tab-${next}`).focus()
  })
  return button
}

document.documentElement.lang = language
document.body.append(
  header(names.map(tab)),
  h('nav', { id: 'left', attrs: { 'aria-label': words.contents } }, tree()),
  h('main', { id: 'middle', attrs: { role: 'tabpanel', tabindex: '-1' } }),
  h(
    'aside',
    { id: 'right', attrs: { 'aria-label': words.record, 'aria-live': 'polite' } },
    h('p', { class: 'hint' }, words.nothingChosen),
  ),
)
show('text')
drawMarks()
onMarks(drawReview)
document.addEventListener('click', onClick)
document.addEventListener('keydown', onKey)
