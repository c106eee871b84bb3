// Runs a TypeScript module with the project's own build rules, on any Node the project supports:
//   node scripts/run.js scripts/accuracy.ts --misses
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const script = resolve(process.argv[2] ?? '')
const { module } = await runnerImport(script, { configFile: resolve('vite.config.ts'), logLevel: 'warn' })
process.exitCode = await module.main(process.argv.slice(3))
