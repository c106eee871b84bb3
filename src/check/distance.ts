/** How many characters must be put in, taken out or changed to make one text of another; more than `most` is not counted. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  // From what was read of a to each beginning of b, but the empty one.
  let row = Array.from({ length: b.length }, (_, index) => index + 1)
  let last = b.length
  for (let read = 0; read < a.length; read++) {
    let diagonal = read
    last = read + 1
    row = row.map((above, index) => {
      const changed = diagonal + (a[read] === b[index] ? 0 : 1)
      diagonal = above
      last = Math.min(changed, above + 1, last + 1)
      return last
    })
    if (Math.min(read + 1, ...row) > most) return most + 1
  }
  return last
}
