import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
// @ts-expect-error It has no types of its own.
import datapackage from 'datapackage'
import { expect, it } from 'vitest'
import { folder, gazette, qinghai } from '../cli/run-gazette.ts'

interface Resource {
  name: string
  schema: {
    primaryKey: string[]
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
  read(options: { keyed: true }): Promise<Record<string, unknown>[]>
  checkRelations(): Promise<boolean>
}

interface DataPackage {
  valid: boolean
  errors: Error[]
  resources: Resource[]
}

/** Reads packages, and knows the published profile. */
const { Package, validate } = datapackage as {
  Package: { load(path: string): Promise<DataPackage> }
  validate(path: string): Promise<{ valid: boolean; errors: Error[] }>
}

/** What the reader of packages makes of a folder that the command has filled. */
async function packageOf(inputs: readonly string[], flags: readonly string[]): Promise<Map<string, Resource>> {
  const cwd = await folder()
  const { code, stderr } = await gazette(['extract', ...inputs, '-o', 'records/', ...flags], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  const descriptor = join(cwd, 'records/datapackage.json')
  expect(await validate(descriptor)).toMatchObject({ valid: true, errors: [] })
  const { resources } = await Package.load(descriptor)
  return new Map(resources.map((resource) => [resource.name, resource]))
}

it.each([
  { flags: [] },
  { flags: ['-r', 'documents,sections,boxes,targets,numbers'] },
  { flags: ['--headers', 'zh'] },
  { flags: ['--long', '-f', 'tsv'] },
])(
  'a folder is a data package whose rows are as it says, and whose keys lead somewhere: $flags',
  async ({ flags }) => {
    const resources = await packageOf([qinghai], flags)
    expect(resources.size).toBeGreaterThan(4)
    for (const [name, resource] of resources) {
      const rows = await resource.read({ keyed: true })
      expect(rows.length, name).toBeGreaterThan(0)
      expect(await resource.checkRelations(), name).toBe(true)
    }
    const keys = resources.get('targets')?.schema.foreignKeys.flatMap(({ fields }) => fields)
    expect(keys).toEqual(flags.includes('zh') ? ['公文编号', '章节编号', '专栏编号'] : ['document', 'section', 'box'])
  },
  60_000,
)

it('of several inputs, the source is part of every key', async () => {
  const cwd = await folder()
  await writeFile(
    join(cwd, 'other.txt'),
    '甘肃省人民政府关于公布名单的通知\n甘政发〔2021〕3号\n一、主要目标\n到2025年，建成水库30座。\n',
  )
  const resources = await packageOf([qinghai, join(cwd, 'other.txt')], [])
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const [name, resource] of resources) rows.set(name, await resource.read({ keyed: true }))
  const tuples = (name: string, fields: string[]) =>
    (rows.get(name) ?? []).map((row) => JSON.stringify(fields.map((field) => row[field])))
  for (const [name, { schema }] of resources) {
    expect(schema.primaryKey, name).toEqual(['source', 'id'])
    const ids = tuples(name, schema.primaryKey)
    expect(new Set(ids).size, name).toBe(ids.length)
    // The reader of packages takes keys that share a field for broken: what one of them leads to, it puts in its place.
    for (const { fields, reference } of schema.foreignKeys) {
      const there = tuples(reference.resource === '' ? name : reference.resource, reference.fields)
      expect(there).toEqual(expect.arrayContaining([...new Set(tuples(name, fields))]))
    }
  }
  expect(resources.get('indicators')?.schema.foreignKeys.map(({ fields }) => fields)).toEqual([
    ['source', 'document'],
    ['source', 'table'],
  ])
}, 60_000)

it('types are what the reader makes of them', async () => {
  const resources = await packageOf([qinghai], [])
  const [document] = (await resources.get('documents')?.read({ keyed: true })) ?? []
  expect(document).toMatchObject({ number_year: 2022, line: 95 })
  expect(String(document?.published_on)).toContain('2022')
  const [table] = (await resources.get('tables')?.read({ keyed: true })) ?? []
  expect(table?.headers).toEqual(['序号', '指标名称', '指标属性', '2020年基期值', '2025年目标值预测'])
  const [section] = (await resources.get('sections')?.read({ keyed: true })) ?? []
  expect(section?.run_in).toBe(false)
}, 60_000)
