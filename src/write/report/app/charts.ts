import * as Plot from '@observablehq/plot'
import type { IndicatorRecord } from '../../../model/records.ts'
import { ofType } from './state.ts'
import { words } from './words.ts'

/** Charts take their colours from the page, so that they are right in the dark and on paper. */
const COLORS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']

const width = (): number => Math.max(280, Math.min(900, (document.querySelector('#middle')?.clientWidth ?? 700) - 48))

/** One picture with a name, whatever it is drawn of. */
function picture(label: string, options: Plot.PlotOptions): Element {
  const plot = Plot.plot({ ...options, style: { background: 'transparent', overflow: 'visible' } })
  for (const part of plot.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  const svg = plot.matches('svg') ? plot : (plot.querySelector(':scope > svg:last-of-type') ?? plot)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', label)
  return plot
}

/** How many targets are due in which year, by kind. */
export function targetsByYear(): Element {
  const due = ofType('target').map(({ deadline, kind }) => ({
    year: deadline === null ? '—' : String(deadline.year),
    kind,
  }))
  const kinds = [...new Set(due.map(({ kind }) => kind))]
  return picture(words.targetsByYear, {
    width: width(),
    height: 220,
    x: { label: words.year, type: 'band' },
    y: { label: words.count, grid: true },
    color: { domain: kinds, range: COLORS, legend: true, tickFormat: (kind: string) => words.values[kind] ?? kind },
    marks: [Plot.barY(due, Plot.groupX({ y: 'count' }, { x: 'year', fill: 'kind', tip: true })), Plot.ruleY([0])],
  })
}

/** Every deadline on a line of years, by document. */
export function timeline(): Element {
  const numbers = new Map(
    ofType('document').map((document) => [document.id, document.number?.raw ?? document.title ?? document.id]),
  )
  const due = ofType('target').flatMap(({ deadline, document, subject, raw }) =>
    deadline === null
      ? []
      : [{ year: deadline.year, document: numbers.get(document) ?? document, what: `${subject ?? ''} ${raw}` }],
  )
  return picture(words.timeline, {
    width: width(),
    height: 60 + 28 * new Set(due.map(({ document }) => document)).size,
    marginLeft: 150,
    x: { label: words.year, tickFormat: 'd', interval: 1, grid: true },
    y: { label: null },
    r: { range: [3, 14] },
    marks: [Plot.dot(due, Plot.group({ r: 'count' }, { x: 'year', y: 'document', fill: 'var(--c1)', tip: true }))],
  })
}

/** How many numbers became what. */
export function ledger(): Element {
  const numbers = ofType('number').map(({ disposition }) => ({ disposition }))
  return picture(words.ledger, {
    width: width(),
    height: 40 + 22 * new Set(numbers.map(({ disposition }) => disposition)).size,
    marginLeft: 110,
    x: { label: words.count, grid: true },
    y: { label: null, tickFormat: (value: string) => words.values[value] ?? value },
    marks: [
      Plot.barX(
        numbers,
        Plot.groupY({ x: 'count' }, { y: 'disposition', fill: 'var(--c1)', sort: { y: '-x' }, tip: true }),
      ),
    ],
  })
}

/** From what an indicator starts to what it is to reach; null where the two cannot be drawn on one line. */
export function slope({ name, values }: IndicatorRecord): Element | null {
  const from = values.find(({ role, value }) => role === 'baseline' && value !== null)
  const to = values.findLast(({ role, value }) => role === 'target' && value !== null)
  if (from?.value === undefined || from.value === null || to?.value === undefined || to.value === null) return null
  if (from.unit !== to.unit) return null
  const [begin, end] = [from.value, to.value]
  const most = Math.max(Math.abs(begin), Math.abs(end), Number.MIN_VALUE)
  return picture(`${name}: ${begin} → ${end} ${to.unit ?? ''}`, {
    width: 160,
    height: 22,
    margin: 4,
    axis: null,
    x: { domain: [Math.min(0, begin, end), most] },
    y: { domain: [-1, 1] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      Plot.link([0], { x1: begin, x2: end, y1: 0, y2: 0, stroke: 'var(--c1)', strokeWidth: 3 }),
      Plot.dot([begin], { x: (value: number) => value, y: 0, r: 3, fill: 'var(--paper)', stroke: 'var(--c1)' }),
      Plot.dot([end], { x: (value: number) => value, y: 0, r: 4, fill: 'var(--c1)' }),
    ],
  })
}
