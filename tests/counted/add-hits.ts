import type { BranchMapping, CoverageMap, FileCoverageData, Range } from 'istanbul-lib-coverage'

/**
 * Adds what one map has counted to another of the same files. Both come of the same source by different ways and end a range
 * at times a bracket apart, so a statement or function is known by where it begins, a branch by that or where a way of it does; what is not
 * found again counts nothing.
 */
export function addHits(to: CoverageMap, from: CoverageMap): void {
  for (const file of to.files().filter((file) => from.files().includes(file))) {
    add(to.fileCoverageFor(file).data, from.fileCoverageFor(file).data)
  }
}

function add(to: FileCoverageData, from: FileCoverageData): void {
  const statements = byPlace(from.statementMap, (range) => at(range))
  for (const [id, range] of Object.entries(to.statementMap))
    to.s[id] = sum(to.s[id], from.s[statements.get(at(range)) ?? ''])

  const functions = byPlace(from.fnMap, ({ decl }) => at(decl))
  for (const [id, { decl }] of Object.entries(to.fnMap)) to.f[id] = sum(to.f[id], from.f[functions.get(at(decl)) ?? ''])

  const branches = new Map(
    Object.entries(from.branchMap).flatMap(([id, branch]) => placesOf(branch).map((place) => [place, id])),
  )
  for (const [id, branch] of Object.entries(to.branchMap)) {
    const found = placesOf(branch).flatMap((place) => branches.get(place) ?? [])[0]
    const ways = from.b[found ?? ''] ?? []
    to.b[id] = branch.locations.map((_, way) => sum(to.b[id]?.[way], ways[way]))
  }
}

/**
 * Where a branch begins, and where each of its ways does: when what it asks is a call of an imported function, the build has it begin
 * a few columns ahead. The way that an `if` without `else` has besides begins nowhere.
 */
const placesOf = ({ type, loc, locations }: BranchMapping): string[] =>
  [loc, ...locations]
    .map((range, way) => `${type} of ${locations.length}, ${way} at ${at(range)}`)
    .filter((place) => !place.includes('undefined'))

const at = ({ start }: Range): string => `${start.line}:${start.column}`

const byPlace = <T>(all: Record<string, T>, place: (one: T) => string): Map<string, string> =>
  new Map(Object.entries(all).map(([id, one]) => [place(one), id]))

const sum = (a: number | undefined, b: number | undefined): number => (a ?? 0) + (b ?? 0)
