// Runs the main() of a TypeScript module with the project's own build rules, on any Node the project supports:
//   node .build/run.js tests/accuracy/main.ts --misses
import { resolve } from 'node:path'
import { loadConfigFromFile, runnerImport } from 'vite'

const [script = '', ...args] = process.argv.slice(2)
const rules = await loadConfigFromFile({ command: 'serve', mode: 'production' }, 'vite.config.ts')
const { module } = await runnerImport(resolve(script), { plugins: rules?.config.plugins, logLevel: 'warn' })
process.exitCode = await module.main(args)
