import { expect, test } from 'vitest'
import {
  builtInRows,
  compileLexicon,
  type DiagnosticRecord,
  type DocumentNode,
  documentProcessor,
  extract,
} from '../../src/index.ts'

const TWO_DOCUMENTS = `海北州人民政府关于表彰先进集体的决定

北政〔2022〕12号

一、表彰名单

略去\uFFFD个。

海北州人民政府关于加强防汛工作的通知

北政〔2022〕13号

一、储备物资

储备编织袋2万条\uFFFD。
`

async function diagnosticsOf(options: Parameters<typeof extract>[1]): Promise<DiagnosticRecord[]> {
  const found: DiagnosticRecord[] = []
  for await (const record of extract(TWO_DOCUMENTS, options)) if (record.type === 'diagnostic') found.push(record)
  return found
}

test('damage is told of the document that it is in, however far the reader is ahead', async () => {
  const found = await diagnosticsOf({})
  expect(found.map(({ id, document, rule, position }) => [id, document, rule, position.start.line])).toEqual([
    ['n1', 'd1', 'replacement-character', 7],
    ['n2', 'd2', 'replacement-character', 15],
  ])
})

test('what a plugin of one’s own says of a document is a diagnostic', async () => {
  const lexicon = compileLexicon(builtInRows())
  const processor = documentProcessor(lexicon)().use(() => (tree: DocumentNode, file) => {
    file.message(`${tree.kind} in ${tree.children.length} parts`, { place: tree.position, ruleId: 'parts' })
    file.info('its end', { place: tree.position.end, ruleId: 'parts' })
    file.info('line three of something', { place: { line: 3, column: 1 }, ruleId: 'parts' })
  })
  const found = (await diagnosticsOf({ lexicon, processor })).filter(({ rule }) => rule === 'parts')
  const said = found.map(({ document, severity, message, position }) => [
    document,
    severity,
    message,
    position.start.line,
  ])
  expect(said).toEqual([
    ['d1', 'warning', '决定 in 1 parts', 1],
    ['d1', 'info', 'its end', 7],
    // Without an offset nobody knows where that is: it is said of the document.
    ['d1', 'info', 'line three of something', 1],
    ['d2', 'warning', '通知 in 1 parts', 9],
    ['d2', 'info', 'its end', 15],
    ['d2', 'info', 'line three of something', 9],
  ])
})

test('a message without a place is of the whole document, and so is one whose offset is not told', async () => {
  const lexicon = compileLexicon(builtInRows())
  const processor = documentProcessor(lexicon)().use(() => (tree: DocumentNode, file) => {
    file.info(`${tree.kind}`)
    file.message('no stores', { line: tree.position.start.line + 4, column: 1 })
    Object.assign(file.message('no date', { place: tree.position.end }), { fatal: true })
  })
  const found = (await diagnosticsOf({ lexicon, processor })).filter(({ rule }) => rule === 'message')
  const told = found.map(({ document, severity, message, position: { start, end } }) => [
    document,
    severity,
    message,
    `${start.line}–${end.line}`,
  ])
  expect(told).toEqual([
    ['d1', 'info', '决定', '1–7'],
    ['d1', 'warning', 'no stores', '1–7'],
    ['d1', 'error', 'no date', '7–7'],
    ['d2', 'info', '通知', '9–15'],
    ['d2', 'warning', 'no stores', '9–15'],
    ['d2', 'error', 'no date', '15–15'],
  ])
})
