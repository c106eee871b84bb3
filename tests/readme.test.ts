import { readdirSync, readFileSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tables } from '../src/lexicon/tables.ts'
import { folder, shell } from './cli/run-gazette.ts'

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** A block of commands and, where the page shows it, what they print. */
interface Recipe {
  page: string
  commands: string
  shown: string | null
}

/** ```bash, perhaps followed by ```text: what the commands print; `…` stands for lines or the rest of a line left out. */
const RECIPE = /^```bash\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms

const recipes = pages.flatMap((page): Recipe[] =>
  [...readFileSync(page, 'utf8').matchAll(RECIPE)].map(([, commands = '', shown = null]) => ({
    page,
    commands,
    shown,
  })),
)

/** Setting up happened before the tests ran. */
const SET_UP = /^npm ci && npm run build && /

describe.each(pages)('%s', (page) => {
  const runnable = recipes.filter((recipe) => recipe.page === page && !recipe.commands.endsWith('npm run verify\n'))

  test.for(runnable)('$commands', async ({ commands, shown }) => {
    const cwd = await folder()
    for (const name of ['bin', 'fixtures']) await symlink(resolve(name), join(cwd, name))
    const { code, stdout } = await shell(`{ ${commands.replace(SET_UP, '').trim()}\n} 2>&1`, {
      cwd,
      env: { NO_COLOR: '1' },
    })
    expect(code, stdout).toBe(0)
    if (shown !== null) expect(missingFrom(stdout, shown), stdout).toEqual([])
  })

  test('links lead somewhere', () => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map((found) => found[1] ?? '')
    const folder = page.includes('/') ? 'docs' : '.'
    expect(links.filter((link) => !isReadable(`${folder}/${link}`))).toEqual([])
  })
})

test('CI runs what the README tells a newcomer', () => {
  const told = recipes.find(({ commands }) => commands.includes('npm run verify'))?.commands.trim()
  expect(readFileSync('.ci/run', 'utf8')).toContain(told)
})

test('docs/lexicon.md names every table and column', () => {
  const page = readFileSync('docs/lexicon.md', 'utf8')
  const missing = Object.entries(tables).flatMap(([table, columns]) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${table}.csv\` |`)) ?? ''
    const named = Object.keys(columns).filter((column) => column !== 'example' && column !== 'counterexample')
    return named.filter((column) => !row.includes(`\`${column}\``)).map((column) => `${table}.csv: ${column}`)
  })
  expect(missing).toEqual([])
})

/** Shown lines that the output does not hold, in order. */
function missingFrom(output: string, shown: string): string[] {
  const printed = output.split('\n').map((line) => line.replace(/^\uFEFF/, '').trimEnd())
  let at = 0
  return shown
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => {
      if (line === '…') return false
      const found = printed.findIndex((text, index) => index >= at && isShownAs(text, line))
      if (found >= 0) at = found + 1
      return found < 0
    })
}

const isShownAs = (text: string, line: string) =>
  line.endsWith('…') ? text.startsWith(line.slice(0, -1)) : text === line

function isReadable(path: string): boolean {
  try {
    return readFileSync(path).length > 0
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR'
  }
}
