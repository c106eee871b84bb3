/** The characters that HTML writes by name in Chinese pages. */
const NAMED = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['lang', '〈'],
  ['rang', '〉'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['times', '×'],
  ['plusmn', '±'],
  ['deg', '°'],
  ['permil', '‰'],
  ['ge', '≥'],
  ['le', '≤'],
])

const REFERENCE = /&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,8}));/y

export interface CharacterReference {
  /** What it stands for, one UTF-16 unit. */
  character: string
  length: number
}

/** The character reference at an index of a text: `&ldquo;`, `&#8220;`, `&#x201C;`; null when there is none. */
export function characterReference(text: string, index: number): CharacterReference | null {
  if (text.charAt(index) !== '&') return null
  REFERENCE.lastIndex = index
  const match = REFERENCE.exec(text)
  if (match === null) return null
  const [{ length }, decimal, hexadecimal, name] = match
  const character = name === undefined ? numbered(decimal, hexadecimal) : NAMED.get(name)
  return character === undefined ? null : { character, length }
}

/** None for what is no character, and none beyond the basic plane, where one character is two units. */
function numbered(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  const isCharacter = code > 0 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCharCode(code) : undefined
}
