/**
 * What stands at an index of a list that is sure to hold it, for the index was counted or found in it.
 *
 * @throws {RangeError} when it does not
 */
export function atIndex<T extends NonNullable<unknown>>(list: ArrayLike<T>, index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return found
}
