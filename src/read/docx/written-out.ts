import { DOCUMENT, type Parts } from './archive.ts'
import { type Membership, Numbering } from './numbering.ts'
import { below, elements, ownValue, parsed, type Xml, type XmlElement } from './xml.ts'

const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
/** Styles build on each other; what builds on itself is damage. */
const DEEPEST_STYLE = 20

/**
 * A Word file in which all that a reader sees is text of the document: the numbers of lists before their paragraphs, and each text box,
 * where 专栏 stand, as a frame behind the paragraph that it hangs on.
 */
export function writtenOut(parts: Parts): Parts {
  const document = parsed(parts[DOCUMENT])
  const numbering = new Numbering(parsed(parts[NUMBERING]))
  const membershipOf = memberships(parsed(parts[STYLES]), numbering)
  for (const paragraph of elements(document, 'w:p')) {
    const membership = membershipOf(paragraph)
    const label = membership === null ? '' : numbering.next(membership)
    if (label !== '') writeLabel(document, paragraph, label)
  }
  for (const box of [...elements(document, 'w:txbxContent')]) setInFrame(document, box)
  const { [NUMBERING]: _, ...others } = parts
  return { ...others, [DOCUMENT]: Buffer.from(document.xml()) }
}

/** Tells which list a paragraph belongs to: its own, or that of its style. */
function memberships(styles: Xml, numbering: Numbering): (paragraph: XmlElement) => Membership | null {
  const byId = new Map([...elements(styles, 'w:style')].map((style) => [style.attribs['w:styleId'], style]))
  const ofStyle = (id: string): string | undefined => {
    let style = byId.get(id)
    for (let depth = 0; style !== undefined && depth < DEEPEST_STYLE; depth++) {
      const list = ownValue(below(style, 'w:pPr', 'w:numPr', 'w:numId'))
      if (list !== undefined) return list
      const base = ownValue(below(style, 'w:basedOn'))
      style = base === undefined ? undefined : byId.get(base)
    }
    return undefined
  }
  return (paragraph) => {
    const properties = below(paragraph, 'w:pPr')
    const style = ownValue(below(properties, 'w:pStyle'))
    const own = below(properties, 'w:numPr')
    const list = ownValue(below(own, 'w:numId')) ?? (style === undefined ? undefined : ofStyle(style))
    // 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return null
    const level = ownValue(below(own, 'w:ilvl'))
    return { list, level: level === undefined ? numbering.levelOfStyle(list, style) : Number(level) }
  }
}

function writeLabel(document: Xml, paragraph: XmlElement, label: string): void {
  const run = document('<w:r><w:t xml:space="preserve"></w:t></w:r>')
  run.children().text(label)
  // Whatever is in a list says so in its properties.
  document(paragraph).children('w\\:pPr').after(run)
}

/** Of a text box that stands there twice, for old programs and new, the first is read. */
function setInFrame(document: Xml, box: XmlElement): void {
  const choice = document(box).closest('mc\\:AlternateContent')
  const drawing = choice.length > 0 ? choice : document(box).closest('w\\:drawing, w\\:pict')
  const anchor = document(box).parents('w\\:p').last()
  if (anchor.length === 0 || drawing.length === 0) return
  const frame = document('<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>')
  frame.find('w\\:tc').append(document(box).contents())
  drawing.remove()
  anchor.after(frame)
}
