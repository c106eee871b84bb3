import { strToU8, zipSync } from 'fflate'
import { text } from '../../src/index.ts'

export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file with these parts below word/, the document's body as it stands. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const related = Object.keys(parts).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/${name.replace('.xml', '')}" Target="${name}"/>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${PACKAGE}">${related.join('')}</Relationships>`),
    'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}`, strToU8(xml)])),
  })
}

export const run = (said: string) => `<w:r><w:t xml:space="preserve">${said}</w:t></w:r>`
export const paragraph = (said: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(said)}</w:p>`
export const inList = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** The lines of its text that say something. */
export async function linesOf(bytes: Uint8Array): Promise<string[]> {
  let all = ''
  for await (const chunk of text(bytes, { file: 'x.docx' })) all += chunk
  return all.split('\n').filter((line) => line !== '')
}
