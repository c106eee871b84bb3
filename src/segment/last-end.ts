import type { Point, Position } from '../model/position.ts'

/** Where the last of these nodes ends: a page number or a foot-note that interrupts a paragraph comes behind it, but ends before it. */
export const lastEnd = (nodes: readonly { position: Position }[], least: Point): Point =>
  nodes.reduce((last, { position: { end } }) => (end.offset > last.offset ? end : last), least)
