/**
 * 青海省人民政府公报 2022年第5期 省政府文件 · 12 ·: a running head names publication, issue, part and page, and nothing else;
 * 2022年…统计公报 is a title.
 */
const PUBLICATION =
  /^[\d\s·•.—–-]*[一-鿿]{2,20}(?<=政府|国务院|委员会|[部局署院])公报(?:[\d\s·•.—–年第期号总（）()-]+[一-鿿]{0,12}[\d\s·•—–-]*)?$/
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

/** Tells running heads, which stand at the top or foot of pages in the middle of sentences, from text. */
export class RunningHeads {
  readonly #seen = new Set<string>()

  /**
   * Whether a line is one.
   *
   * @param sentence the text that stands open above, in the middle of a sentence; null when none does
   */
  isOne(line: string, text: string, sentence: string | null): boolean {
    if (PUBLICATION.test(line)) return true
    if (text.length > LONGEST || MARKED.test(text)) return false
    const interrupts = sentence !== null && sentence.length >= SHORTEST_SENTENCE && MARKED.test(sentence)
    if (interrupts && (PART.test(text) || this.#seen.has(text))) return true
    if (text.length >= SHORTEST && this.#seen.size < MOST_REMEMBERED) this.#seen.add(text)
    return false
  }
}
