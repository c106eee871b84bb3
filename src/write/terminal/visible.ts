/** Controls, format characters (bidirectional overrides among them), half surrogates, line and paragraph separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * Text from a source, safe to print: what would move the cursor, colour the screen or turn the line around
 * is shown as its escape (`\x1b[31m`, `\u202e`); tabs and line ends become spaces.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    if (character === '\t' || character === '\n' || character === '\r') return ' '
    const code = character.codePointAt(0) ?? 0
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}
