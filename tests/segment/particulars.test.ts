import { expect, test } from 'vitest'
import type { DocumentNode } from '../../src/model/tree.ts'
import type { Finding, ParticularsBlock } from '../../src/read/block.ts'
import { complete, isOf } from '../../src/segment/head/particulars.ts'

const point = { line: 1, column: 1, offset: 0 }
const position = { start: point, end: point }
const NUMBER = { raw: '某政〔2022〕12号', code: '某政', year: 2022, serial: 12 }

const page = (said: Partial<ParticularsBlock>): ParticularsBlock => ({
  ...{ type: 'particulars', position, title: null, number: null, issuer: null, date: null },
  ...said,
})

const document = (said: Partial<DocumentNode>): DocumentNode => ({
  ...{ type: 'document', position, title: null, kind: null, number: null, issuers: [], recipients: [] },
  ...{ issuedOn: null, category: null, tocPage: null, plan: null, signedAt: null, children: [] },
  ...said,
})

function completed(own: Partial<DocumentNode>, said: Partial<ParticularsBlock>) {
  const findings: Finding[] = []
  const node = document(own)
  complete(node, page(said), (finding) => findings.push(finding))
  const { number, issuedOn, issuers } = node
  const told = findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`)
  return { number: number?.raw ?? null, issuedOn, issuers, told }
}

test('a page says what its document does not', () => {
  expect(
    completed({}, { number: '某政 〔2022〕 12号', date: '2022-5-09 00:00', issuer: '某省财政厅、某省水利厅；某市' }),
  ).toEqual({
    number: '某政〔2022〕12号',
    issuedOn: '2022-05-09',
    issuers: ['某省财政厅', '某省水利厅', '某市'],
    told: [],
  })
  expect(completed({}, {})).toEqual({ number: null, issuedOn: null, issuers: [], told: [] })
})

test('a document has its own number, date and issuers, whatever the page says', () => {
  const own = { number: NUMBER, issuedOn: '2022-05-09', issuers: ['某省水利厅'] }
  expect(completed(own, { number: '某政〔2022〕13号', date: '2022年5月10日', issuer: '某省' })).toEqual({
    ...own,
    number: '某政〔2022〕12号',
    told: [
      "warning contradicting-particulars: the page says 某政〔2022〕13号 of the document's number, the document 某政〔2022〕12号",
      "warning contradicting-particulars: the page says 2022-05-10 of the document's date, the document 2022-05-09",
    ],
  })
  expect(completed(own, { number: '某政[2022]12号', date: '2022/5/9' }).told).toEqual([])
  expect(completed(own, { number: '无', date: '近日' })).toEqual({ ...own, number: '某政〔2022〕12号', told: [] })
})

test.each(['某政〔2022〕13号', '某政〔2021〕12号', '某府〔2022〕12号'])('%s is another number', (number) => {
  expect(completed({ number: NUMBER }, { number }).told).toHaveLength(1)
})

test.each([
  ['2018-12-06', '2018-12-06'],
  ['2018/1/6', '2018-01-06'],
  ['2018.12.06 00:00', '2018-12-06'],
  ['2018年12月6日', '2018-12-06'],
  ['2018-12-061', null],
  ['索引 2018-12-06', null],
])('%s is the date %s', (date, iso) => {
  expect(completed({}, { date }).issuedOn).toBe(iso)
})

test('a page speaks of the document that bears its title, or of the first', () => {
  expect(isOf(page({ title: '关于印发《规划》的通知' }), document({ title: '关于印发规划的通知' }))).toBe(true)
  expect(isOf(page({ title: '关于印发规划的通知' }), document({ title: '关于印发方案的通知' }))).toBe(false)
  expect(isOf(page({ title: '关于印发规划的通知' }), document({}))).toBe(false)
  expect(isOf(page({}), document({ title: '关于印发规划的通知' }))).toBe(true)
})
