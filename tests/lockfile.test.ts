import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>
}

const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('the lock file names no registry', () => {
  expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([])
})

// npm ci refuses a lock file that lacks some; `npm run lock` puts them in.
test('the lock file holds the binaries of every platform', () => {
  const binaries = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  expect(binaries.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
})
