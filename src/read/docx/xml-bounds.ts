/** What no word processor writes, and what reads XML would take more time or room for than any document is worth. */
export type Excess =
  | 'declares entities of its own'
  | `nests its elements more than ${number} deep`
  | `holds more than ${number} million elements`
  | typeof SEVERAL_ROOTS

/** A file that was damaged: what reads XML takes quadratic time over what stands behind the first root. */
export const SEVERAL_ROOTS = 'has several root elements'

/** A table in a cell is three deeper, a text box twelve. */
const DEEPEST = 500
/** A thousand pages with each word in a run of its own, which has four, come to one. */
const MILLIONS = 2

const codeOf = (mark: string): number => mark.charCodeAt(0)
const [OPEN, CLOSE, SLASH, BANG] = [codeOf('<'), codeOf('>'), codeOf('/'), codeOf('!')]
const [QUESTION, D, MINUS, BRACKET] = [codeOf('?'), codeOf('D'), codeOf('-'), codeOf('[')]

/** What an XML text has too much of; null for one that can be read. Goes through its bytes once and makes nothing of them. */
export function excessOf(xml: Uint8Array): Excess | null {
  let depth = 0
  let count = 0
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) {
    const next = xml[at + 1]
    if (next === BANG) {
      const kind = xml[at + 2]
      if (kind === D) return 'declares entities of its own'
      const end = kind === MINUS ? '-->' : kind === BRACKET ? ']]>' : '>'
      at = endOf(xml, end, at)
    } else if (next === SLASH) depth--
    else if (next !== QUESTION) {
      if (depth < 1 && count > 0) return SEVERAL_ROOTS
      if (++count > MILLIONS * 1e6) return `holds more than ${MILLIONS} million elements`
      at = endOf(xml, '>', at)
      if (xml[at - 1] !== SLASH && ++depth > DEEPEST) return `nests its elements more than ${DEEPEST} deep`
    }
  }
  return null
}

function endOf(xml: Uint8Array, mark: string, from: number): number {
  const at =
    mark === '>' ? xml.indexOf(CLOSE, from) : Buffer.from(xml.buffer, xml.byteOffset, xml.length).indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length - 1
}
