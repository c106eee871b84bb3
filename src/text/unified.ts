/** Characters that Unicode has a second time, for the sake of older sets of them: 不 (U+F967) is 不. Fonts of PDFs give many. */
const TWIN = /[\uf900-\ufaff]/
const EACH = /[\uf900-\ufaff]/g

/** The same with each by its one code. As many characters as before. */
export const withUnifiedCharacters = (text: string): string => (TWIN.test(text) ? text.replace(EACH, unified) : text)

function unified(twin: string): string {
  const character = twin.normalize('NFC')
  return character.length === 1 ? character : twin
}
