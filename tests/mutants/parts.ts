export interface Part {
  /** The files whose lines are changed. */
  mutate: readonly string[]
  /** Tests that notice, the quickest first: those behind run only for changes that these let pass. */
  tests: readonly string[]
}

/** The words of a number and its time, as files of src/text. */
const grammar = [
  'codes',
  'comparators',
  'damaged-digits',
  'dates',
  'deadlines',
  'five-year-plans',
  'limits',
  'measure-units',
  'measured',
  'narrow',
  'numerals',
  'quantities',
  'quantity-forms',
  'spaced-numerals',
]

/** What is worth breaking on purpose, a part at a time. */
export const parts: Record<string, Part> = {
  quantities: {
    mutate: grammar.map((name) => `src/text/${name}.ts`),
    tests: [
      'tests/text/quantities.test.ts',
      'tests/text/dates.test.ts',
      'tests/text/clean.test.ts',
      'tests/lexicon/built-in.test.ts',
      'tests/extract/targets.test.ts',
      'tests/segment/outline.test.ts',
      'tests/extract/indicators.test.ts',
    ],
  },
  segmenter: {
    mutate: ['src/segment/**/*.ts'],
    tests: [
      'tests/segment/outline.test.ts',
      'tests/segment/tree.test.ts',
      'tests/segment/head-lines.test.ts',
      'tests/segment/mastheads.test.ts',
      'tests/segment/particulars.test.ts',
      'tests/segment/table-parts.test.ts',
      'tests/segment/long-texts.test.ts',
      'tests/segment/positions.test.ts',
      'tests/extract/indicators.test.ts',
      'tests/check/rules.test.ts',
    ],
  },
  tables: {
    mutate: ['src/read/tables/**/*.ts', 'src/extract/indicators/**/*.ts', 'src/segment/body/table*.ts'],
    tests: [
      'tests/read/tables.test.ts',
      'tests/extract/indicators.test.ts',
      'tests/segment/table-parts.test.ts',
      'tests/segment/outline.test.ts',
      'tests/check/rules.test.ts',
    ],
  },
}
