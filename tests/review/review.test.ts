import { beforeAll, expect, it } from 'vitest'
import type { GazetteRecord } from '../../src/model/records.ts'
import { Review } from '../../src/review/apply.ts'
import { type Mark, RecordKeys } from '../../src/review/marks.ts'
import { qinghaiRecords } from '../write/gazette-records.ts'

let records: GazetteRecord[]
let keys: Map<string, string>
beforeAll(async () => {
  records = await qinghaiRecords({ numbers: true })
  const known = new RecordKeys()
  keys = new Map(records.map((record) => [record.id, known.of(record) ?? '']))
})

const after = (id: string, mark: Partial<Mark> = {}): GazetteRecord[] =>
  new Review([{ key: keys.get(id) ?? '', mark: 'wrong', about: '', ...mark }]).applied(records)

const idsOf = (some: readonly GazetteRecord[]): Set<string> => new Set(some.map(({ id }) => id))

/** Ids that a record leads to. */
const leads = (record: GazetteRecord): string[] =>
  ['document', 'section', 'parent', 'box', 'table', 'record', 'targets']
    .flatMap((field) => (record as unknown as Record<string, unknown>)[field])
    .filter((id): id is string => typeof id === 'string' && /^d\d+(\.|$)/.test(id))

it('every record has a key of its own', () => {
  const all = records.filter(({ type }) => type !== 'gazette').map(({ id }) => keys.get(id))
  expect(new Set(all).size).toBe(all.length)
  expect(all).not.toContain('')
})

it.each(['document', 'section', 'box', 'table', 'indicator', 'target', 'task', 'number', 'diagnostic'] as const)(
  'without a wrong %s, nothing leads to what is not there',
  (type) => {
    for (const { id } of records.filter((record) => record.type === type).slice(0, 12)) {
      const kept = after(id)
      const ids = idsOf(kept)
      expect(ids.has(id)).toBe(false)
      expect(kept.flatMap(leads).filter((lead) => !ids.has(lead))).toEqual([])
    }
  },
)

it('what a wrong section holds stands in the section around it', () => {
  const inner = records.find((record) => record.type === 'section' && record.parent !== null)
  if (inner?.type !== 'section') throw new Error('no section in a section')
  const held = records.filter((record) => 'section' in record && record.section === inner.id).map(({ id }) => id)
  const kept = after(inner.id).filter(({ id }) => held.includes(id))
  expect(kept).toHaveLength(held.length)
  for (const record of kept) expect(record).toMatchObject({ section: inner.parent })
})

it('a wrong document goes with all it holds, a wrong table with its indicators', () => {
  expect(after('d1').filter((record) => 'document' in record && record.document === 'd1')).toEqual([])
  expect(after('d1.t1').filter((record) => record.type === 'indicator' && record.table === 'd1.t1')).toEqual([])
})

it('any field can be corrected, and nothing that is not there is made', () => {
  const fields = { title: '另一个标题', 'number.serial': 32, nothing: 1, 'plan.nothing.else': 2 }
  const document = after('d1', { mark: 'corrected', fields }).find(({ id }) => id === 'd1')
  expect(document).toMatchObject({ title: '另一个标题', number: { code: '青政', serial: 32 } })
  expect(document).not.toHaveProperty('nothing')
})

it('what is right stays as it is, and its mark has fitted', () => {
  const review = new Review([{ key: keys.get('d1.t1') ?? '', mark: 'right', about: '' }])
  expect(review.applied(records)).toEqual(records)
  expect([...review.fitted]).toEqual([keys.get('d1.t1')])
})
