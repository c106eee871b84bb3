import { createRequire, Module } from 'node:module'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import { build, loadConfigFromFile } from 'vite'

// Its own file, for the tests that are bundled name it as well.
const INTERFACE = 'tests/mutants/test-interface.js'
// TestStatus of Stryker: it does not begin while a test fails that would seem to notice everything.
const [SUCCESS, FAILED] = [0, 1]

/**
 * Runs the tests of a part within one process: a run of Vitest begins with a new thread and takes ten times as long as what it
 * is to find out. Sources and tests become one script. It is evaluated anew for a mutant that is met while modules are loaded; any
 * other needs only to be switched on, and its tests run ten times as fast as those of new modules.
 */
class InProcess {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const rules = await loadConfigFromFile({ command: 'build', mode: 'mutants' }, 'vite.config.ts')
    const entry = 'virtual:tests'
    const files = (process.env.TESTS ?? '').split(',').map((file) => resolve(file))
    const tests = {
      name: 'tests',
      resolveId: (id) => (id === entry ? id : null),
      load: (id) => (id === entry ? files.map((file) => `import ${JSON.stringify(file)}`).join('\n') : null),
    }
    const { output } = await build({
      configFile: false,
      logLevel: 'warn',
      plugins: [rules?.config.plugins, tests],
      resolve: { alias: { vitest: resolve(INTERFACE) } },
      ssr: { target: 'node' },
      build: {
        ssr: true,
        target: 'node20',
        write: false,
        minify: false,
        rolldownOptions: { input: { tests: entry }, output: { format: 'cjs', codeSplitting: false } },
      },
    })
    this.script = new Script(Module.wrap(output[0].code), { filename: resolve('tests.cjs') })
    this.require = createRequire(resolve('tests.cjs'))
  }

  async dryRun() {
    const state = stateOf({ activeMutant: undefined, mutantCoverage: undefined })
    const tests = await this.load()
    const results = []
    for (const test of tests) {
      state.currentTestId = test.id
      results.push(await outcome(test))
      state.currentTestId = undefined
    }
    return { status: 'complete', tests: results, mutantCoverage: state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment }) {
    const state = stateOf({ activeMutant: undefined, hitCount: 0, hitLimit })
    let nrOfTests = 0
    try {
      if (!reloadEnvironment) this.tests ??= await this.load()
      state.activeMutant = activeMutant.id
      for (const test of reloadEnvironment ? await this.load() : this.tests) {
        if (testFilter !== undefined && !testFilter.includes(test.id)) continue
        nrOfTests++
        const { status, failureMessage } = await outcome(test)
        if (state.hitCount > hitLimit) return { status: 'timeout', reason: 'it goes round and round' }
        if (status === FAILED) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests }
      }
      return { status: 'survived', nrOfTests }
    } catch (error) {
      // Not even loaded.
      return { status: 'killed', killedBy: ['loading'], failureMessage: String(error), nrOfTests }
    } finally {
      state.activeMutant = undefined
    }
  }

  /** The tests, of modules that are evaluated anew. */
  async load() {
    const found = { tests: [], describing: [] }
    globalThis.found = found
    const module = { exports: {} }
    this.script.runInThisContext()(module.exports, this.require, module, resolve('tests.cjs'), process.cwd())
    // One may describe more.
    for (const describe of found.describing) await describe()
    return found.tests
  }
}

/** What the changed code reads: which change is the one, and how often it has been met. */
function stateOf(values) {
  globalThis.__stryker__ ??= {}
  return Object.assign(globalThis.__stryker__, values)
}

async function outcome({ id, name, run }) {
  const started = performance.now()
  const result = (more) => ({ id, name, timeSpentMs: performance.now() - started, ...more })
  try {
    await run()
    return result({ status: SUCCESS })
  } catch (error) {
    return result({ status: FAILED, failureMessage: String(error?.message ?? error).slice(0, 300) })
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }]
