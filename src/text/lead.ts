/** A lead phrase longer than this is a sentence, not a name for what follows. */
const LONGEST_LEAD = 40

const OPENING = '“‘（(《〈「『'
const CLOSING = '”’）)》〉」』'

export interface Lead {
  /** 严格药品安全监管 */
  text: string
  /** The mark that ends it: `。`, `：` or `——`. */
  mark: string
  /** Where the text behind it begins. */
  end: number
}

/**
 * The phrase that opens a paragraph and names what the rest is about: `锂产品扩规提质工程。实施…`.
 * At most 40 characters up to the first 。 ： or ——, without ， or ；, more text following; else null.
 */
export function leadOf(text: string): Lead | null {
  let depth = 0
  for (let index = 0; index < Math.min(text.length, LONGEST_LEAD + 1); index++) {
    const character = text[index] ?? ''
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (character === '，' || character === '；' || character === ',' || character === ';') return null
    else if (character === '。' || character === '：' || text.startsWith('——', index)) {
      const mark = character === '—' ? '——' : character
      const end = index + mark.length
      return index > 0 && end < text.length ? { text: text.slice(0, index), mark, end } : null
    }
  }
  return null
}

/** Index behind the first sentence of a text, its closing mark included; brackets and quotes close first. */
export function firstSentenceEnd(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (OPENING.includes(character)) depth++
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (character === '。' && depth === 0) return index + 1
  }
  return text.length
}
