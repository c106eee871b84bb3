/** Colours that the command sets itself. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g')
/** Whatever else a terminal would obey, or that turns what is shown around. */
const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u

/** Lines of what is shown that a terminal, or who reads the log, would obey. */
export const obeyed = (shown: string): string[] =>
  shown
    .replaceAll('\r\n', '\n')
    .replace(COLOURS, '')
    .split('\n')
    .filter((line) => OBEYED.test(line) || line.startsWith('::error::owned'))
