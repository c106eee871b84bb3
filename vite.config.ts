import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { csvModules } from './.build/csv-modules.ts'
import { CountReporter } from './tests/count-reporter.ts'

/** Formats whose readers bring libraries of their own: files of their own, which a run loads when it needs one. */
const READERS = ['md', 'html', 'docx', 'pdf']
const readerOf = (format: string) => resolve(`src/read/${format}/reader.ts`)

/** Fonts that a PDF names and does not bring are told by tables, which its reader finds beside it. */
const characterMaps = {
  name: 'character-maps',
  closeBundle: () => cpSync('node_modules/pdfjs-dist/cmaps', 'dist/readers/cmaps', { recursive: true }),
}

const builds: Record<string, object> = {
  production: { input: { index: 'src/index.ts' } },
  command: {
    input: { cli: 'src/cli/main.ts' },
    external: [...READERS.map(readerOf), 'piscina'],
    output: {
      format: 'cjs',
      codeSplitting: false,
      // The command runs as a script, which has no import() of its own.
      dynamicImportInCjs: false,
      paths: Object.fromEntries(READERS.map((format) => [readerOf(format), `./readers/${format}.cjs`])),
    },
  },
  readers: {
    input: Object.fromEntries(READERS.map((format) => [format, readerOf(format)])),
    output: { format: 'cjs', dir: 'dist/readers' },
  },
}

/**
 * One set of rules for the build and for the tests: the lexicon's CSV files are modules in both.
 * `vite build` makes the library, `vite build --mode command` the command, one CommonJS file with all that most runs need:
 * Node starts that fastest, and .build/compile-command.js can keep it compiled. `--mode readers` makes what it loads besides.
 */
export default defineConfig(({ mode }) => ({
  plugins: [csvModules(), ...(mode === 'readers' ? [characterMaps] : [])],
  // The one for Node can fetch pages too, and brings a megabyte for it.
  resolve: { alias: { cheerio: resolve('node_modules/cheerio/dist/browser/index.js') } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: mode === 'production',
    // Half the bytes to compile at every start.
    minify: true,
    rolldownOptions: builds[mode] ?? {},
  },
  ssr: { noExternal: true },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    reporters: ['default', new CountReporter()],
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
}))
