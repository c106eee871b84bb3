/** A piece of a text, with the place in the file where it is written. */
export interface Written {
  text: string
  from: number
  to: number
}

/** A reference, a mark that a backslash keeps from being markup, a run of anything else. */
const PIECE = /&[^&;\\]*;?|\\[!-~]?|[^&\\]+/g

/**
 * What a line of Markdown says, piece by piece: `5 &gt; 3` and `5 \> 3` say `5 > 3`. Null when it does not say this.
 *
 * @param raw what the file says from an offset on
 * @param said what the parser has made of it
 */
export function charactersOf(raw: string, said: string, from: number): Written[] | null {
  const pieces: Written[] = []
  let at = 0 // in what is said
  // Markdown has no character of code 0.
  for (const { 0: piece, index } of raw.replaceAll('\0', '\ufffd').matchAll(PIECE)) {
    const isLiteral = said.startsWith(piece, at)
    const isReference = !isLiteral && piece.startsWith('&') && piece.endsWith(';')
    const isEscaped = !isLiteral && piece.length === 2 && piece.startsWith('\\')
    const text = isReference ? characterAt(said, at) : isEscaped ? piece.slice(1) : piece
    if (!said.startsWith(text, at)) return null
    pieces.push({ text, from: from + index, to: from + index + piece.length })
    at += text.length
  }
  return at === said.length ? pieces : null
}

const characterAt = (text: string, index: number): string =>
  Array.from(text.slice(index, index + 2))
    .slice(0, 1)
    .join('')
