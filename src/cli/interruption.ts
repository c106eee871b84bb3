const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * What happens when a person or the system asks the run to end: what was begun is removed, and the process ends by the
 * same signal, as whoever sent it expects.
 */
export class Interruption {
  readonly #undo = new Set<() => void>()
  readonly #asked = new AbortController()
  #by: NodeJS.Signals | null = null
  #patient = false
  readonly #react = (signal: NodeJS.Signals) => {
    const again = this.#by !== null
    this.#by = signal
    if (this.#patient && !again) {
      this.#asked.abort()
      return
    }
    // What was made last, first: a folder is empty when its turn comes.
    for (const undo of [...this.#undo].reverse()) undo()
    this.end()
  }

  constructor() {
    for (const signal of signals) process.on(signal, this.#react)
  }

  /** Aborted at the first signal, once `awaitsEnd` has been called. */
  get asked(): AbortSignal {
    return this.#asked.signal
  }

  /** From now on the first signal only asks; who is asked ends the run well and calls `end`. The second one means it. */
  awaitsEnd(): void {
    this.#patient = true
  }

  /** @returns takes it back, when there is nothing to undo any more */
  undo(action: () => void): () => void {
    this.#undo.add(action)
    return () => this.#undo.delete(action)
  }

  /** Stops listening; ends the process if a signal asked for that. */
  end(): void {
    for (const signal of signals) process.off(signal, this.#react)
    if (this.#by !== null) process.kill(process.pid, this.#by)
  }
}
