const DIGITS = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['两', 2],
])

const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** The characters a Chinese integer below 10,000 is written with. */
export const HAN_DIGITS = [...DIGITS.keys(), ...UNITS.keys()].join('')

/** 二十三 → 23, 一百零五 → 105, 二〇三五 → 2035; null when the characters make no integer below 10,000. */
export function hanInteger(text: string): number | null {
  if (text === '' || text.length > LONGEST) return null
  const digits = [...text].map((character) => DIGITS.get(character))
  if (text.length > 1 && digits.every((digit) => digit !== undefined)) {
    return text.length <= 4 ? Number(digits.join('')) : null
  }
  let total = 0
  let digit: number | null = null
  let smallest = 10_000
  for (const character of text) {
    const unit = UNITS.get(character)
    const value = DIGITS.get(character)
    if (unit !== undefined && unit < smallest && digit !== 0) {
      total += (digit ?? 1) * unit
      digit = null
      smallest = unit
    } else if (value !== undefined && (digit === null || digit === 0)) digit = value
    else return null
  }
  return total + (digit ?? 0)
}

/** 23, ２３ and 二十三 → 23; null where the characters make no integer. */
export function integer(text: string): number | null {
  const digits = text.normalize('NFKC')
  return /^\d+$/.test(digits) ? Number(digits) : hanInteger(digits)
}

/** 九千九百九十九 */
const LONGEST = 7
