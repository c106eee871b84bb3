/** Characters of a text node, with the place in the file where they are written. */
export interface Written {
  text: string
  from: number
  to: number
}

/** A run of white space, a reference, or a run of anything else. */
const PIECE = /[ \t\r\n\f]+|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{0,31});?|[^ \t\r\n\f&]+|&/g
const WHITE = /[ \t\r\n\f]/

/** What a parser takes out of a text: a tag, or a comment. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<[!/?a-zA-Z][^>]*>?/g

/**
 * What a text node says, piece by piece; white space, as HTML has it, is one space.
 *
 * @param raw what the file says between the offsets of the node
 * @param data what the parser has made of it
 */
export function* charactersOf(raw: string, data: string, from: number): Generator<Written> {
  if (!raw.includes('<')) {
    yield* piecesOf(raw, data, 0, from)
    return
  }
  // Text that the parser has moved together, with tags in between: <table>共5<tr>项
  const pieces = [...betweenTags(raw, data, from)]
  if (squash(pieces.map(({ text }) => text).join('')) === squash(data)) yield* pieces
  else if (data.includes('<')) yield* piecesOf(raw, data, 0, from)
  else {
    // A tag that is cut off, or is none that is known here: what stands before it is told well, the rest as a whole.
    let same = 0
    while (same < data.length && raw[same] === data[same]) same++
    yield* piecesOf(raw.slice(0, same), data, 0, from)
    const rest = data.slice(same).replace(/[ \t\r\n\f]+/g, ' ')
    if (rest !== '') yield { text: rest, from: from + same, to: from + raw.length }
  }
}

const squash = (text: string): string => text.replace(/[ \t\r\n\f]+/g, '')

function* betweenTags(raw: string, data: string, from: number): Generator<Written> {
  let at = 0 // in data
  let next = 0
  for (const { 0: tag, index } of [...raw.matchAll(TAG), { 0: '', index: raw.length }]) {
    at = yield* piecesOf(raw.slice(next, index), data, at, from + next)
    next = index + tag.length
  }
}

/** The pieces of a text without tags; in the end, how far they come in what the parser has made of it. */
function* piecesOf(raw: string, data: string, begin: number, from: number): Generator<Written, number> {
  let at = begin
  for (const { 0: piece, index } of raw.matchAll(PIECE)) {
    const start = from + index
    if (WHITE.test(piece.charAt(0))) {
      while (WHITE.test(data.charAt(at))) at++
      yield { text: ' ', from: start, to: start + 1 }
    } else if (piece.length === 1 || !piece.startsWith('&')) {
      at += piece.length
      yield { text: piece, from: start, to: start + piece.length }
    } else {
      for (const written of referenceIn(piece, data, at, start)) {
        at += written.text.length
        yield written
      }
    }
  }
  return at
}

/** &ldquo; is one character, &foo; is five, and &nbsp2 is two: the parser knows. */
function* referenceIn(piece: string, data: string, at: number, from: number): Generator<Written> {
  const character = String.fromCodePoint(data.codePointAt(at) ?? 0)
  const isLiteral = character === '&' && !/^&(?:amp|#38|#[xX]26)/.test(piece)
  if (isLiteral) {
    yield { text: piece, from, to: from + piece.length }
    return
  }
  let length = piece.length
  if (!piece.endsWith(';'))
    while (length > 2 && data.startsWith(piece.slice(length - 1), at + character.length)) length--
  yield { text: character, from, to: from + length }
  if (length < piece.length) yield { text: piece.slice(length), from: from + length, to: from + piece.length }
}
