/** A figure of a run beside what is promised: a ratio within the run, or an amount of memory in MiB. */
export interface Figure {
  what: string
  measured: number
  unit: '×' | 'MiB'
  /** Whether the figure may not exceed what is promised, or not fall below it. */
  bound: 'at most' | 'at least'
  promised: number
  /** What a regression is told from: the promise, or what was measured before where that is not kept yet. */
  standing: number
}

/** A figure that is worse by more than this factor is a regression: noise of a machine is less. */
const GROSS = 2

const isKept = ({ measured, bound, promised }: Figure): boolean =>
  bound === 'at most' ? measured <= promised : measured >= promised

export const isGross = (figure: Figure): boolean =>
  !isKept({
    ...figure,
    promised: figure.bound === 'at most' ? figure.standing * GROSS : figure.standing / GROSS,
  })

/** The figures as a Markdown table, which reads well in a terminal too. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'measured', 'promised', ''],
    ...figures.map((figure) => [
      figure.what,
      amount(figure.measured, figure.unit),
      `${figure.bound} ${amount(figure.promised, figure.unit)}`,
      isKept(figure) ? 'kept' : 'not kept',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(Math.max(1, width - 1))}:`)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)].join('\n')
}

const amount = (value: number, unit: Figure['unit']): string =>
  unit === 'MiB' ? `${Math.round(value)} MiB` : `${value.toFixed(2)} ×`
