import type { Choices } from './choices.ts'

type Mutation = (bytes: Buffer, at: number, choices: Choices) => Buffer

const mutations: readonly [Mutation, ...Mutation[]] = [
  // In the middle of a character, of a tag, of an object: wherever it falls.
  function cut(bytes, at) {
    return bytes.subarray(0, at)
  },
  function flip(bytes, at, choices) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << choices.below(8))
    return changed
  },
  function overwrite(bytes, at, choices) {
    const changed = Buffer.from(bytes)
    changed[at] = choices.of([0, 0xff, 0x80, 0x30, 0x0a, 0x7f, 0xd8, 0xfe])
    return changed
  },
  function drop(bytes, at, choices) {
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + choices.below(64))])
  },
  function repeat(bytes, at, choices) {
    const to = at + 1 + choices.below(512)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
  },
  function insert(bytes, at, choices) {
    const what = Buffer.from(Array.from({ length: 1 + choices.below(4) }, () => choices.below(256)))
    return Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)])
  },
]

/** The bytes after a few changes, one of which may leave nothing. */
export function damagedBytes(bytes: Uint8Array, choices: Choices): Buffer {
  let changed = Buffer.from(bytes)
  for (let count = choices.below(4); count > 0 && changed.length > 0; count--)
    changed = Buffer.from(choices.of(mutations)(changed, choices.below(changed.length), choices))
  return changed
}
