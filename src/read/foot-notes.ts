import type { Line } from './lines.ts'

/** A note at the foot of a page: `^①十八项制度办法包括：…`, `[^1]: …` */
const MARKED = /^\s*(?:\^[①-⑳]|\[\^\w{1,8}\]:)/
/** 比率[1]下降: the number of a note behind a word. */
const CALL = /[^\s[［（(][[［](\d{1,2})[\]］]/g
/** [1]全社会物流总费用…, ①…, 1 … */
const NUMBERED = /^\s*(?:[[［](\d{1,2})[\]］]|([①-⑳])|(\d{1,2})(?=[ \u00a0\u3000]))\s*(?=[一-鿿“《])/
/** No page has more; of a text with more, the last are remembered. */
const MOST_CALLED = 200

/** Tells foot-notes from text: they are marked, or their number stands raised behind a word above. */
export class FootNotes {
  readonly #called = new Set<string>()

  /** @param mark 1 or ①, which is raised behind a word and no part of the text */
  call(mark: string): void {
    if (this.#called.size >= MOST_CALLED) this.#called.clear()
    this.#called.add(mark)
  }

  hasCalled(mark: string): boolean {
    return this.#called.has(mark)
  }

  get hasCalls(): boolean {
    return this.#called.size > 0
  }

  /** Whether a line of text, verbatim, is one. */
  isOne({ text }: Line): boolean {
    if (MARKED.test(text)) return true
    if (this.#called.size > 0) {
      const [, bracketed, circled, bare] = NUMBERED.exec(text) ?? []
      const mark = bracketed ?? circled ?? bare
      if (mark !== undefined && this.#called.delete(mark)) return true
    }
    if (text.includes('[') || text.includes('［')) {
      for (const [, mark] of text.matchAll(CALL)) if (mark !== undefined) this.call(mark)
    }
    return false
  }
}
