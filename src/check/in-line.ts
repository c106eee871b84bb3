import type { Position } from '../model/position.ts'
import type { SourceLine } from './rule.ts'

/** So many characters of a line. */
export function inLine(start: SourceLine['start'], index: number, length: number): Position {
  const [column, offset] = [start.column + index, start.offset + index]
  return {
    start: { line: start.line, column, offset },
    end: { line: start.line, column: column + length, offset: offset + length },
  }
}
