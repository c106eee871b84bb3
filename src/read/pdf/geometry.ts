/** Lengths are points of 1/72 inch, y grows upwards, as in PDF (ISO 32000). */
export interface Area {
  left: number
  right: number
  bottom: number
  top: number
}

/** A straight rule on a page, thin rectangles with it. */
export interface Rule {
  isHorizontal: boolean
  /** y of a horizontal rule, x of a vertical one. */
  at: number
  from: number
  to: number
}

/** One run of characters as a PDF shows it. */
export interface Glyphs {
  text: string
  left: number
  right: number
  /** Of the line that they stand on. */
  baseline: number
  size: number
}

/** Rules that should meet do so within this. */
export const TOLERANCE = 3

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE

export const isInside = ({ left, right, baseline, size }: Glyphs, area: Area): boolean => {
  const middle = (left + right) / 2
  const height = baseline + size * 0.3
  return middle > area.left && middle < area.right && height > area.bottom && height < area.top
}
