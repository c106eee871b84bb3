/** Turns a cell into a value, or says what it should have been. */
export type Cell<T> = (text: string) => { value: T } | { expected: string }

export const text: Cell<string> = (cell) => (cell === '' ? { expected: 'some text' } : { value: cell })

export const optional: Cell<string> = (cell) => ({ value: cell })

/** Words parted by spaces, or none. */
export const words: Cell<string[]> = (cell) => ({ value: cell.split(' ').filter((word) => word !== '') })

export const integer: Cell<number> = (cell) =>
  /^\d+$/.test(cell) ? { value: Number(cell) } : { expected: 'a whole number' }

export const flag: Cell<boolean> = (cell) =>
  cell === 'yes' || cell === 'no' ? { value: cell === 'yes' } : { expected: 'yes or no' }

export const oneOf =
  <const T extends string>(...words: T[]): Cell<T> =>
  (cell) => {
    const value = words.find((word) => word === cell)
    return value === undefined ? { expected: words.join(' or ') } : { value }
  }

/** One or more of some words, parted by spaces. */
export const someOf =
  <const T extends string>(...words: T[]): Cell<T[]> =>
  (cell) => {
    const named = cell.split(' ').filter((word) => word !== '')
    const value = words.filter((word) => named.includes(word))
    return value.length === 0 || value.length < named.length
      ? { expected: `one or more of ${words.join(', ')}, parted by spaces` }
      : { value }
  }
