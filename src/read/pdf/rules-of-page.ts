import { atIndex } from '../../model/at-index.ts'
import type { Rule } from './geometry.ts'

/** What a page draws: the operators of its content stream and their operands, as pdf.js gives them. */
export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** The operators that matter here, by their numbers. */
export interface OperatorNumbers {
  save: number
  restore: number
  transform: number
  constructPath: number
  endPath: number
}

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Codes of the steps of a path; what else there is closes it. */
const MOVE = 0
const LINE = 1
const CURVE = 2
/** What is no thicker is a rule, and no filled area. */
const THICKEST = 3
/** What is shorter is a dash or part of a sign. */
const SHORTEST = 8

/** The straight rules of a page, thin filled rectangles with them. */
export function rulesOfPage({ fnArray, argsArray }: Operators, numbers: OperatorNumbers): Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = IDENTITY
  for (const [index, operator] of fnArray.entries()) {
    if (operator === numbers.save) saved.push(matrix)
    else if (operator === numbers.restore) matrix = saved.pop() ?? IDENTITY
    else if (operator === numbers.transform) matrix = multiplied(matrix, argsArray[index] as Matrix)
    else if (operator === numbers.constructPath) addRules(rules, argsArray[index], matrix, numbers.endPath)
  }
  return rules
}

const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** @param endPath what ends a path that is not painted, but clips what is painted behind it */
function addRules(rules: Rule[], operands: unknown, matrix: Matrix, endPath: number): void {
  if (!Array.isArray(operands) || operands[0] === endPath || !Array.isArray(operands[1])) return
  const path: unknown = operands[1][0]
  if (path === null || typeof path !== 'object') return
  const steps = Object.values(path) as number[]
  for (const points of subpaths(steps, matrix)) addSubpath(rules, points)
}

type Point = readonly [x: number, y: number]

function subpaths(steps: readonly number[], [a, b, c, d, e, f]: Matrix): Point[][] {
  const all: Point[][] = []
  let start: Point = [e, f]
  const point = (at: number): Point => {
    const [x, y] = [atIndex(steps, at), atIndex(steps, at + 1)]
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let at = 0; at < steps.length; ) {
    const step = steps[at++]
    if (step === MOVE) {
      start = point(at)
      all.push([start])
      at += 2
    } else if (step === LINE) {
      all.at(-1)?.push(point(at))
      at += 2
    } else if (step === CURVE) {
      // What is straight begins anew behind a bend.
      all.push([point(at + 4)])
      at += 6
    } else all.at(-1)?.push(start)
  }
  return all
}

function addSubpath(rules: Rule[], points: readonly Point[]): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  // A filled rectangle that is only thin is a rule.
  if (top - bottom <= THICKEST || right - left <= THICKEST) {
    add(rules, [left, bottom], top - bottom <= THICKEST ? [right, bottom] : [left, top])
    return
  }
  for (const [index, to] of points.entries()) {
    const from = points[index - 1]
    if (from !== undefined) add(rules, from, to)
  }
}

function add(rules: Rule[], [x0, y0]: Point, [x1, y1]: Point): void {
  const isHorizontal = Math.abs(y1 - y0) <= 1
  if (!isHorizontal && Math.abs(x1 - x0) > 1) return
  const [from, to] = isHorizontal ? [Math.min(x0, x1), Math.max(x0, x1)] : [Math.min(y0, y1), Math.max(y0, y1)]
  if (to - from >= SHORTEST) rules.push({ isHorizontal, at: isHorizontal ? y0 : x0, from, to })
}
