#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const program = join(__dirname, '../dist/cli.cjs')

if (existsSync(program)) {
  const { load } = require('./load.js')
  load(program)
    .main(process.argv)
    // All is written by now. Without this Node would wait for V8 to optimize code that will never run.
    .then((code) => process.exit(code))
} else {
  process.stderr.write('gazette: not built yet; run npm run build first\n')
  process.exitCode = 2
}
