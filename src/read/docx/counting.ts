/** ST_NumberFormat of ECMA-376: how the number of a list stands before its paragraph. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: (value) => (value > 0 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)),
  decimalEnclosedCircleChinese: (value) =>
    value > 0 && value <= 10 ? String.fromCharCode(0x245f + value) : String(value),
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: (value) => han(value),
  chineseCountingThousand: (value) => han(value),
  chineseLegalSimplified: (value) => han(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']),
  ideographDigital: (value) => digits(value),
  japaneseDigitalTenThousand: (value) => digits(value),
  taiwaneseDigital: (value) => digits(value),
  japaneseCounting: (value) => han(value),
  taiwaneseCounting: (value) => han(value),
  taiwaneseCountingThousand: (value) => han(value),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12),
  none: () => '',
}

/** A number as Word writes it; formats that no Chinese text has are written as decimal. */
export const counted = (value: number, format: string): string => (FORMATS[format] ?? String)(value)

/** 一, 十二, 二十, 一百零五: 中文小写. */
function han(value: number, names = '零一二三四五六七八九', places = ['', '十', '百', '千']): string {
  if (value <= 0 || value >= 10_000) return String(value)
  let written = ''
  let isGap = false
  for (const [index, digit] of [...String(value)].entries()) {
    const place = String(value).length - 1 - index
    if (digit === '0') {
      isGap = written !== ''
      continue
    }
    if (isGap) written += names[0]
    isGap = false
    written += `${names[Number(digit)]}${places[place]}`
  }
  return value < 20 && value >= 10 ? written.replace(/^[一壹]/, '') : written
}

/** 一〇, 二一 */
const digits = (value: number): string =>
  String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))

/** A, Z, AA, BB */
const letters = (value: number): string =>
  value > 0 && value <= MOST_LETTERED
    ? String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
    : String(value)
/** Thirty times the alphabet, as Word has it. */
const MOST_LETTERED = 780

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** The last that the Romans wrote without a bar. */
const MOST_ROMAN = 3999

function roman(value: number): string {
  if (value > MOST_ROMAN) return String(value)
  let rest = value
  let written = ''
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      written += sign
      rest -= size
    }
  }
  return written
}
