import { atIndex } from '../../model/at-index.ts'
import type { Role } from '../../model/records.ts'
import { labelled } from '../labelled.ts'
import type { Palette } from '../terminal/palette.ts'
import { visible } from '../terminal/visible.ts'
import type { Words } from '../terminal/words.ts'
import { widthOf, wrap } from '../terminal/wrap.ts'
import type { Branch, Heading } from './tree.ts'

export interface DrawOptions {
  readonly words: Words
  readonly paint: Palette
  readonly width: number
}

/** Line numbers stand left of the tree, where a title of any width leaves them aligned. */
export const gutter = 6

/** Guides in front of a branch and in front of what is below it. */
interface Guides {
  readonly own: string
  readonly below: string
}

/** A branch and all below it, one line each: `   175  │  ├─ ▦ “十四五”主要发展指标目标  14 indicators`. */
export function* draw(branch: Branch, guides: Guides, role: Role | null, options: DrawOptions): Generator<string> {
  const { words, paint, width } = options
  const { record } = branch
  const below = guides.below + (branch.branches.length > 0 ? '│  ' : '   ')
  const room = width - gutter - 2 - widthOf(below)
  const facts = factsOf(branch, role, words)
  const lines = wrap(headingOf(record, words), room)
  const beside = facts !== '' && widthOf(atIndex(lines, lines.length - 1)) + 2 + widthOf(facts) <= room
  const title = paintOf(record, paint)
  for (const [at, line] of lines.entries()) {
    const number = (at === 0 ? String(record.position.start.line) : '').padStart(gutter)
    const end = beside && at === lines.length - 1 ? `  ${paint.dim(facts)}` : ''
    yield `${paint.dim(number)}  ${paint.dim(at === 0 ? guides.own : below)}${title(line)}${end}\n`
  }
  if (facts !== '' && !beside) {
    for (const line of wrap(facts, room)) {
      yield `${' '.repeat(gutter + 2)}${paint.dim(below + line)}\n`
    }
  }
  for (const [at, child] of branch.branches.entries()) {
    const last = at === branch.branches.length - 1
    const next = { own: `${guides.below}${last ? '└─ ' : '├─ '}`, below: `${guides.below}${last ? '   ' : '│  '}` }
    yield* draw(child, next, record.type === 'section' ? record.role : role, options)
  }
}

function headingOf(record: Heading, words: Words): string {
  switch (record.type) {
    case 'document':
      return visible(record.title ?? words.untitled)
    case 'section':
      return visible(labelled(record.label, record.title))
    case 'box':
      return visible(`▣ ${record.number === null ? '专栏' : `专栏${record.number}`} ${record.title}`)
    case 'table':
      return visible(`▦ ${record.number === null ? '表' : `表${record.number}`} ${record.caption ?? ''}`.trimEnd())
  }
}

function paintOf(record: Heading, paint: Palette): (text: string) => string {
  switch (record.type) {
    case 'document':
      return paint.title
    case 'section':
      return paint.role[record.role]
    case 'box':
      return paint.box
    case 'table':
      return paint.table
  }
}

/** What a branch is and holds; its role only where it is not the one of the section around it. */
function factsOf({ record, branches, indicators, targets, tasks }: Branch, role: Role | null, words: Words): string {
  const counts = [
    record.type === 'box' ? words.items(record.items) : null,
    indicators > 0 ? words.count.indicators(indicators) : null,
    targets > 0 ? words.count.targets(targets) : null,
    // A leaf that is a task, and a box whose items are tasks, need not say so.
    branches.length > 0 && tasks > 0 ? words.count.tasks(tasks) : null,
  ]
  const says = [
    ...(record.type === 'document' ? [record.number?.raw, record.issuedOn] : []),
    record.type === 'section' && record.role !== role ? `[${words.role[record.role]}]` : null,
    ...counts,
  ]
  return says.flatMap((fact) => (fact === null || fact === undefined ? [] : [visible(fact)])).join(' · ')
}
