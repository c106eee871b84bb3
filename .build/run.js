// Runs the main() of a TypeScript module with the project's own build rules, on any Node the project supports:
//   node .build/run.js tests/accuracy/main.ts --misses
import { resolve } from 'node:path'
import { createServer, loadConfigFromFile } from 'vite'

const [script = '', ...args] = process.argv.slice(2)
const rules = await loadConfigFromFile({ command: 'serve', mode: 'production' }, 'vite.config.ts')
// What loads the module loads what it imports while it runs, too.
const loader = await createServer({
  configFile: false,
  plugins: rules?.config.plugins,
  logLevel: 'warn',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
try {
  const { main } = await loader.ssrLoadModule(resolve(script))
  process.exitCode = await main(args)
} finally {
  await loader.close()
}
