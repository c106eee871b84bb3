'use strict'
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const { dirname } = require('node:path')
const v8 = require('node:v8')
const { Script } = require('node:vm')

/** A run of which coverage is asked: code that was compiled before does not count its branches. */
const isCounted = process.env.NODE_V8_COVERAGE !== undefined

/** The compiled form of a program stands beside it; V8 refuses one that another version of itself has made. */
const cacheOf = (program) => program.replace(/\.cjs$/, '.cache')

/** So does the text that V8 has compiled, wrapped as Node does it and in ASCII, which needs no decoding: 2 ms of a start. */
const wrappedOf = (program) => program.replace(/\.cjs$/, '.wrapped')

/** Loads a CommonJS program, compiled already where that is possible: half of a short run would go into compiling. */
function load(program) {
  if (Module.enableCompileCache !== undefined) {
    // From 22 on Node keeps what it has compiled.
    if (!isCounted) Module.enableCompileCache()
    return require(program)
  }
  return run(program, scriptOf(program))
}

function scriptOf(program) {
  // V8 begins to optimize a function three times later than it would: most runs are over by then, and long ones hardly feel it.
  v8.setFlagsFromString('--interrupt-budget=200000')
  // Optimized code takes in a tenth of the calls that it would. The work is spread over very many functions: a run takes as long, and
  // compiling half the processor's time, which is another file's where several are read.
  v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
  // A pattern is improved before it is run for the first time; most run a few times, and those that run on are compiled anew.
  // (Not to be had by compiling all at once, --no-regexp-tier-up: with it V8 ran into what is no code, and one start in 150 ended by SIGSEGV.)
  v8.setFlagsFromString('--no-regexp-peephole-optimization')
  // The heap grows by half of what is in use before it is cleared, not by up to three times that: documents come and go.
  v8.setFlagsFromString('--heap-growing-percent=50')
  const wrapped = wrappedOf(program)
  if (isCounted || !existsSync(wrapped)) {
    return new Script(Module.wrap(readFileSync(program, 'utf8')), { filename: program })
  }
  const cache = cacheOf(program)
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined
  return new Script(readFileSync(wrapped, 'latin1'), { filename: program, cachedData })
}

/** Parts of Node that few runs use, while a program in one file asks for all it may need at its head. */
const SELDOM = new Set(['node:child_process', 'node:crypto', 'node:fs/promises', 'node:tty', 'node:worker_threads'])

/** A `require` that loads those when something of them is first asked for: they and what they need take milliseconds. */
function sparing(require) {
  return (name) => {
    if (!SELDOM.has(name)) return require(name)
    return new Proxy({}, { get: (_, key) => require(name)[key], has: (_, key) => key in require(name) })
  }
}

function run(program, script) {
  const module = { exports: {} }
  const require = sparing(Module.createRequire(program))
  script.runInThisContext()(module.exports, require, module, program, dirname(program))
  return module.exports
}

module.exports = { cacheOf, load, run, scriptOf, wrappedOf }
