/** 综合指标 (1 项): how many rows the name of a group declares. */
export const DECLARED = /[（(]共?(\d{1,3})[项个条]?[）)]$/

export function declaredCount(text: string): number | null {
  const count = DECLARED.exec(text)?.[1]
  return count === undefined ? null : Number(count)
}

/** 一, （二）: the number of a group in a cell of its own, whose name stands in the next. */
export const HAN_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?、?$/
