/** 省政府办公厅文件: the part of the issue. */
const PART = /^[一-鿿]{2,10}(?:文件|法规|规章|政令)$/
const SHORTEST = 6
const LONGEST = 40
/** Prose that stands open is at least this long. */
const SHORTEST_SENTENCE = 20
/** A line that closes, or goes on, is part of a text. */
const MARKED = /[。；，：！？、;,:]/
/** Lines to remember: titles stand at the beginning of what they are repeated in. */
const MOST_REMEMBERED = 1000

/** 附件：…名录: no mark closes it, and who signs stands below. */
const ATTACHMENTS = /^附件?[0-9一二三四五六七八九十]{0,2}[：:]/

/** Tells running heads, which stand at the top or foot of pages in the middle of sentences, from text. */
export class RunningHeads {
  readonly #seen = new Set<string>()

  /**
   * Whether a line is one.
   *
   * @param openSentence gives the text that stands open above, in the middle of a sentence; null when none does
   */
  isOne(text: string, openSentence: () => string | null): boolean {
    if (text.length > LONGEST || MARKED.test(text)) return false
    const sentence = openSentence()
    const interrupts =
      sentence !== null && sentence.length >= SHORTEST_SENTENCE && MARKED.test(sentence) && !ATTACHMENTS.test(sentence)
    if (interrupts && (PART.test(text) || this.#seen.has(text))) return true
    if (text.length >= SHORTEST && this.#seen.size < MOST_REMEMBERED) this.#seen.add(text)
    return false
  }
}
