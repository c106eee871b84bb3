import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { RUNS } from './counted/command-coverage.ts'

const BUILT = 'dist/cli.cache'

/** Builds the command once, before all tests, so that those which run it run the real thing. */
export default async function setup(project: TestProject) {
  if (project.config.coverage.enabled) {
    rmSync(RUNS, { recursive: true, force: true })
    project.provide('coverageOfRuns', RUNS)
  }
  if (!(await isFresh())) execFileSync('npm', ['run', '--silent', 'bundle'], { stdio: 'inherit' })
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(BUILT)) return false
  const built = statSync(BUILT).mtimeMs
  const sources = await readdir('src', { recursive: true })
  return [
    'vite.config.ts',
    '.build/bounded-pdf.ts',
    'package.json',
    'bin/load.js',
    'bin/worker.js',
    ...sources.map((path) => `src/${path}`),
  ].every((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < built)
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where runs of the command leave what they ran of it, while coverage is asked for. */
    coverageOfRuns?: string
  }
}
