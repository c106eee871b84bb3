import { defineConfig } from 'vitest/config'
import { csvModules } from './.build/csv-modules.ts'
import { CountReporter } from './tests/count-reporter.ts'

/**
 * One set of rules for the build and for the tests: the lexicon's CSV files are modules in both.
 * `vite build` makes the library, `vite build --mode command` the command, one CommonJS file with all it may need:
 * Node starts that fastest, and .build/compile-command.js can keep it compiled.
 */
export default defineConfig(({ mode }) => ({
  plugins: [csvModules()],
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: mode !== 'command',
    // Half the bytes to compile at every start.
    minify: true,
    rolldownOptions:
      mode === 'command'
        ? { input: { cli: 'src/cli/main.ts' }, output: { format: 'cjs' as const, codeSplitting: false } }
        : { input: { index: 'src/index.ts' } },
  },
  ssr: { noExternal: true },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/build.ts',
    reporters: ['default', new CountReporter()],
    coverage: { include: ['src/**'], reporter: ['text-summary'] },
  },
}))
