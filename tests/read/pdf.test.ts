import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, text, UnreadableInputError } from '../../src/index.ts'

describe('a PDF', () => {
  const chapter = readFileSync('fixtures/parity/chapter.pdf')

  test('holds its positions in the text that is printed, with the page', async () => {
    const printed = await printedOf(chapter)
    const targets = (await recordsOf(chapter)).filter((record) => record.type === 'target')
    for (const { raw, position } of targets) {
      const { start, end } = position
      expect(printed.slice(start.offset, end.offset)).toBe(raw)
      expect(printed.split('\n')[start.line - 1]).toContain(raw)
    }
    expect(targets.map(({ position }) => position.page)).toEqual([3, 3, 3, 3, 3, 4, 4, 4])
  })

  test('of two columns is read down one, then the other', async () => {
    const records = await recordsOf(readFileSync('fixtures/pdf/columns.pdf'))
    expect(records.filter(({ type }) => type === 'section').map((record) => 'title' in record && record.title)).toEqual(
      ['发展目标', '重点任务', '完善设施网络', '培育专业人才', '发展智慧养老'],
    )
    const said = records.flatMap((record) => (record.type === 'target' ? [`${record.subject} ${record.raw}`] : []))
    expect(said).toContain('养老服务用房 不低于20平方米')
    expect(said).toContain('养老护理员 2000人次')
  })

  test('is read where it names a font and does not bring it', async () => {
    // 规划（2021年） in GBK, and as the glyphs of Adobe's collection for Chinese
    const printed = await printedOf(pdfOf('BT /F1 12 Tf 72 700 Td <B9E6BBAEA3A832303231C4EAA3A9> Tj ET', UNEMBEDDED))
    expect(printed.trim()).toBe('规划（2021年）')
  })
})

describe('a PDF that cannot be read', () => {
  const chapter = readFileSync('fixtures/parity/chapter.pdf')
  test.each<[string, Uint8Array, RegExp]>([
    ['locked', readFileSync('fixtures/pdf/locked.pdf'), /locked with a password/],
    ['scanned', pdfOf('0 0 m 500 700 l S', UNEMBEDDED), /pictures of pages, no text/],
    ['cut off after its first bytes', chapter.subarray(0, 2000), /damaged|pictures of pages/],
    ['a text with a wrong name', Buffer.from('某市“十四五”规划'), /damaged/],
    ['a picture with a wrong name', Buffer.from('89504e470d0a1a0a0000', 'hex'), /this is a picture/],
  ])('%s: one line says so', async (_, bytes, message) => {
    const reading = recordsOf(bytes)
    await expect(reading).rejects.toThrow(UnreadableInputError)
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(/^x\.pdf: [^\n]+$/)
  })
})

/** A font as Chinese PDFs name it: 宋体 under GBK, its glyphs left to the reader's machine. */
const UNEMBEDDED =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /CapHeight 880 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 900] >> >>] >>'

/** A PDF of one page with this content and font. */
function pdfOf(content: string, font: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font,
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

async function recordsOf(bytes: Uint8Array): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(bytes, { file: 'x.pdf' })) records.push(record)
  return records
}

async function printedOf(bytes: Uint8Array): Promise<string> {
  let printed = ''
  for await (const chunk of text(bytes, { file: 'x.pdf' })) printed += chunk
  return printed
}
