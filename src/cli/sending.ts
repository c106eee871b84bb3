import type { Gathering } from '../write/gathering.ts'

type Taker = Pick<Gathering, 'write'>

/** Writes pieces as they are taken; null when all of them were at once, as nearly always: a promise for each would cost more. */
export function send(pieces: Iterable<string>, taker: Taker): Promise<void> | null {
  const rest = pieces[Symbol.iterator]()
  for (let piece = rest.next(); piece.done !== true; piece = rest.next()) {
    const full = taker.write(piece.value)
    if (full !== null) return sendRest(full, rest, taker)
  }
  return null
}

async function sendRest(full: Promise<void>, rest: Iterator<string>, taker: Taker): Promise<void> {
  await full
  for (let piece = rest.next(); piece.done !== true; piece = rest.next()) await taker.write(piece.value)
}

/** Null when none has to wait. */
export function atOnce(waits: readonly (Promise<void> | null)[]): Promise<void> | null {
  const [only = null] = waits
  return waits.length > 1 && waits.some((wait) => wait !== null) ? Promise.all(waits).then(() => {}) : only
}
