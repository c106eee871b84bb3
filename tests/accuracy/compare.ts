/** Text as it is compared: width, spaces and closing marks aside. */
export function squash(value: string | number | null | undefined): string {
  return String(value ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。:;,]+$/, '')
}

/** Numbers alike up to rounding; null is like null only. */
export function near(a: number | null | undefined, b: number | null | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return (a ?? null) === (b ?? null)
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Share of character pairs two texts have in common (Dice), from 0 to 1. */
export function overlap(a: string | null, b: string | null): number {
  const [x, y] = [pairs(a), pairs(b)]
  let common = 0
  for (const [pair, count] of x) common += Math.min(count, y.get(pair) ?? 0)
  const total = size(x) + size(y)
  return total === 0 ? 0 : (2 * common) / total
}

function pairs(text: string | null): Map<string, number> {
  const squashed = squash(text)
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, squashed.length - 1); i++) {
    const pair = squashed.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)

/** Collects what differs between a record and its annotation, for `--misses`. */
export class Differences {
  readonly found: string[] = []

  /** Notes a field unless it is right. */
  expect(isRight: boolean, field: string, actual: unknown, wanted: unknown): void {
    if (!isRight) this.found.push(`${field} ${show(actual)}≠${show(wanted)}`)
  }

  text(field: string, actual: string | number | null | undefined, wanted: string | number | null | undefined): void {
    this.expect(squash(actual) === squash(wanted), field, actual, wanted)
  }

  texts(field: string, actual: readonly string[], wanted: readonly string[]): void {
    this.expect(actual.map(squash).join('|') === wanted.map(squash).join('|'), field, actual, wanted)
  }

  number(field: string, actual: number | null | undefined, wanted: number | null | undefined): void {
    this.expect(near(actual, wanted), field, actual, wanted)
  }
}

const show = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
