import { counted } from './counting.ts'
import { below, childrenOf, elements, ownValue, type Xml, type XmlElement } from './xml.ts'

/** One level of a list: how its numbers begin and look. */
interface Level {
  start: number
  format: string
  /** 第%1章, （%1）, %1.%2 */
  text: string
  isLegal: boolean
  /** What stands between the number and the paragraph. */
  gap: string
}

interface List {
  levels: Level[]
  /** Lists of one definition go on counting together. */
  definition: string | undefined
  /** Where a level of this list begins anew. */
  starts: ReadonlyMap<number, number>
}

/** Which list a paragraph belongs to, and at which level. */
export interface Membership {
  list: string
  level: number
}

const MOST_LEVELS = 9

/**
 * The numbers of a Word file's lists, which stand outside of its text: 一、 of a heading style, （一） and 1. below it. Asked in the
 * order of the paragraphs.
 */
export class Numbering {
  readonly #lists = new Map<string | undefined, List>()
  readonly #counts = new Map<string | undefined, number[]>()
  readonly #begun = new Set<string>()
  /** Levels that belong to a style of paragraphs: of a list, the style's own. */
  readonly #levelsOfStyles = new Map<string, number>()

  constructor(xml: Xml) {
    const definitions = new Map<string | undefined, XmlElement>()
    const byStyle = new Map<string | undefined, XmlElement>()
    for (const definition of elements(xml, 'w:abstractNum')) {
      definitions.set(definition.attribs['w:abstractNumId'], definition)
      const style = ownValue(below(definition, 'w:styleLink'))
      if (style !== undefined) byStyle.set(style, definition)
    }
    for (const list of elements(xml, 'w:num')) {
      const id = ownValue(below(list, 'w:abstractNumId'))
      const named = definitions.get(id)
      const definition = byStyle.get(ownValue(below(named, 'w:numStyleLink'))) ?? named
      if (definition !== undefined) this.#lists.set(list.attribs['w:numId'], this.#listOf(list, definition, id))
    }
  }

  #listOf(list: XmlElement, definition: XmlElement, id: string | undefined): List {
    const levels: Level[] = []
    const starts = new Map<number, number>()
    for (const level of childrenOf(definition, 'w:lvl')) {
      const depth = depthOf(level)
      levels[depth] = levelOf(level)
      const style = ownValue(below(level, 'w:pStyle'))
      if (style !== undefined) this.#levelsOfStyles.set(`${list.attribs['w:numId']} ${style}`, depth)
    }
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      const level = below(override, 'w:lvl')
      if (level !== undefined) levels[depthOf(override)] = levelOf(level)
      const start = ownValue(below(override, 'w:startOverride'))
      if (start !== undefined) starts.set(depthOf(override), Number(start))
    }
    return { levels, definition: id, starts }
  }

  /** The level at which a list numbers paragraphs of a style. */
  levelOfStyle(list: string, style: string | undefined): number {
    return this.#levelsOfStyles.get(`${list} ${style}`) ?? 0
  }

  /** The number of the next paragraph of a list, as it stands before its text; '' for a bullet or none. */
  next({ list: id, level }: Membership): string {
    const list = this.#lists.get(id)
    const own = list?.levels[level]
    if (list === undefined || own === undefined) return ''
    const counts = this.#countsOf(list, id)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    counts.length = level + 1
    if (own.format === 'bullet') return ''
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1
      const { format, start } = list.levels[depth] ?? own
      return counted(counts[depth] ?? start, own.isLegal ? 'decimal' : format)
    })
    return label === '' ? '' : label + own.gap
  }

  #countsOf(list: List, id: string): number[] {
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    if (!this.#begun.has(id)) {
      this.#begun.add(id)
      for (const [level, start] of list.starts) counts[level] = start - 1
    }
    return counts
  }
}

const depthOf = (level: XmlElement): number => Math.min(Number(level.attribs['w:ilvl'] ?? 0), MOST_LEVELS - 1)

function levelOf(level: XmlElement): Level {
  const gap = ownValue(below(level, 'w:suff'))
  return {
    start: Number(ownValue(below(level, 'w:start')) ?? 1),
    format: ownValue(below(level, 'w:numFmt')) ?? 'decimal',
    text: ownValue(below(level, 'w:lvlText')) ?? '',
    isLegal: below(level, 'w:isLgl') !== undefined,
    gap: gap === 'nothing' ? '' : ' ',
  }
}
