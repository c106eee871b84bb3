import { atIndex } from './at-index.ts'

/** How many of a list come first of whom all a condition holds, where it holds of none behind them: a binary search. */
export function partitionPoint<T extends NonNullable<unknown>>(
  list: readonly T[],
  holds: (each: T) => boolean,
): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(atIndex(list, middle))) low = middle + 1
    else high = middle
  }
  return low
}
