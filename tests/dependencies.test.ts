import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/dependencies.md', 'utf8')
const {
  dependencies,
  devDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'))

test('docs/dependencies.md says of every dependency what it is for, and of nothing else', () => {
  const told = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(told.sort()).toEqual(Object.keys(dependencies ?? {}).sort())
})

test('nothing that the command installs runs a script then', () => {
  const { packages }: { packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  const scripted = Object.entries(packages).filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev)
  expect(scripted.map(([path]) => path)).toEqual([])
  expect(Object.keys(devDependencies ?? {}).length).toBeGreaterThan(0)
})
