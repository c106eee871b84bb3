import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, text, UnreadableInputError } from '../../src/index.ts'
import { pdfOf, UNEMBEDDED } from './pdf-file.ts'

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

test('a PDF is the same to read when its bytes have come as Latin-1 text', async () => {
  const bytes = readFileSync('fixtures/pdf/columns.pdf')
  let printed = ''
  for await (const page of text(bytes.toString('latin1'), { from: 'pdf' })) printed += page
  expect(printed).toBe(await printedOf(bytes))
})

describe('a PDF that cannot be read', () => {
  const chapter = readFileSync('fixtures/parity/chapter.pdf')
  test.each<[string, Uint8Array, RegExp]>([
    ['locked', readFileSync('fixtures/pdf/locked.pdf'), /locked with a password/],
    ['scanned', pdfOf('0 0 m 500 700 l S', UNEMBEDDED), /pictures of pages, no text/],
    [
      'whose fonts say nothing of what they show',
      pdfOf(
        LINES.map((y) => `BT /F1 12 Tf 72 ${y} Td <${'4e004e8c4e09'.repeat(10)}> Tj ET`).join(' '),
        SECRETIVE,
        TO_PRIVATE_USE,
      ),
      /the fonts of this PDF do not say which characters they show/,
    ],
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

/** How far up its lines stand. */
const LINES = Array.from({ length: 20 }, (_, at) => 780 - 20 * at)

/** A font that says of each of its glyphs that it shows a sign of its own. */
const SECRETIVE = UNEMBEDDED.replace('/GBK-EUC-H', '/Identity-H /ToUnicode 6 0 R')
const CMAP = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <4e00> <4eff> <e000> endbfrange'
const TO_PRIVATE_USE = `<< /Length ${CMAP.length} >>\nstream\n${CMAP}\nendstream`

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
