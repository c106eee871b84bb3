const DIGITS = new Map([...'零〇一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)]))
DIGITS.set('两', 2)
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The characters a Chinese integer below 10,000 is written with. */
export const HAN_DIGITS = '零〇一二三四五六七八九十百千两'

/** 二十三 → 23, 二〇三五 → 2035; null when the characters make no integer below 10,000. */
export function hanInteger(text: string): number | null {
  if (text === '') return null
  const digits = [...text].map((character) => DIGITS.get(character))
  if (text.length > 1 && digits.every((digit) => digit !== undefined)) return Number(digits.join(''))
  let total = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = UNITS.get(character)
    const value = DIGITS.get(character)
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
    } else if (value !== undefined && (digit === null || digit === 0)) digit = value
    else return null
  }
  return total + (digit ?? 0)
}
