import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from './run-gazette.ts'

const action = readFileSync('action.yml', 'utf8')

/** The script of the last step: the lines below `run: |`, without their indentation. */
const script = action.slice(action.lastIndexOf('run: |\n') + 'run: |\n'.length).replace(/^ {8}/gm, '')

it('hands its script every input that it declares, and no other', () => {
  const declared = [...action.slice(0, action.indexOf('runs:')).matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name)
  const used = [...action.matchAll(/\$\{\{ inputs\.([a-z]+) \}\}/g)].map(([, name]) => name)
  expect(used).toEqual(declared)
})

it('annotates what is found, and fails the job', async () => {
  const { code, stdout } = await run({
    FILES: 'fixtures/check/latin-in-chinese/fires.txt fixtures/check/number-order/silent.txt',
  })
  expect(code).toBe(1)
  expect(stdout).toBe(
    '::warning file=fixtures/check/latin-in-chinese/fires.txt,line=21,endLine=21,col=8,endColumn=11,title=latin-in-chinese::“and” stands between Chinese words\n',
  )
})

it('passes over what its baseline knows', async () => {
  const baseline = join(await folder(), 'known.json')
  const FILES = 'fixtures/check/latin-in-chinese/fires.txt'
  await writeFile(baseline, '{"version":1,"findings":[]}')
  expect((await run({ FILES, BASELINE: baseline })).code).toBe(1)
  await run({ FILES, BASELINE: baseline }, script.replace('check -f', 'check --update-baseline -f'))
  expect((await run({ FILES, BASELINE: baseline })).code).toBe(0)
})

it('runs nothing that the names of files or the settings say', async () => {
  const cwd = await folder()
  const made = join(cwd, 'made')
  for (const order of [
    `$(touch\${IFS}${made})`,
    `;touch\t${made}`,
    `\`touch ${made}\``,
    `--config=${made}`,
    `a\n touch ${made}`,
  ]) {
    expect((await run({ FILES: order, SEVERITY: 'info' })).code).toBe(2)
    expect((await run({ FILES: 'fixtures/check', SEVERITY: order })).code).toBe(2)
    expect((await run({ FILES: 'fixtures/check', BASELINE: order })).code).toBe(2)
  }
  expect(existsSync(made)).toBe(false)
}, 60_000)

/** Runs the step as a runner does: bash, stopping at the first failure. */
function run(inputs: Record<string, string>, text = script): Promise<{ code: number; stdout: string }> {
  const env = { ...process.env, GITHUB_ACTION_PATH: resolve('.'), SEVERITY: 'warning', BASELINE: '', ...inputs }
  return new Promise((settle) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], { env }, (error, stdout) =>
      settle({ code: error === null ? 0 : Number(error.code), stdout }),
    )
  })
}
