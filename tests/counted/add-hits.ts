import type { CoverageMap, FileCoverageData, Range } from 'istanbul-lib-coverage'

/**
 * Adds what one map has counted to another of the same files. Both come of the same source by different ways and end a range
 * at times a bracket apart, so a statement, function or branch is known by where it begins; what is not found again counts nothing.
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

  const branches = byPlace(from.branchMap, ({ type, loc, locations }) => `${type} ${at(loc)} ${locations.length}`)
  for (const [id, { type, loc, locations }] of Object.entries(to.branchMap)) {
    const ways = from.b[branches.get(`${type} ${at(loc)} ${locations.length}`) ?? ''] ?? []
    to.b[id] = locations.map((_, way) => sum(to.b[id]?.[way], ways[way]))
  }
}

const at = ({ start }: Range): string => `${start.line}:${start.column}`

const byPlace = <T>(all: Record<string, T>, place: (one: T) => string): Map<string, string> =>
  new Map(Object.entries(all).map(([id, one]) => [place(one), id]))

const sum = (a: number | undefined, b: number | undefined): number => (a ?? 0) + (b ?? 0)
