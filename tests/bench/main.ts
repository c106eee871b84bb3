/**
 * Measures speed and memory of the built command against programs that do less, as ratios within one run on one machine.
 *
 *   npm run bench                 the whole of it: 50 MB and 500 MB of gazettes; writes docs/performance.md
 *   npm run bench -- --small      a tenth of the sizes, as `npm run verify` does; fails on a gross regression only
 */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkSample } from './check-sample.ts'
import { issueOf, type Written, writeGazettes } from './gazettes.ts'
import { type Contender, interleaved, type Run } from './measure.ts'
import { Random } from './random.ts'
import { type Figure, isGross, table } from './report.ts'
import { shapes, writeShape } from './shapes.ts'

const FIXTURE = 'fixtures/qinghai-2022-special.txt'
const COMMAND = 'bin/gazette.js'
const MEGABYTE = 1_000_000

interface Scale {
  bytes: number
  /** How many times larger the large file is. */
  growth: number
  runs: number
  /** Part of the units of a shape. */
  shapes: number
  /** That writers write. */
  rows: number
}

const FULL: Scale = { bytes: 50 * MEGABYTE, growth: 10, runs: 5, shapes: 1, rows: 1_000_000 }
const SMALL: Scale = { bytes: 5 * MEGABYTE, growth: 4, runs: 3, shapes: 1 / 20, rows: 50_000 }

export async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options: { small: { type: 'boolean' } } })
  const scale = values.small ? SMALL : FULL
  const folder = await mkdtemp(join(tmpdir(), 'gazette-bench-'))
  try {
    const figures = [
      ...(await startFigures(scale)),
      ...(await throughputFigures(folder, scale)),
      ...(await jobFigures(folder, scale)),
      ...(await shapeFigures(folder, scale)),
      ...(await writerFigures(folder, scale)),
    ]
    console.log(table(figures))
    if (!values.small) await writeFile('docs/performance.md', page(figures))
    const gross = figures.filter(isGross)
    for (const { what } of gross) console.log(`far off what is promised, or what was measured before: ${what}`)
    return gross.length === 0 ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const gazette = (name: string, ...args: string[]): Contender => ({ name, args: [COMMAND, ...args] })

const toNdjson = (file: string): Contender =>
  gazette('gazette extract', 'extract', file, '-f', 'ndjson', '-o', `${file}.ndjson`, '--force', '--no-progress')

async function startFigures({ runs }: Scale): Promise<Figure[]> {
  const { node, help, fixture } = await interleaved(
    {
      node: { name: 'node -e 0', args: ['-e', '0'] },
      help: gazette('gazette --help', '--help'),
      fixture: gazette('gazette extract', 'extract', FIXTURE, '-f', 'json'),
    },
    runs * 3,
  )
  return [
    atMost('`gazette --help` against `node -e 0`', help.seconds / node.seconds, 1.4),
    atMost('`gazette extract` of the fixture as JSON against `node -e 0`', fixture.seconds / node.seconds, 2.2, 3.3),
  ]
}

async function throughputFigures(folder: string, { bytes, growth, runs }: Scale): Promise<Figure[]> {
  const random = new Random(1)
  const issue = await issueOf(FIXTURE)
  const [small, large] = [join(folder, 'small.txt'), join(folder, 'large.txt')]
  const written = await writeGazettes(small, issue, bytes, random)
  const writtenLarge = await writeGazettes(large, issue, bytes * growth, random)
  const { lines, words, extract } = await interleaved(
    {
      lines: contender('decode and split into lines', 'split-lines', small),
      words: contender('jieba', 'cut-words', small),
      extract: toNdjson(small),
    },
    runs,
  )
  await checkSample(small, `${small}.ndjson`, written)
  const { grown } = await interleaved({ grown: toNdjson(large) }, 1)
  await checkSample(large, `${large}.ndjson`, writtenLarge)
  return [
    atMost(
      `extraction of ${megabytes(written)} against decoding and splitting it`,
      extract.seconds / lines.seconds,
      6,
      26,
    ),
    atLeast(
      `\`@node-rs/jieba\` cutting ${megabytes(written)} into words against extraction`,
      words.seconds / extract.seconds,
      2,
      0.5,
    ),
    ...growthFigures(`${growth} times as many gazettes`, extract, grown, writtenLarge.bytes / written.bytes),
    {
      what: `memory at ${megabytes(writtenLarge)}`,
      measured: grown.memory,
      unit: 'MiB',
      bound: 'at most',
      promised: 160,
      standing: 160,
    },
  ]
}

/** Time may grow by 5 % more than the text, memory by a quarter. */
function growthFigures(what: string, small: Run, large: Run, factor: number): Figure[] {
  return [
    atMost(`time of ${what}`, large.seconds / small.seconds, factor * 1.05),
    atMost(`memory of ${what}`, large.memory / small.memory, 1.25),
  ]
}

/** Two files on as many processors. */
async function jobFigures(folder: string, { runs }: Scale): Promise<Figure[]> {
  const [small, twin] = [join(folder, 'small.txt'), join(folder, 'twin.txt')]
  await copyFile(small, twin)
  const read = (jobs: string) =>
    gazette('gazette extract', 'extract', small, twin, '-o', join(folder, 'two.ndjson'), '--force', '--jobs', jobs)
  const { one, two } = await interleaved({ one: read('1'), two: read('2') }, runs)
  return [atLeast('two files with `--jobs 1` against `--jobs 2`', one.seconds / two.seconds, 1.7)]
}

async function writerFigures(folder: string, { rows, runs }: Scale): Promise<Figure[]> {
  const write = (what: string, count: number): Contender => ({
    name: what,
    args: ['.build/run.js', 'tests/bench/contenders/write-rows.ts', what, String(count), join(folder, 'rows')],
  })
  const times = Math.ceil(runs / 2)
  const plainJson = write('JSON.stringify', rows)
  const plainCsv = write('csv-stringify', rows)
  const { json, ndjson } = await interleaved({ json: plainJson, ndjson: write('ndjson', rows) }, times)
  const { stream, csv } = await interleaved({ stream: plainCsv, csv: write('csv', rows) }, times)
  const large = await interleaved({ parquet: write('parquet', rows), xlsx: write('xlsx', rows / BOOK) }, 1)
  const part = await interleaved(
    {
      ndjson: write('ndjson', rows / 4),
      csv: write('csv', rows / 4),
      parquet: write('parquet', rows / 4),
      xlsx: write('xlsx', rows / BOOK / 4),
    },
    1,
  )
  const flat = (what: string, few: Run, many: Run) =>
    atMost(
      `memory of ${what}: ${rows.toLocaleString('en')} rows against a quarter of them`,
      many.memory / few.memory,
      1.25,
    )
  return [
    atLeast('`JSON.stringify` in batches against the NDJSON writer', json.seconds / ndjson.seconds, 0.5),
    atLeast('the stream of `csv-stringify` against the CSV writer', stream.seconds / csv.seconds, 1),
    flat('NDJSON', part.ndjson, ndjson),
    flat('CSV', part.csv, csv),
    flat('Parquet', part.parquet, large.parquet),
    flat(`workbooks of a ${BOOK}th of that`, part.xlsx, large.xlsx),
  ]
}

/** A workbook is slow to write: its rows are fewer. */
const BOOK = 10

async function shapeFigures(folder: string, { shapes: part, runs }: Scale): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const shape of shapes) {
    const units = shape.units * part
    const [half, whole] = [join(folder, 'half.txt'), join(folder, 'whole.txt')]
    await writeShape(half, shape, units / 2)
    await writeShape(whole, shape, units)
    const times = await interleaved({ half: toNdjson(half), whole: toNdjson(whole) }, Math.ceil(runs / 2))
    const what = `${shape.name}: ${units.toLocaleString('en')} ${shape.unit} against half as many`
    figures.push(atMost(what, times.whole.seconds / times.half.seconds, 2.2))
  }
  return figures
}

const contender = (name: string, script: string, file: string): Contender => ({
  name,
  args: [`tests/bench/contenders/${script}.js`, file],
})

const atMost = (what: string, measured: number, promised: number, standing = promised): Figure => ({
  what,
  measured,
  unit: '×',
  bound: 'at most',
  promised,
  standing,
})

const atLeast = (what: string, measured: number, promised: number, standing = promised): Figure => ({
  ...atMost(what, measured, promised, standing),
  bound: 'at least',
})

const megabytes = ({ bytes }: Written): string => `${Math.round(bytes / MEGABYTE)} MB`

function page(figures: readonly Figure[]): string {
  return `# Performance

Made by \`npm run bench\` on Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).

Every figure is a ratio of whole processes that took turns in one run on one machine, medians each, so that it means the same on yours. The gazettes
are made from a real one with varied order, numbers and names; after each run the records are checked against the text.

${table(figures)}

Decoding and splitting is \`tests/bench/contenders/split-lines.js\`, word cutting \`tests/bench/contenders/cut-words.js\`.

## What is not kept, and why

- Throughput: to start, to read, to make JSON of the records and to write it takes more than half of the time that is promised for all, and what is
  recognised in between takes four times the other half. No function of it takes more than 3 %: each of some hundred rules of language asks a little of each
  number and each line, most of them one character. To do all that several times faster would need another way to state the rules, not faster code for them.
- The start of a short run: half of it is code that runs for the first time, before V8 has compiled it. It is kept compiled as far as V8 keeps it, and what
  is left is spread as thinly as the rest.
- \`--jobs\`: V8 compiles and clears memory beside a run, which keeps a quarter of a second processor busy. Two runs on two processors do that in their own
  time: they cannot be 1.7 times as fast as one after the other, but 1.6 times.
`
}
