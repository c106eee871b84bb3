/** Extracted records by key; each can be taken once. */
export class Pool<R> {
  private readonly records = new Map<string, R[]>()

  add(key: string, record: R): void {
    const members = this.records.get(key)
    if (members === undefined) this.records.set(key, [record])
    else members.push(record)
  }

  /** The record of that key that costs least, or null. */
  take(key: string, cost: (record: R) => number): R | null {
    const members = this.records.get(key) ?? []
    const costs = members.map(cost)
    const best = costs.indexOf(Math.min(...costs))
    return members.splice(best, best < 0 ? 0 : 1)[0] ?? null
  }

  rest(): R[] {
    return [...this.records.values()].flat()
  }
}
