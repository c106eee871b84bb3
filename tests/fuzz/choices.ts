/**
 * Decisions read off bytes: a fuzzer varies bytes, and shortens them to say the same in less. Where they end, every
 * decision is the first there is.
 */
export class Choices {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get areLeft(): boolean {
    return this.#at < this.#bytes.length
  }

  /** One of 0, 1, … count - 1. */
  below(count: number): number {
    if (count <= 1) return 0
    let drawn = this.#byte()
    for (let range = 256; range < count; range *= 256) drawn = drawn * 256 + this.#byte()
    return drawn % count
  }

  of<T>(options: readonly [T, ...T[]]): T {
    return options[this.below(options.length)] ?? options[0]
  }

  /** Decisions set apart for what is done later. */
  part(length: number): Choices {
    const part = new Choices(this.#bytes.subarray(this.#at, this.#at + length))
    this.#at += length
    return part
  }

  #byte(): number {
    return this.#bytes[this.#at++] ?? 0
  }
}
