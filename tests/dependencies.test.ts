import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Package {
  hasInstallScript?: boolean
  dev?: boolean
  license?: string
}

const [, brought = '', builtIn = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## /m)
const { dependencies = {} }: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages }: { packages: Record<string, Package> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** The packages that a table of the page names in its first column. */
const toldIn = (part: string): (string | undefined)[] =>
  part
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    .sort()

test('docs/dependencies.md says of every dependency what it is for, and of nothing else', () => {
  expect(toldIn(brought)).toEqual(Object.keys(dependencies).sort())
})

test('it says so of every library that the source names and the build puts in', () => {
  const source = readFileSync('package.json', 'utf8')
  const { devDependencies = {} }: Record<string, Record<string, string>> = JSON.parse(source)
  const known = Object.keys({ ...dependencies, ...devDependencies })
  const notices = readFileSync('dist/THIRD-PARTY.md', 'utf8')
  const isBuiltIn = (name: string) => notices.includes(`\n## ${name} `)
  expect(toldIn(builtIn)).toEqual(known.filter(isBuiltIn).sort())
})

// Of those that the project itself needs none does either: one that must is explained in the page, and here.
test('no package runs a script when it is installed', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(scripted.map(([path]) => path)).toEqual([])
})

test('the licences of all that an installation brings go with MIT', () => {
  const fitting =
    /^(?:MIT|MIT\/X11|ISC|BSD-[23]-Clause|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|\(MIT (?:OR|AND) [^()]+\))$/
  const others = Object.entries(packages).filter(
    ([path, { dev, license = '' }]) => path !== '' && !dev && !fitting.test(license),
  )
  // It declares none; the page says so.
  expect(others.map(([path]) => path)).toEqual(['node_modules/buffers'])
})
