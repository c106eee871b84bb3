const [BEGIN, END] = ['<![CDATA[', ']]>']

/**
 * An XML text in which what stands in stretches of characters (CDATA) is written as any other text: the library that reads Word
 * files passes them over. One that nothing ends is none: it stands in a comment.
 */
export function withoutStretches(xml: Uint8Array): Uint8Array {
  if (!Buffer.from(xml).includes(BEGIN)) return xml
  const written = Buffer.from(xml)
    .toString('utf8')
    .split(BEGIN)
    .map((piece, index) => {
      const end = piece.indexOf(END)
      if (index === 0) return piece
      return end < 0 ? BEGIN + piece : escaped(piece.slice(0, end)) + piece.slice(end + END.length)
    })
  return Buffer.from(written.join(''))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
