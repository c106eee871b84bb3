import type { Lexicon } from '../../lexicon/lexicon.ts'
import { DECLARED } from '../../read/tables/group-words.ts'
import { isEmpty, splitUnit } from './units.ts'

/** The name of a group, without its label, its unit and the count it declares: 一、经济发展（4项） → 经济发展. */
export function groupName(text: string, lexicon: Lexicon): string {
  const bare = splitUnit(text.replace(DECLARED, ''), lexicon).name
  const label = lexicon.headings(bare)
  return (label !== null && label.length < bare.length ? bare.slice(label.length) : bare).replace(/[：:]$/, '').trim()
}

/** The group cells that hold for a row. The left half of a merged 指标 cell names the row, and groups none. */
export function carryGroups(name: string, groups: readonly string[], above: readonly string[]): string[] {
  let isNew = false
  return groups.map((text, index) => {
    if (text === '') return isNew ? '' : (above[index] ?? '')
    isNew = text !== above[index]
    const isHalf = text === name || (name === '' && index === groups.length - 1)
    return isHalf || isEmpty(text) ? '' : text
  })
}
