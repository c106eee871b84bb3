/** What was promised of any input, and does not hold for one. */
export class BrokenPromise extends Error {
  override name = 'BrokenPromise'
}
