import { existsSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { build } from 'vite'

const BUILT = 'dist/cli.js'

/** Builds the command once, before all tests, so that those which run it run the real thing. */
export default async function setup() {
  if (!existsSync('src/cli/main.ts') || (await isFresh())) return
  await build({ logLevel: 'warn' })
}

async function isFresh(): Promise<boolean> {
  if (!existsSync(BUILT)) return false
  const built = statSync(BUILT).mtimeMs
  const sources = await readdir('src', { recursive: true })
  return ['vite.config.ts', 'package.json', ...sources.map((path) => `src/${path}`)].every(
    (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < built,
  )
}
