/** A command that writes files, each in its own way. */
export interface OutputKind {
  readonly name: string
  /** Read from `in/`, written into the folder where it runs. */
  readonly args: readonly string[]
  /** Reads the inputs apart from each other, so that an interruption leaves those that were done. */
  readonly apart: boolean
}

const extract = (name: string, ...args: string[]): OutputKind => ({
  name,
  args: ['extract', 'in', '--quiet', ...args],
  apart: true,
})

const outputKinds: readonly OutputKind[] = [
  extract('json', '-o', 'out.json'),
  extract('ndjson', '-o', 'out.ndjson'),
  extract('csv', '-r', 'targets', '-o', 'out.csv'),
  extract('tsv', '-r', 'sections', '-o', 'out.tsv'),
  extract('folder', '-o', 'out/'),
  extract('xlsx', '-o', 'out.xlsx'),
  extract('parquet', '-r', 'targets', '-o', 'out.parquet'),
  extract('folder of parquet', '-f', 'parquet', '-o', 'out/'),
  { name: 'check', args: ['check', 'in', '-f', 'sarif', '-o', 'out.sarif'], apart: false },
  { name: 'report', args: ['report', 'in/01.txt', '-o', 'out.html'], apart: false },
]

const extractions = outputKinds.filter(({ apart }) => apart)

/** Each kind of output in its turn. */
export const outputInTurn = (turn: number): OutputKind => inTurn(outputKinds, turn)

/** The same of those that `extract` writes. */
export const extractionInTurn = (turn: number): OutputKind => inTurn(extractions, turn)

function inTurn(kinds: readonly OutputKind[], turn: number): OutputKind {
  const kind = kinds[turn % kinds.length]
  if (kind === undefined) throw new RangeError(`no turn ${turn}`)
  return kind
}

/** What goes to standard output, as text. */
export const streamKinds: readonly (readonly string[])[] = [
  ['extract', 'in', '-f', 'json'],
  ['extract', 'in', '-f', 'ndjson'],
  ['extract', 'in', '-f', 'csv', '-r', 'tasks'],
  ['extract', 'in', '-f', 'tsv', '-r', 'targets'],
  ['extract', 'in', '-f', 'table', '--quiet'],
  ['extract', 'in/01.txt', '-f', 'json'],
  ['outline', 'in/01.txt'],
  ['text', 'in/01.txt'],
  ['schema'],
  ['check', 'in', '-f', 'pretty'],
  ['check', 'in', '-f', 'sarif'],
]
