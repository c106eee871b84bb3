import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Stages from the innermost out: each may import those before it and itself, never one of its own rank or later. */
const RANKS = [
  ['model'],
  ['lexicon'],
  ['text'],
  ['read'],
  ['segment'],
  ['extract'],
  ['check'],
  ['review'],
  ['write'],
  ['index.ts'],
  ['cli'],
]

const FORBIDDEN = /(^|[-/])(util|utils|helpers?|common|misc|manager)([-./]|$)/
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|csv|css|json)$/
const LONG = 150
const TOO_LONG = 250

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative('src', join(entry.parentPath, entry.name)))

const stageOf = (path: string) => path.split('/')[0] ?? ''
const rankOf = (path: string) => RANKS.findIndex((rank) => rank.includes(stageOf(path)))

test('every file belongs to a stage', () => {
  expect(files.filter((path) => rankOf(path) < 0)).toEqual([])
})

test('imports point one way', () => {
  const backward = files
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      importsOf(path)
        .filter((imported) => stageOf(imported) !== stageOf(path) && rankOf(imported) >= rankOf(path))
        .map((imported) => `${path} imports ${imported}`),
    )
  expect(backward).toEqual([])
})

test('file names are kebab-case and name the thing in the file', () => {
  expect(files.filter((path) => !KEBAB_CASE.test(basename(path)) || FORBIDDEN.test(path))).toEqual([])
})

test('no file has grown beyond one thing', () => {
  const lengths = files
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, lines: readFileSync(join('src', path), 'utf8').split('\n').length - 1 }))
  const long = lengths.filter(({ lines }) => lines > LONG).map(({ path, lines }) => `${path} has ${lines} lines`)
  if (long.length > 0)
    console.warn(`longer than ${LONG} lines, each a question whether it is one thing: ${long.join(', ')}`)
  expect(lengths.filter(({ lines }) => lines > TOO_LONG)).toEqual([])
})

/** Paths below src/ that a module imports, statically or not. */
function importsOf(path: string): string[] {
  const source = readFileSync(join('src', path), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map((found) => normalize(join(dirname(path), found[1] ?? '')))
    .filter((imported) => !imported.startsWith('..'))
}
