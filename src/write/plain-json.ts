/** What JSON may hold as it is and a terminal may obey: DEL, C1 controls, format characters, line separators. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu

/** JSON, the same to who reads it, in which a person who looks at it sees every character. */
export const plainJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeOf(character.charCodeAt(at))).join(''),
  )

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`
