#!/usr/bin/env node
import { existsSync } from 'node:fs'
import module from 'node:module'

const cli = new URL('../dist/cli.js', import.meta.url)

if (existsSync(cli)) {
  // From Node 22 on, the second start finds the program compiled.
  module.enableCompileCache?.()
  const { main } = await import(cli.href)
  process.exitCode = await main(process.argv)
} else {
  process.stderr.write('gazette: not built yet; run npm run build first\n')
  process.exitCode = 2
}
