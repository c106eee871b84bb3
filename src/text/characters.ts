// Characters by their codes: `text[index]` makes V8 build a string for each Chinese character that it is asked for.

/** 0—9 and ０—９. */
export const isDigitCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** Whether a digit stands at an index of a text; none stands outside it. */
export const isDigitAt = (text: string, index: number): boolean => isDigitCode(text.charCodeAt(index))

/** A—Z and a—z. */
export const isLatinCode = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** 一—鿿: the Chinese characters that gazettes are written in. */
export const isHanCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
