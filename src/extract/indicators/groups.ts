import type { Lexicon } from '../../lexicon/lexicon.ts'
import { DECLARED } from '../../read/tables/group-words.ts'
import { isEmpty, splitUnit } from './units.ts'

/** The name of a group, without its label, its unit and the count it declares: 一、经济发展（4项） → 经济发展. */
export function groupName(text: string, lexicon: Lexicon): string {
  const bare = splitUnit(text.replace(DECLARED, '').trim(), lexicon).name
  const label = lexicon.headings(bare)
  return (label !== null && label.length < bare.length ? bare.slice(label.length) : bare).replace(/[：:]$/, '').trim()
}

/** The group cells that hold for a row. The left half of a merged 指标 cell names the row, and groups none. */
export function carryGroups(name: string, groups: readonly string[], above: readonly string[]): string[] {
  let isNew = false
  return groups.map((text, index) => {
    const isHalf = index === groups.length - 1 && text !== '' && (name === '' || name === text)
    if (text === '') return isNew ? '' : (above[index] ?? '')
    isNew = text !== above[index]
    return isHalf || isEmpty(text) ? '' : text
  })
}

/** The name of the nearest group: a cell to the left, else the heading row above. */
export function groupOf(groups: readonly string[], heading: string | null, lexicon: Lexicon): string | null {
  const nearest = groups.findLast((text) => text !== '')
  return nearest === undefined ? heading : groupName(nearest, lexicon)
}
