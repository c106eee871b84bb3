import { deflateSync } from 'node:zlib'
import type { HostileCase } from './case.ts'

type PdfObject = string | Buffer
const MB = 1 << 20

/** Numbered from 1 on. */
function pdfOf(objects: readonly PdfObject[], root = '1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const offset = length
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root ${root} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const stream = (bytes: Buffer | string, dictionary = '', length = Buffer.byteLength(bytes)): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${length} ${dictionary} >>\nstream\n`),
    Buffer.from(bytes),
    Buffer.from('\nendstream'),
  ])

/** 宋体 under GBK, as Chinese PDFs name it and leave it to the reader's machine. */
const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 900] >> >>] >>'

/** 某市“十四五”水利规划 / 一、任务 / 到2025年，建设水库12座。 */
const SAID = [
  'c4b3cad0a1b0caaecbc4cee5a1b1cbaec0fbb9e6bbae',
  'd2bba1a2c8cecef1',
  'b5bd32303235c4eaa3acbda8c9e8cbaebfe23132d7f9a1a3',
]
  .map((gbk, at) => `BT /F1 12 Tf 72 ${700 - at * 40} Td <${gbk}> Tj ET`)
  .join('\n')
const READS = '12座'
const page = (more = '', box = '0 0 595 842') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

interface Made {
  catalog?: string
  pages?: string
  page?: string
  content?: PdfObject
  others?: readonly PdfObject[]
}

const made = ({ catalog = '', pages = PAGES, page: one = page(), content = stream(SAID), others = [] }: Made) =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`, pages, one, content, FONT, ...others])

const packedTimes = (bytes: Buffer, times: number): Buffer => {
  let packed = bytes
  for (let time = 0; time < times; time++) packed = deflateSync(packed, { level: 1 })
  return packed
}

/** What is said, and so many MB of nothing behind it. */
const spaces = (size: number): Buffer =>
  stream(deflateSync(Buffer.concat([Buffer.from(SAID), Buffer.alloc(size * MB, ' ')])), '/Filter /FlateDecode')

/** @param secret a file beside the inputs that nobody names */
export const pdfFiles = (secret: string): readonly HostileCase[] => [
  {
    file: 'does-things-when-opened.pdf',
    bytes: () =>
      made({
        catalog: `/OpenAction 6 0 R /AA << /WC 7 0 R >> /Names << /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(a.exe) 9 0 R] >> >> /AcroForm << /XFA 11 0 R /Fields [] >> /URI << /Base (http://127.0.0.1:9/) >>`,
        page: page(
          `/AA << /O 7 0 R >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A 8 0 R >> << /Type /Annot /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (${secret}) >> >>]`,
        ),
        others: [
          '<< /S /JavaScript /JS (app.launchURL("http://127.0.0.1:9/"); while (true) {}) >>',
          `<< /S /Launch /F (${secret}) /Win << /F (cmd.exe) /P (/c calc) >> >>`,
          '<< /S /URI /URI (http://127.0.0.1:9/a) /Next << /S /SubmitForm /F (http://127.0.0.1:9/b) >> >>',
          '<< /Type /Filespec /F (a.exe) /EF << /F 10 0 R >> >>',
          stream('MZ', '/Type /EmbeddedFile'),
          stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config/></xdp:xdp>'),
        ],
      }),
    refused: null,
    reads: READS,
  },
  {
    file: 'font-and-picture-elsewhere.pdf',
    bytes: () =>
      made({
        content: stream(`/X1 Do ${SAID}`),
        page: page('').replace('/Resources <<', '/Resources << /XObject << /X1 6 0 R >>'),
        others: [
          stream(
            '',
            `/Type /XObject /Subtype /Image /Width 9 /Height 9 /F << /FS /URL /F (http://127.0.0.1:9/a.png) >>`,
          ),
          stream('', `/F (${secret})`),
        ],
      }),
    refused: null,
    reads: READS,
  },
  {
    file: 'kids-in-a-circle.pdf',
    bytes: () => made({ pages: '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 100000 >>' }),
    refused: /damaged/,
  },
  {
    file: 'claims-hundred-thousand-pages.pdf',
    bytes: () => made({ pages: '<< /Type /Pages /Kids [3 0 R] /Count 100000 >>' }),
    refused: null,
    reads: READS,
  },
  {
    file: 'the-same-page-many-times.pdf',
    bytes: () => made({ pages: `<< /Type /Pages /Kids [${'3 0 R '.repeat(30)}] /Count 30 >>` }),
    refused: null,
    reads: READS,
  },
  {
    file: 'page-of-much-nothing.pdf',
    bytes: () => made({ content: spaces(17) }),
    refused: /page 1 of this PDF draws more than 16 MB/,
  },
  {
    // Each of them is well below what a page may draw.
    file: 'pages-that-come-to-too-much.pdf',
    bytes: () =>
      made({
        pages: `<< /Type /Pages /Kids [${'3 0 R '.repeat(40)}] /Count 40 >>`,
        content: spaces(15),
      }),
    refused: /page 9 of this PDF comes, together with what was read before, to more than 512 MB/,
  },
  {
    file: 'length-beyond-the-file.pdf',
    bytes: () => made({ content: stream(SAID, '', 4_000_000_000) }),
    refused: null,
    reads: READS,
  },
  {
    file: 'page-of-a-continent.pdf',
    bytes: () => made({ page: page('', '-1e30 -1e30 1e30 1e30') }),
    refused: null,
    reads: READS,
  },
  {
    file: 'content-packed-again-and-again.pdf',
    bytes: () =>
      made({
        content: stream(
          packedTimes(Buffer.concat([Buffer.from(SAID), Buffer.alloc(257 * MB, ' ')]), 3),
          '/Filter [/FlateDecode /FlateDecode /FlateDecode]',
        ),
      }),
    refused: /unpacks to/,
  },
  {
    file: 'forms-in-themselves.pdf',
    bytes: () =>
      made({
        content: stream(`${SAID} /X1 Do`),
        page: page('').replace('/Resources <<', '/Resources << /XObject << /X1 6 0 R >>'),
        others: [
          stream(
            '/X1 Do /X1 Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>',
          ),
        ],
      }),
    refused: null,
    reads: READS,
  },
  {
    file: 'forms-that-show-ten-that-show-ten.pdf',
    bytes: () =>
      made({
        content: stream(`${SAID} ${'/X1 Do '.repeat(10)}`),
        page: page('').replace('/Resources <<', '/Resources << /XObject << /X1 6 0 R >>'),
        others: Array.from({ length: 9 }, (_, at) =>
          stream(
            at === 8 ? SAID + ' '.repeat(MB / 16) : '/X1 Do '.repeat(10),
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 ${at + 7} 0 R >> >>`,
          ),
        ),
      }),
    refused: /page 1 of this PDF draws more than 16 MB/,
  },
  {
    file: 'arrays-in-arrays.pdf',
    bytes: () => made({ catalog: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}` }),
    refused: /damaged/,
  },
  {
    file: 'a-million-strokes.pdf',
    bytes: () => made({ content: stream(`${SAID}\n${'0 0 m 500 0 l S\n'.repeat(20_000)}`) }),
    refused: null,
    reads: READS,
  },
]
