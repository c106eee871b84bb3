/** A font as Chinese PDFs name it: 宋体 under GBK, its glyphs left to the reader's machine. */
export const UNEMBEDDED =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 900] >> >>] >>'

/** The same under Unicode, and how text is written in it: Chinese signs as wide as they are high, all others half as wide. */
const UNICODE = UNEMBEDDED.replace('/GBK-EUC-H', '/UniGB-UCS2-H').replace(
  '/FontDescriptor <<',
  '/DW 1000 /W [1 95 500] /FontDescriptor <<',
)

/** A line of text at a place of a page, in points from its lower left corner; turned by a quarter where it says so. */
export function said(text: string, x: number, y: number, { size = 12, isTurned = false } = {}): string {
  const hex = [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf ${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${hex}> Tj ET\n`
}

/** A page of what is said, and drawn, on it. */
export const pageOf = (...parts: string[]): Uint8Array => pdfOf(parts.join(''), UNICODE)

/** Pages of what is said, and drawn, on each. */
export function pagesOf(first: readonly string[], second: readonly string[]): Uint8Array {
  const content = second.join('')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 7 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
  return pdfOf(first.join(''), UNICODE, page, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
}

/** A PDF of one page with this content and font, and further objects from the sixth on, which may be another page. */
export function pdfOf(content: string, font: string, ...others: string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    others[0]?.startsWith('<< /Type /Page /')
      ? '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>'
      : '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font,
    ...others,
  ]
  let pdf = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = pdf.length
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
  return Buffer.from(`${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}${trailer}`, 'latin1')
}
