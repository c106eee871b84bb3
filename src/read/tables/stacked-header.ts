import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Line } from '../lines.ts'
import { isHeaderWord } from './header-words.ts'

/** 指标, 2020年, 2025年, 属性: fewer words below one another are no header. */
export const FEWEST_COLUMNS = 4
const MOST_COLUMNS = 12
/** What a header names once: 主要指标 above 序号 and 指标 is the caption. */
const ONCE: ReadonlySet<string | undefined> = new Set(['number', 'indicator', 'unit', 'nature'])
/** What a header begins with: what counts, groups or names the rows. */
const OPENING: ReadonlySet<string | undefined> = new Set(['number', 'group', 'indicator', 'name'])

/** The words of a header, one a line, and what they say of its columns. */
export class StackedHeader {
  readonly lines: Line[] = []
  /** What each column holds. */
  readonly kinds: (string | undefined)[] = []
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Takes a line that heads a column; gives whether it did, and null for one that heads none. */
  take(text: string, line: Line): boolean | null {
    if (!isHeaderWord(text, this.#lexicon)) return null
    const kind = this.#lexicon.columns.all(text).at(-1)?.row.column
    if (this.kinds.length === 0 ? !OPENING.has(kind) : kind === 'number') return false
    if (ONCE.has(kind) && this.kinds.includes(kind)) return false
    this.lines.push(line)
    this.kinds.push(kind)
    return this.lines.length <= MOST_COLUMNS
  }

  get width(): number {
    return this.kinds.length
  }

  get isGrouped(): boolean {
    return this.kinds[0] === 'group'
  }

  get endsWithNature(): boolean {
    return this.kinds.at(-1) === 'nature'
  }

  /** Index of 序号; it stands first, or behind the group. */
  get counted(): number {
    const counted = this.kinds.indexOf('number')
    return counted === 0 || (counted === 1 && this.isGrouped) ? counted : Number.POSITIVE_INFINITY
  }

  /** Rows that neither 序号 counts nor 属性 ends, and that have no 单位 behind the name, cannot be told from a list. */
  get tellsRows(): boolean {
    if (this.width < FEWEST_COLUMNS) return false
    return this.counted <= 1 || this.kinds.includes('nature') || this.kinds[1] === 'unit'
  }

  /** 指标 / 单位 / 2015年 / 2020年: where nothing else tells rows, each has its 单位 below its name. */
  get isUnitBehindName(): boolean {
    return this.kinds[1] === 'unit' && this.counted > 1 && !this.kinds.includes('nature')
  }
}
