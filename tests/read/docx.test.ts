import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, text, UnreadableInputError } from '../../src/index.ts'
import { inList, linesOf, paragraph, run, WORD, wordFile } from './word-file.ts'

const level = (depth: number, format: string, said: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${said}"/></w:lvl>`
const NUMBERING = `<w:numbering ${WORD}>
  <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章', '<w:pStyle w:val="Chapter"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimalEnclosedCircle', '%2')}${level(2, 'bullet', '·')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`
const STYLES = `<w:styles ${WORD}>
  <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Red"><w:name w:val="红章"/><w:basedOn w:val="Chapter"/></w:style>
</w:styles>`

describe('a Word file', () => {
  test('has the numbers of its lists before their paragraphs, as Word shows them', async () => {
    const body = [
      paragraph('总则', '<w:pStyle w:val="Chapter"/>'),
      paragraph('目的', inList(1, 1)),
      paragraph('任务', '<w:pStyle w:val="Red"/>'),
      paragraph('附则', '<w:pStyle w:val="Chapter"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('范围', inList(1, 1)),
      paragraph('甲', inList(2, 0)),
      paragraph('子', inList(2, 1)),
      paragraph('点', inList(2, 2)),
      paragraph('乙', inList(2, 0)),
      paragraph('丑', inList(2, 1)),
      paragraph('重新', inList(3, 0)),
      ...Array.from({ length: 10 }, () => paragraph('续', inList(3, 0))),
    ].join('')
    expect(await linesOf(wordFile(body, { 'numbering.xml': NUMBERING, 'styles.xml': STYLES }))).toEqual([
      '第一章 总则',
      '1.1 目的',
      '第二章 任务',
      '附则',
      '2.1 范围',
      '（一） 甲',
      '① 子',
      '点',
      '（二） 乙',
      '① 丑',
      '（一） 重新',
      ...['二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'].map((number) => `（${number}） 续`),
    ])
  })

  test('is read as it stands when all changes are accepted', async () => {
    const body = `<w:p>${run('建成')}<w:del>${run('3').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('5')}</w:ins>${run('所学校。')}</w:p>`
    expect(await linesOf(wordFile(body))).toEqual(['建成5所学校。'])
  })

  test('has its foot-notes as notes, not in the sentences they hang on', async () => {
    const notes = `<w:footnotes ${WORD}><w:footnote w:id="2"><w:p>${run('指2020年。')}</w:p></w:footnote></w:footnotes>`
    const body = `<w:p>${run('覆盖率')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('达到90%。')}</w:p>`
    expect(await linesOf(wordFile(body, { 'footnotes.xml': notes }))).toEqual(['覆盖率达到90%。', '[^1]: 指2020年。'])
  })

  test('has what stands in a text box of old programs as a frame of its own', async () => {
    const box = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('专栏1 重点工程')}${paragraph('建设水库12座。')}</w:txbxContent></v:textbox></v:shape></w:pict>`
    const records = await recordsOf(
      wordFile(`${paragraph('某市水利规划')}${paragraph('一、任务')}<w:p>${run('加快建设。')}<w:r>${box}</w:r></w:p>`),
    )
    expect(records.flatMap((record) => (record.type === 'box' ? [record.title] : []))).toEqual(['重点工程'])
    expect(records.flatMap((record) => (record.type === 'target' ? [record.raw] : []))).toEqual(['12座'])
  })

  test('is read where its XML has comments and stretches of characters, whatever stands in them', async () => {
    const aside = `<!-- <![CDATA[ ${'<w:p>'.repeat(600)} -->`
    const body = `${aside}<w:p><w:r><w:t><![CDATA[建成<5>所学校 & 医院。]]></w:t></w:r><w:r><w:t>建成3座桥。</w:t></w:r></w:p>`
    expect(await linesOf(wordFile(body))).toEqual(['建成<5>所学校 & 医院。建成3座桥。'])
  })

  test('is the same to read when its bytes have come as Latin-1 text', async () => {
    const bytes = readFileSync('fixtures/parity/chapter.docx')
    expect(await whole(text(bytes.toString('latin1'), { from: 'docx' }))).toBe(
      await whole(text(bytes, { from: 'docx' })),
    )
  })

  test('is read where it says where its parts are as files of more than 4 GB do', async () => {
    expect(await linesOf(asLargeFile(wordFile(paragraph('建成5所学校。'))))).toEqual(['建成5所学校。'])
  })

  test('holds its positions in the text that is printed', async () => {
    const bytes = readFileSync('fixtures/parity/chapter.docx')
    const printed = await whole(text(bytes, { file: 'chapter.docx' }))
    for (const record of await recordsOf(bytes)) {
      if (record.type !== 'target') continue
      const { start, end } = record.position
      expect(printed.slice(start.offset, end.offset)).toBe(record.raw)
      expect(printed.split('\n')[start.line - 1]).toContain(record.raw)
    }
  })
})

describe('a file that is no Word file to be read', () => {
  const whole = readFileSync('fixtures/parity/chapter.docx')
  test.each<[string, Uint8Array, RegExp]>([
    ['cut off', whole.subarray(0, whole.length / 2), /damaged/],
    ['a zip file of something else', zipSync({ 'a.txt': strToU8('甲') }), /without a Word document/],
    ['a text with a wrong name', strToU8('某市“十四五”规划'), /damaged/],
    [
      'one that unpacks to very much',
      zipSync({ 'word/document.xml': [new Uint8Array((1 << 28) + 1), { level: 1 }] }),
      /more than 256 MB/,
    ],
    [
      'one that says where its parts are in a place that it has not',
      asLargeFile(wordFile(paragraph('甲')), 0x7fffffff),
      /damaged|without a Word document/,
    ],
    [
      'one that would have words stand for others',
      wordFile('', { 'styles.xml': `<!DOCTYPE a [<!ENTITY b "甲">]><w:styles ${WORD}/>` }),
      /declares entities of its own; it is not read/,
    ],
    [
      'one whose elements nest deeper than any writer sets them',
      wordFile('<w:p>'.repeat(600) + '</w:p>'.repeat(600)),
      /nests its elements more than 500 deep; it is not read/,
    ],
    ['an old or protected one', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old or protected Word file/],
  ])('%s: one line says so', async (_, bytes, message) => {
    const reading = recordsOf(bytes)
    await expect(reading).rejects.toThrow(UnreadableInputError)
    await expect(reading).rejects.toThrow(message)
    await expect(reading).rejects.toThrow(/^x\.docx: [^\n]+$/)
  })
})

/** The same zip file with its directory told of in the way that files of more than 4 GB have (APPNOTE.TXT 4.3.14). */
function asLargeFile(zip: Uint8Array, at = zip.length - 22): Uint8Array {
  const end = Buffer.from(zip.subarray(-22))
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeUInt32LE(end.readUInt16LE(10), 32)
  record.writeUInt32LE(end.readUInt32LE(16), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeUInt32LE(at, 8)
  end.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([zip.subarray(0, -22), record, locator, end])
}

async function recordsOf(bytes: Uint8Array): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(bytes, { file: 'x.docx' })) records.push(record)
  return records
}

async function whole(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}
