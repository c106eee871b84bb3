import { atIndex } from '../../model/at-index.ts'
import { type Area, isNear, type Rule, TOLERANCE } from './geometry.ts'

/** An area that rules draw: a table's grid, or a frame around text. */
export interface RuledArea extends Area {
  /** x of the borders between columns, from left to right; two for a frame. */
  columns: number[]
  /** y of the borders between rows, from the top down. */
  rows: number[]
  rules: Rule[]
}

/** A page with more rules is a drawing, whose areas nobody reads as tables. */
const MOST_RULES = 4000

/** The areas that touching rules draw, from the top of the page down. */
export function ruledAreas(rules: readonly Rule[]): RuledArea[] {
  if (rules.length > MOST_RULES) return []
  return groups(rules)
    .map(areaOf)
    .filter(({ columns, rows }) => columns.length > 1 && rows.length > 1)
    .sort((a, b) => b.top - a.top)
}

/** Rules that touch each other, however far the chain goes. */
function groups(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (group[root] !== root) root = atIndex(group, root)
    return root
  }
  for (const [index, rule] of rules.entries()) {
    for (const [other, known] of rules.slice(0, index).entries()) {
      if (touch(rule, known)) group[find(index)] = find(other)
    }
  }
  const found = new Map<number, Rule[]>()
  for (const [index, rule] of rules.entries()) {
    const root = find(index)
    const members = found.get(root) ?? []
    members.push(rule)
    found.set(root, members)
  }
  return [...found.values()]
}

function touch(a: Rule, b: Rule): boolean {
  if (a.isHorizontal === b.isHorizontal)
    return isNear(a.at, b.at) && a.from <= b.to + TOLERANCE && b.from <= a.to + TOLERANCE
  return reaches(a, b.at) && reaches(b, a.at)
}

const reaches = ({ from, to }: Rule, at: number): boolean => at >= from - TOLERANCE && at <= to + TOLERANCE

function areaOf(rules: Rule[]): RuledArea {
  const columns = positions(rules.filter(({ isHorizontal }) => !isHorizontal))
  const rows = positions(rules.filter(({ isHorizontal }) => isHorizontal)).reverse()
  return {
    columns,
    rows,
    rules,
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.max(...rows),
    bottom: Math.min(...rows),
  }
}

function positions(rules: readonly Rule[]): number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || !isNear(last, at)) found.push(at)
  }
  return found
}
