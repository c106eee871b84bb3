import { pathToFileURL } from 'node:url'
import type { HostileCase } from './case.ts'
import { TARGET } from './case.ts'
import { type ZipPart, zipFile } from './zip-file.ts'

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:o="urn:schemas-microsoft-com:office:office"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MB = 1 << 20

const run = (said: string) => `<w:r><w:t xml:space="preserve">${said}</w:t></w:r>`
const paragraph = (said: string) => `<w:p>${run(said)}</w:p>`
const READ = paragraph('某市“十四五”水利规划') + paragraph('一、任务') + paragraph(TARGET)

const frame = (body: string, before = '') => `${before}<w:document ${WORD}><w:body>${body}</w:body></w:document>`

const partsOf = (document: string, relations = ''): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    bytes:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    bytes: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: 'word/_rels/document.xml.rels',
    bytes: `<Relationships xmlns="${PACKAGE}">${relations}</Relationships>`,
  },
  { name: 'word/document.xml', bytes: document },
]

const wordFile = (document: string, ...others: ZipPart[]) => zipFile([...partsOf(document), ...others])

const nested = (times: number, open: string, close: string) => frame(open.repeat(times) + READ + close.repeat(times))

/** An entity of 10^9 characters, in a hundred. */
const laughs = `<!DOCTYPE a [<!ENTITY l0 "哈">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('')}]>`

const external = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`

/** @param secret a file beside the inputs that nobody names */
export const wordFiles = (secret: string): readonly HostileCase[] => {
  const url = pathToFileURL(secret).href
  return [
    {
      file: 'unpacks-to-too-much.docx',
      bytes: () => wordFile(frame(READ), { name: 'word/styles.xml', bytes: '', size: 256 * MB }),
      refused: /unpacks to more than 256 MB/,
    },
    {
      file: 'long-run-of-nothing.docx',
      bytes: () => wordFile(frame(READ + ' '.repeat(20 * MB))),
      refused: null,
      reads: '12座',
    },
    {
      file: 'goes-on-behind-its-root.docx',
      bytes: () => wordFile(frame(READ) + paragraph('某市').repeat(20_000)),
      refused: /damaged/,
    },
    {
      file: 'lies-about-its-size.docx',
      bytes: () => {
        const [types, relations, others, document] = partsOf(frame(READ + ' '.repeat(20 * MB))) as [
          ZipPart,
          ZipPart,
          ZipPart,
          ZipPart,
        ]
        return zipFile([types, relations, others, { ...document, size: 1000 }])
      },
      refused: /damaged/,
    },
    {
      file: 'claims-too-much.docx',
      bytes: () => {
        const [types, relations, others, document] = partsOf(frame(READ)) as [ZipPart, ZipPart, ZipPart, ZipPart]
        return zipFile([types, relations, others, { ...document, size: 0xfffffff0 }])
      },
      refused: /unpacks to more than 256 MB/,
    },
    {
      file: 'wrong-checksum.docx',
      bytes: () => {
        const [types, relations, others, document] = partsOf(frame(READ)) as [ZipPart, ZipPart, ZipPart, ZipPart]
        return zipFile([types, relations, others, { ...document, crc: 1 }])
      },
      refused: /damaged/,
    },
    {
      file: 'parts-that-overlap.docx',
      bytes: () =>
        zipFile([
          { name: 'word/document.xml', bytes: frame(READ) },
          ...Array.from({ length: 50 }, (_, at) => ({
            name: `word/${at}/_rels/document.xml.rels`,
            bytes: frame(READ),
            size: 8 * MB,
            overlaps: true,
          })),
        ]),
      refused: /unpacks to more than 256 MB/,
    },
    {
      file: 'sixty-thousand-parts.docx',
      bytes: () =>
        wordFile(frame(READ), ...Array.from({ length: 60_000 }, (_, at) => ({ name: `word/media/${at}`, bytes: '' }))),
      refused: null,
      reads: '12座',
    },
    {
      file: 'four-thousand-million-parts.docx',
      bytes: () => {
        const zip = wordFile(frame(READ))
        const [end, start] = [zip.subarray(zip.length - 22), zip.readUInt32LE(zip.length - 6)]
        const record = Buffer.alloc(56)
        record.write('PK\x06\x06', 'latin1')
        record.writeUInt32LE(0xffffffff, 32)
        record.writeUInt32LE(start, 48)
        const locator = Buffer.alloc(20)
        locator.write('PK\x06\x07', 'latin1')
        locator.writeUInt32LE(zip.length - 22, 8)
        return Buffer.concat([zip.subarray(0, -22), record, locator, end])
      },
      refused: /more than 100,000 parts/,
    },
    {
      file: 'nested-in-itself.docx',
      bytes: () => wordFile(frame(READ), { name: 'word/embeddings/1.docx', bytes: wordFile(frame(READ)) }),
      refused: null,
      reads: '12座',
    },
    {
      file: 'paths-that-lead-out.docx',
      bytes: () =>
        wordFile(
          frame(READ),
          { name: '../../../../tmp/gazette-was-here.xml', bytes: 'x' },
          { name: '../../_rels/gazette-was-here.rels', bytes: '<Relationships/>' },
          { name: '/etc/_rels/gazette-was-here.rels', bytes: '<Relationships/>' },
        ),
      refused: null,
      reads: '12座',
    },
    {
      file: 'billion-laughs.docx',
      bytes: () => wordFile(frame(READ + paragraph('&l9;'), laughs)),
      refused: /declares entities/,
    },
    {
      file: 'entity-of-a-file.docx',
      bytes: () => wordFile(frame(READ + paragraph('&x;'), `<!DOCTYPE a [<!ENTITY x SYSTEM "${url}">]>`)),
      refused: /declares entities/,
    },
    {
      file: 'entity-of-a-parameter.docx',
      bytes: () =>
        wordFile(frame(READ, `<!DOCTYPE a [<!ENTITY % x SYSTEM "${url}"> %x;]>`), {
          name: 'word/styles.xml',
          bytes: `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><w:styles ${WORD}/>`,
        }),
      refused: /declares entities/,
    },
    {
      file: 'leads-elsewhere.docx',
      bytes: () =>
        zipFile([
          ...partsOf(
            frame(
              `${READ}<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="x1"/></v:shape></w:pict></w:r><w:r><w:object><o:OLEObject Type="Link" ProgID="Word.Document" r:id="x3"/></w:object></w:r></w:p><w:altChunk r:id="x4"/>`,
            ),
            [
              external('x1', 'image', 'http://127.0.0.1:9/a.png'),
              external('x2', 'attachedTemplate', 'http://127.0.0.1:9/a.dotm'),
              external('x3', 'oleObject', url),
              external('x4', 'aFChunk', url),
              external('styles.xml', 'styles', url),
              external('footnotes', 'footnotes', url),
            ].join(''),
          ),
          { name: 'word/vbaProject.bin', bytes: 'x' },
          { name: 'word/embeddings/oleObject1.bin', bytes: 'MZ' },
        ]),
      refused: null,
      reads: '12座',
    },
    {
      file: 'relation-out-of-the-archive.docx',
      bytes: () =>
        zipFile([
          ...partsOf(
            frame(READ),
            `<Relationship Id="n" Type="${OFFICE}/footnotes" Target="../../../../../etc/passwd"/>`,
          ),
        ]),
      refused: null,
      reads: '12座',
    },
    {
      file: 'tables-in-tables.docx',
      bytes: () => wordFile(nested(20_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
      refused: /nest/,
    },
    {
      file: 'tables-as-deep-as-may-be.docx',
      bytes: () => wordFile(nested(160, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
      refused: null,
      reads: '12座',
    },
    {
      file: 'elements-without-number.docx',
      bytes: () => wordFile(frame(READ + '<w:p/>'.repeat(2_000_000))),
      refused: /more than 2 million elements/,
    },
    {
      file: 'boxes-in-boxes.docx',
      bytes: () => wordFile(nested(20_000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')),
      refused: /nest/,
    },
    {
      file: 'text-boxes-in-text-boxes.docx',
      bytes: () => wordFile(nested(110, '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>')),
      refused: null,
      reads: '12座',
    },
    {
      file: 'counts-without-end.docx',
      bytes: () => {
        const levels = ['lowerRoman', 'upperLetter', 'decimal', 'chineseCounting'].map(
          (format, at) =>
            `<w:lvl w:ilvl="${at}"><w:start w:val="999999999999"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1%2%3%4"/></w:lvl>`,
        )
        const items = [0, 1, 2, 3, 99999999, -1].map(
          (level) =>
            `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('建设')}</w:p>`,
        )
        return zipFile([
          ...partsOf(
            frame(READ + items.join('')),
            `<Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/>`,
          ),
          {
            name: 'word/numbering.xml',
            bytes: `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0">${levels.join('')}<w:lvl w:ilvl="4000000000"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          },
        ])
      },
      refused: null,
      reads: '12座',
    },
    {
      file: 'spans-a-million-columns.docx',
      bytes: () =>
        wordFile(
          frame(
            `${READ}<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2025年</w:t></w:r></w:p></w:tc></w:tr>'.repeat(3)}</w:tbl>`,
          ),
        ),
      refused: null,
      reads: '12座',
    },
  ]
}
