import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { gazette } from '../cli/run-gazette.ts'

const inputs = [
  'fixtures/qinghai-2022-special.txt',
  'fixtures/minbao-2016.html',
  ...['parity', 'read', 'segment', 'check'].flatMap((stage) => filesBelow(`fixtures/${stage}`)),
]

/** Whatever can be read of what people have put there. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|html|md|docx|pdf)$/.test(name) && !name.includes('expected'))
    .map((name) => join(folder, name))
}

async function compiled(name: string): Promise<ValidateFunction> {
  const schema = JSON.parse((await gazette(['schema', name])).stdout)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
}

describe('the schema', () => {
  let line: ValidateFunction
  let whole: ValidateFunction
  beforeAll(async () => {
    line = await compiled('ndjson')
    whole = await compiled('json')
  })

  it('has every line of every fixture', async () => {
    const kinds = 'documents,sections,boxes,tables,indicators,targets,tasks,numbers,diagnostics'
    const { stdout } = await gazette(['extract', ...inputs, '-f', 'ndjson', '-r', kinds, '-q'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(3000)
    const wrong = lines.map((text) => JSON.parse(text)).filter((record) => !line(record))
    expect(wrong.slice(0, 3), JSON.stringify(line.errors)).toEqual([])
  })

  it('has all of an issue, and of several', async () => {
    for (const some of [inputs.slice(1, 2), inputs])
      expect(whole(JSON.parse((await gazette(['extract', ...some, '-q'])).stdout)), JSON.stringify(whole.errors)).toBe(
        true,
      )
  })

  it('is of one kind of record when that is asked for', async () => {
    const target = await compiled('target')
    const { stdout } = await gazette(['extract', inputs[0] ?? '', '-f', 'ndjson', '-r', 'targets,tasks'])
    const records: { type: string }[] = stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    const ofKind = records.filter((record) => target(record) === true)
    expect(new Set(ofKind.map(({ type }) => type))).toEqual(new Set(['target']))
    expect(ofKind.length).toBe(records.filter(({ type }) => type === 'target').length)
  })

  it('names what there is when asked for something else', async () => {
    const { code, stderr } = await gazette(['schema', 'nothing'])
    expect([code, stderr]).toEqual([
      2,
      'gazette: schema nothing: say json|ndjson|gazette|document|section|box|table|indicator|target|task|number|diagnostic\n',
    ])
  })
})
