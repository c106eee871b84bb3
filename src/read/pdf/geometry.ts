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

/** Where the middle of a run stands. */
export const middleOf = ({ left, right, baseline, size }: Glyphs) => ({
  x: (left + right) / 2,
  y: baseline + size * 0.3,
})

export const isInside = (glyphs: Glyphs, area: Area): boolean => {
  const { x, y } = middleOf(glyphs)
  return x > area.left && x < area.right && y > area.bottom && y < area.top
}
