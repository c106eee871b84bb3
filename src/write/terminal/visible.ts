/** Controls, format characters (bidirectional overrides among them), half surrogates, line and paragraph separators, what is no character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]/gu

/**
 * Text from a source, safe to print: what would move the cursor, colour the screen or turn the line around
 * is shown as its escape (`\x1b[31m`, `\u202e`); tabs and line ends become spaces.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) =>
    character === '\t' || character === '\n' || character === '\r' ? ' ' : escapeOf(character),
  )
}

/** The same of a whole text in chunks, which keeps its tabs and its lines; each return ends one, as it does for the readers. */
export async function* visibleText(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let afterReturn = false
  for await (const chunk of chunks) {
    // \r at the end of the last chunk has ended the line.
    const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk
    if (chunk !== '') afterReturn = chunk.endsWith('\r')
    yield text
      .replace(/\r\n?/g, '\n')
      .replace(unseen, (character) => (character === '\t' || character === '\n' ? character : escapeOf(character)))
  }
}

function escapeOf(character: string): string {
  const code = Number(character.codePointAt(0))
  // A byte of a file name that is no UTF-8.
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code & 0xff).toString(16)}`
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}
