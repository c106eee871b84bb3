import { defineConfig } from 'vitest/config'
import { csvModules } from './scripts/csv-modules.ts'
import { CountReporter } from './tests/count-reporter.ts'

/** One set of rules for the build and for the tests: the lexicon's CSV files are modules in both. */
export default defineConfig({
  plugins: [csvModules()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    // Half the bytes to compile at every start.
    minify: true,
    rolldownOptions: { input: { cli: 'src/cli/main.ts', index: 'src/index.ts' } },
  },
  // Bundled, a cold start reads two files instead of two hundred.
  ssr: { noExternal: true },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    reporters: ['default', new CountReporter()],
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
})
