import { CharacterSieve, codesOf } from '../lexicon/character-sieve.ts'

/** Marks of half width, and the same of full width. */
const WIDE_MARKS = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
])
const MARKS = new CharacterSieve(codesOf([...WIDE_MARKS.keys()].join('')))

/**
 * Gives marks of half width beside Chinese the full width that Chinese text has (GB/T 15834): 改造12座(其中:危桥1座),新建5座.
 * Those between Latin letters or digits stay: 1,000, 8:30, f(x). The length stays as well.
 */
export function withWideMarks(text: string): string {
  let written = ''
  let from = 0
  const open: boolean[] = []
  for (let at = MARKS.next(text, 0); at < text.length; at = MARKS.next(text, at + 1)) {
    const mark = text.charAt(at)
    const wide = WIDE_MARKS.get(mark)
    if (wide === undefined) continue
    let isWide = isChineseAt(text, at - 1) || isChineseAt(text, at + 1)
    if (mark === '(') open.push(isWide)
    // （R&D) closes as it opened
    else if (mark === ')') isWide = open.pop() ?? isWide
    if (!isWide) continue
    written += text.slice(from, at) + wide
    from = at + 1
  }
  return from === 0 ? text : written + text.slice(from)
}

/** Chinese characters and marks, and the quotation marks that both scripts have. */
function isChineseAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code >= 0x2e80 || (code >= 0x2018 && code <= 0x201d)
}
