import { parse } from 'csv-parse/sync'

/** A row of a CSV file by column name, with the number a spreadsheet shows beside it (the header is row 1). */
export interface SheetRow {
  row: number
  cells: Record<string, string>
}

/**
 * The rows of a CSV file as a spreadsheet saves it. Blank rows are no rows, but count: row numbers are the spreadsheet's.
 * Excel in China saves "CSV" in GBK and "CSV UTF-8" with a byte order mark; both are read.
 *
 * @throws {Error} where the bytes are no CSV, naming the line
 */
export function readSheet(bytes: Uint8Array): SheetRow[] {
  const [header = [], ...rows]: string[][] = parse(decode(bytes), {
    trim: true,
    relax_column_count: true,
    skip_empty_lines: false,
  })
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell === '')) return []
    return { row: index + 2, cells: Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])) }
  })
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
