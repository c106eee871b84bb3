import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import ajvDraft04 from 'ajv-draft-04'
import ajvFormats from 'ajv-formats'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { folder, gazette, inTerminal, qinghai } from './run-gazette.ts'

interface Found {
  findings: { rule: string; severity: string; message: string; fingerprint: string; excerpt: string }[]
  read: string[]
}

const clean = resolve('fixtures/check/number-order/silent.txt')
const faulty = resolve('fixtures/check/heading-numbering/fires.txt')

const found = async (...args: string[]): Promise<Found> =>
  JSON.parse((await gazette(['check', '-f', 'json', ...args])).stdout)

describe('the real issue', () => {
  it('has what a careful editor finds in it, and no more', async () => {
    const { findings } = await found(qinghai)
    const counts: Record<string, number> = {}
    for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
    expect(counts).toEqual({
      'missing-document': 9,
      'latin-in-chinese': 6,
      'conflicting-targets': 2,
      'empty-figure': 15,
      'names-differ': 2,
      'leftover-markup': 5,
      'unfinished-plan': 1,
      'against-direction': 1,
    })
    const said = findings.map(({ message }) => message).join('\n')
    expect(said).toContain('每万人口发明专利拥有量, 2025: 4.4')
    expect(said).toContain('盐湖资源高价值化利用专项技术路线图: the box says 盐湖资源高值化利用专项')
    expect(said).toContain('青海省“十四五”医疗卫生服务体系规划 ends after its goals')
  })

  it('has nothing wrong once all that has been put right', async () => {
    const dir = await folder()
    const { stdout, code } = await gazette(['check', await repaired(dir), '--severity', 'info'])
    expect(stdout).toBe('')
    expect(code).toBe(0)
  })
})

/** The issue as an editor would leave it. */
async function repaired(dir: string): Promise<string> {
  const file = join(dir, 'repaired.txt')
  const lines = (await readFile(qinghai, 'utf8')).split('\n')
  const { findings } = await found(qinghai)
  const announced = findings.filter(({ rule }) => rule === 'missing-document').map(({ excerpt }) => excerpt)
  const text = lines
    .filter((line) => !announced.includes(line))
    .map((line) => line.replace(/(?<=[一-鿿”]) and (?=[一-鿿“])/g, '和').replace(/\*\*|\^①/g, ''))
    .map((line) => (/专项技术路线图$/.test(line) ? `${line}\n\n图中列出各阶段的任务。` : line))
    .join('\n')
    .replaceAll('高价值化', '高值化')
    .replaceAll('普惠养老服务网络', '普惠型养老服务网络')
    .replaceAll('4.68件', '4.4件')
    .replace(/93\t90 左右/, '93\t93以上')
  const tasks = '\n\n三、主要任务\n\n加强医疗卫生服务体系建设。\n'
  await writeFile(file, text + tasks)
  return file
}

describe('what it ends with', () => {
  it('is 0 where nothing is found, 1 where something is, 2 where something could not be read', async () => {
    expect((await gazette(['check', clean])).code).toBe(0)
    expect((await gazette(['check', faulty])).code).toBe(1)
    const { code, stderr, stdout } = await gazette(['check', 'nowhere.txt', faulty])
    expect([code, stderr]).toEqual([2, 'gazette: nowhere.txt: no such file or folder; check the name\n'])
    expect(stdout).toContain('heading-numbering')
  })

  it('counts from the severity on that is asked for', async () => {
    expect((await gazette(['check', faulty, '--severity', 'error'])).code).toBe(0)
    expect((await gazette(['check', faulty, '--rule', 'heading-numbering=error', '--severity', 'error'])).code).toBe(1)
    expect((await gazette(['check', faulty, '--rule', 'heading-numbering=off'])).code).toBe(0)
  })

  it.each([
    [['--rule', 'nothing=off'], 'gazette: --rule nothing=off: no rule nothing; gazette check --rules lists them\n'],
    [['--rule', 'heading-numbering=loud'], 'gazette: --rule heading-numbering=loud: say off|info|warning|error\n'],
    [['--update-baseline'], 'gazette: --update-baseline: name the file with --baseline FILE\n'],
    [['--baseline', 'none.json'], 'gazette: --baseline none.json: no such file; make it with --update-baseline\n'],
  ])('is 2 and one line for %j', async (args, line) => {
    const { code, stderr } = await gazette(['check', faulty, ...args])
    expect([code, stderr]).toEqual([2, line])
  })
})

describe('a configuration', () => {
  it('is found upwards, and what the command line says comes before it', async () => {
    const dir = await folder()
    await mkdir(join(dir, 'issues'))
    await writeFile(
      join(dir, 'gazette.config.json'),
      JSON.stringify({ check: { rules: { 'heading-numbering': 'off' } } }),
    )
    const cwd = join(dir, 'issues')
    expect((await gazette(['check', faulty], { cwd })).code).toBe(0)
    expect((await gazette(['check', faulty, '--rule', 'heading-numbering=warning'], { cwd })).code).toBe(1)
  })

  it.each([
    ['{', 'is not JSON; see docs/rules.md'],
    ['{"check":{"rules":{"nothing":"off"}}}', 'check.rules: no rule nothing; gazette check --rules lists them'],
    ['{"check":{"level":1}}', 'check.level: only severity, rules and baseline are known here'],
    ['[]', ': only "check" is known here'],
    ['{"check":[]}', 'check: is no object; see docs/rules.md'],
    ['{"check":{"severity":"loud"}}', 'check.severity: say info|warning|error'],
    ['{"check":{"baseline":1}}', 'check.baseline: name a file'],
    ['{"check":{"rules":"off"}}', 'check.rules: is no object; see docs/rules.md'],
  ])('%s is told of in one line', async (text, message) => {
    const dir = await folder()
    const file = join(dir, 'gazette.config.json')
    await writeFile(file, text)
    const { code, stderr } = await gazette(['check', faulty, '--config', file])
    expect([code, stderr]).toEqual([2, `gazette: ${file}: ${message}\n`])
  })
})

it('tells of each input by itself, and as JSON of none that nothing is found in it', async () => {
  const other = resolve('fixtures/check/latin-in-chinese/fires.txt')
  const { stdout } = await gazette(['check', faulty, other])
  const [first, second] = stdout.split(`\n\n${other}\n`)
  expect(first).toMatch(new RegExp(`^${faulty}\\n.*heading-numbering`))
  expect(second).toContain('latin-in-chinese')
  expect(await found(clean)).toEqual({ findings: [], read: [clean] })
})

describe('a configuration that is found upwards', () => {
  it('is told of when it is wrong, or cannot be read, by the place where it lies', async () => {
    const dir = await folder()
    const file = join(dir, 'gazette.config.json')
    await writeFile(file, '{')
    const { code, stderr } = await gazette(['check', faulty], { cwd: dir })
    expect([code, stderr]).toEqual([2, `gazette: ${file}: is not JSON; see docs/rules.md\n`])
    await rm(file)
    await mkdir(file)
    expect((await gazette(['check', faulty], { cwd: dir })).stderr).toBe(
      `gazette: ${file}: is a folder; name a file in it\n`,
    )
  })

  it('names the baseline from where it lies, and how severe findings must be', async () => {
    const dir = await folder()
    const [cwd, config] = [join(dir, 'issues'), { check: { severity: 'warning', baseline: 'known.json' } }]
    await mkdir(cwd)
    await writeFile(join(dir, 'gazette.config.json'), JSON.stringify(config))
    expect((await gazette(['check', faulty, '--update-baseline'], { cwd })).code).toBe(0)
    expect(await readFile(join(dir, 'known.json'), 'utf8')).toContain('heading-numbering')
    expect((await gazette(['check', faulty], { cwd })).code).toBe(0)
  })
})

it.each([
  ['{"findings":[{}]}', 'is no baseline; make it anew with --update-baseline'],
  ['[1', 'is no baseline; make it anew with --update-baseline'],
  [null, 'is a folder; name a file in it'],
])('%s is no baseline, and one line says so', async (text, message) => {
  const file = join(await folder(), 'known.json')
  await (text === null ? mkdir(file) : writeFile(file, text))
  const { code, stderr } = await gazette(['check', faulty, '--baseline', file])
  expect([code, stderr]).toEqual([2, `gazette: --baseline ${file}: ${message}\n`])
})

it('a baseline is kept when nothing could be read', async () => {
  const baseline = join(await folder(), 'known.json')
  await writeFile(baseline, '{"version":1,"findings":[]}\n')
  const { code } = await gazette(['check', 'missing.txt', '--baseline', baseline, '--update-baseline'])
  expect(code).toBe(2)
  expect(await readFile(baseline, 'utf8')).toBe('{"version":1,"findings":[]}\n')
})

it('a baseline knows what it has seen wherever it has moved to, and what is new is told', async () => {
  const dir = await folder()
  const [issue, baseline] = [join(dir, 'issue.txt'), join(dir, 'known.json')]
  const text = await readFile(faulty, 'utf8')
  await writeFile(issue, text)
  expect((await gazette(['check', issue, '--baseline', baseline, '--update-baseline'])).code).toBe(0)
  await writeFile(issue, `\n\n${text}`)
  expect((await gazette(['check', issue, '--baseline', baseline])).code).toBe(0)
  await writeFile(issue, text.replace('建立制度。', '建立制度 and 机制。'))
  const { stdout, code } = await gazette(['check', issue, '--baseline', baseline])
  expect(code).toBe(1)
  expect(stdout).toContain('latin-in-chinese')
  expect(stdout).not.toContain('heading-numbering')
})

describe('what it writes', () => {
  it('is for eyes a line a finding, the line of the source, and a caret below the place', async () => {
    const shown = await inTerminal(['check', resolve('fixtures/check/latin-in-chinese/fires.txt'), '--no-color'], 60)
    expect(shown.split('\n').slice(1)).toEqual([
      '     21:8  warning  “and” stands between Chinese words  latin-in-chinese',
      '           发挥资源优势 and 生态优势。',
      '                        ^^^',
      '',
      '1 warning',
      '',
    ])
  })

  it('is SARIF 2.1.0 as its schema has it', async () => {
    const ajv = new ajvDraft04.default({ strict: false, unicodeRegExp: false })
    ajvFormats.default(ajv)
    const isValid = ajv.compile(schema)
    const log = JSON.parse((await gazette(['check', qinghai, faulty, '-f', 'sarif'])).stdout)
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true)
    const [{ results, tool }] = log.runs
    expect(results.length).toBeGreaterThan(40)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  it('is JUnit with a case a rule, failed where something was found', async () => {
    const { stdout } = await gazette(['check', faulty, '-f', 'junit'])
    const xml = load(stdout, { xml: true })
    expect(xml('testsuite').attr('failures')).toBe('1')
    expect(xml('testcase').length).toBe(Number(xml('testsuite').attr('tests')))
    expect(xml('failure').attr('message')).toBe('（三） follows （一）; （二） is missing')
  })

  it('is a workflow command a finding for GitHub', async () => {
    const { stdout } = await gazette(['check', faulty, '-f', 'github'])
    expect(stdout.split('\n')).toContain(
      `::warning file=${faulty},line=23,endLine=23,col=1,endColumn=14,title=heading-numbering::（三） follows （一）; （二） is missing`,
    )
  })

  it('goes to a file, whole', async () => {
    const file = join(await folder(), 'findings.json')
    const { stdout, code } = await gazette(['check', faulty, '-f', 'json', '-o', file])
    expect([stdout, code]).toEqual(['', 1])
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(await found(faulty))
  })

  it('lists its rules', async () => {
    const { stdout } = await gazette(['check', '--rules'])
    expect(stdout).toMatch(/^ {2}conflicting-targets +error +Two places set different targets/m)
  })
})
