/** Lines from one to another, both included. */
interface Extent {
  from: number
  to: number
}

/** A group: the index of its first row, and which marks name it. */
export interface Tile {
  row: number
  from: number
  to: number
}

interface Way {
  cost: number
  tile: Tile | null
  rest: Way | null
}

/** A name is at most so far from the middle of its group: half a line, and what the converter rounds. */
const FARTHEST = 1
/** No group of a table has more rows. */
const LONGEST_GROUP = 40
/** No table with groups has more; the search takes rows times marks. */
const MOST_ROWS = 300
/** A mark so far below the last one begins another name. */
const MOST_APART = 3

/**
 * Cuts rows into groups so that the middle of each is where the marks that name it have theirs: every row is in a group, every
 * mark in a name, and of all ways to do so the one that fits best. Null when there is none.
 *
 * @param marks the lines on which pieces of names stand
 * @param most pieces that a name may have
 */
export function tile(rows: readonly Extent[], marks: readonly number[], most: number): Tile[] | null {
  if (rows.length > MOST_ROWS) return null
  // ways[i][j]: the best way to name the rows from i on with the marks from j on
  const none: (Way | null)[] = []
  none[marks.length] = { cost: 0, tile: null, rest: null }
  const ways: (Way | null)[][] = []
  ways[rows.length] = none
  for (let row = rows.length - 1; row >= 0; row--) {
    ways[row] = marks.map((_, mark) => best(rows, marks, { row, from: mark, to: mark }, most, ways))
  }
  const tiles: Tile[] = []
  for (let way = ways[0]?.[0] ?? null; way !== null; way = way.rest) if (way.tile !== null) tiles.push(way.tile)
  return tiles.length === 0 ? null : tiles
}

function best(
  rows: readonly Extent[],
  marks: readonly number[],
  { row, from }: Tile,
  most: number,
  ways: readonly (readonly (Way | null)[])[],
): Way | null {
  let found: Way | null = null
  const top = rows[row]?.from ?? 0
  for (let to = from + 1; to <= Math.min(from + most, marks.length); to++) {
    const last = marks[to - 1] ?? 0
    if (to > from + 1 && last - (marks[to - 2] ?? 0) > MOST_APART) break
    const middle = (marks[from] ?? 0) + last
    for (let end = row; end < Math.min(row + LONGEST_GROUP, rows.length); end++) {
      const distance = Math.abs(middle - top - (rows[end]?.to ?? 0)) / 2
      const rest = ways[end + 1]?.[to] ?? null
      if (distance > FARTHEST || rest === null) continue
      const cost = rest.cost + distance ** 2
      if (found === null || cost < found.cost) found = { cost, tile: { row, from, to }, rest }
    }
  }
  return found
}
