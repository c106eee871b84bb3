import type { Lexicon } from '../../lexicon/lexicon.ts'

/** What stands between the words of a bar of buttons: 【打印】 | 字号：大 中 小 */
const BETWEEN = /[\s【】[\]［］()（）|｜·•:：>»›/\\_，、。…+\-—]/
const LONGEST = 200
/** 中 alone says nothing of what it is. */
const ENOUGH_LETTERS = 2

/**
 * Whether a line is part of what a page sets around a text: 【打印】【关闭】, 来源：… 浏览次数：…, 青ICP备…号.
 *
 * @param isInText it stands in the midst of the text, where a label may be one of the text's own
 */
export function isFurniture(text: string, isInText: boolean, lexicon: Lexicon): boolean {
  if (text.length > LONGEST || text.includes('。')) return false
  const { anywhere, opens, beside } = lexicon.furniture
  if (anywhere.all(text).length > 0 || isBarOfButtons(text, lexicon)) return true
  if (isInText) return false
  if (isLabel(text, opens.at(text, 0))) return true
  const others = opens.all(text).some((found) => isLabel(text.slice(found.index), found))
  return others && isLabel(text, beside.at(text, 0))
}

const isLabel = (text: string, opening: { length: number } | null): boolean =>
  opening !== null && /[：:]/.test(text.charAt(opening.length))

function isBarOfButtons(text: string, { furniture: { whole } }: Lexicon): boolean {
  let letters = 0
  for (let at = 0; at < text.length; ) {
    const word = whole.at(text, at)
    if (word === null && !BETWEEN.test(text.charAt(at))) return false
    letters += word?.length ?? 0
    at += word?.length ?? 1
  }
  return letters >= ENOUGH_LETTERS
}
