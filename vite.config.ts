import { cpSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { boundedPdf } from './.build/bounded-pdf.ts'
import { csvModules } from './.build/csv-modules.ts'
import { CountReporter } from './tests/count-reporter.ts'

/** Readers and writers that bring libraries of their own: files of their own, which a run loads when it needs one. */
const APART: Record<string, string> = {
  md: resolve('src/read/md/reader.ts'),
  html: resolve('src/read/html/reader.ts'),
  docx: resolve('src/read/docx/reader.ts'),
  pdf: resolve('src/read/pdf/reader.ts'),
  xlsx: resolve('src/write/xlsx/book.ts'),
  parquet: resolve('src/write/parquet/parquet.ts'),
}

/** Fonts that a PDF names and does not bring are told by tables, which its reader finds beside it. */
const characterMaps = {
  name: 'character-maps',
  closeBundle: () => cpSync('node_modules/pdfjs-dist/cmaps', 'dist/formats/cmaps', { recursive: true }),
}

/** What was compiled of the last build is no form of the next: .build/compile-command.js makes it anew. */
const compiledAnew = {
  name: 'compiled-anew',
  buildStart() {
    for (const path of ['dist/cli.wrapped', 'dist/cli.cache']) rmSync(path, { force: true })
  },
}

/** Names become short and spaces go; statements stay as they are, so that coverage finds its way from what is built to its source. */
const minify = { compress: false, mangle: true, codegen: { removeWhitespace: true } }

const builds: Record<string, object> = {
  production: { input: { index: 'src/index.ts' }, output: { minify } },
  command: {
    input: { cli: 'src/cli/main.ts' },
    external: [...Object.values(APART), 'piscina'],
    output: {
      format: 'cjs',
      minify,
      codeSplitting: false,
      // The command runs as a script, which has no import() of its own.
      dynamicImportInCjs: false,
      paths: Object.fromEntries(Object.entries(APART).map(([format, module]) => [module, `./formats/${format}.cjs`])),
    },
  },
  formats: {
    input: APART,
    external: ['exceljs'],
    output: { format: 'cjs', minify, dir: 'dist/formats' },
  },
}

const reportStyle = {
  name: 'report-style',
  closeBundle: () => cpSync('src/write/report/app/style.css', 'dist/report/style.css'),
}

/** The program of the report page runs in a browser: one script, all in it. */
const page = {
  ssr: false,
  minify: true,
  sourcemap: false,
  target: 'es2023',
  cssCodeSplit: false,
  rolldownOptions: {
    input: resolve('src/write/report/app/main.ts'),
    output: { format: 'iife', dir: 'dist/report', entryFileNames: 'app.js' },
  },
}

/**
 * One set of rules for the build and for the tests: the lexicon's CSV files are modules in both.
 * `vite build` makes the library, `vite build --mode command` the command, one CommonJS file with all that most runs need:
 * Node starts that fastest, and .build/compile-command.js can keep it compiled. `--mode formats` makes what it loads besides,
 * `--mode page` the program of the report page.
 */
export default defineConfig(({ mode }) => ({
  plugins: [
    csvModules(),
    boundedPdf(),
    ...(mode === 'command' ? [compiledAnew] : []),
    ...(mode === 'formats' ? [characterMaps] : []),
    ...(mode === 'page' ? [reportStyle] : []),
  ],
  // The one for Node can fetch pages too, and brings a megabyte for it.
  resolve: { alias: { cheerio: resolve('node_modules/cheerio/dist/browser/index.js') } },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: mode === 'production',
    // Half the bytes to compile at every start; see `minify` above.
    minify: false,
    sourcemap: 'hidden',
    // Of what libraries a file is made, and their licences: .build/notices.js gathers them.
    license: { fileName: `licenses-${mode}.json` },
    rolldownOptions: builds[mode] ?? {},
    ...(mode === 'page' ? page : {}),
  },
  ssr: { noExternal: true },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    // Long texts are read in some, and machines are busy.
    testTimeout: 60_000,
    reporters: ['default', new CountReporter()],
    // The page's program runs in a browser, where tests/report looks at it.
    coverage: {
      provider: 'custom',
      customProviderModule: 'tests/counted/provider.ts',
      include: ['src/**/*.ts'],
      exclude: ['src/write/report/app/**', '**/*.d.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 95 },
    },
  },
}))
