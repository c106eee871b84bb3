import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { isMeasure } from './phrases.ts'

/* Parts that a measure is told of one by one: 城市 and 农村, 小学 and 初中. */

/** 城市 of 城市污水处理率: the area that words begin with; empty without one. */
export function areaOf(words: string, { groups }: Lexicon): string {
  const group = groups.at(words, 0)
  return group?.row.of === 'area' ? group.row.word : ''
}

/** What words are a part of, when they are the name of one; else null. */
export function kindOfGroup(words: string, { groups }: Lexicon): Row<'groups'>['of'] | null {
  const group = groups.at(words, 0)
  return group?.length === words.length ? group.row.of : null
}

/** 生均校舍面积 of 生均校舍面积幼儿园, when these words are another such part (小学); else null: what is measured, told before its parts. */
export function measureBefore(words: string, said: string, lexicon: Lexicon): string | null {
  const last = lexicon.groups.before(said, said.length)
  if (last === null || kindOfGroup(words, lexicon) !== last.row.of) return null
  const measure = said.slice(0, -last.length)
  return isMeasure(measure, lexicon) ? measure : null
}

/** 孤儿 of 集中养育和社会散居孤儿津贴标准: whom a text names first of those that the state keeps. */
export function keptIn(text: string, { groups }: Lexicon): { word: string; index: number } | null {
  const found = groups.all(text).find(({ row }) => row.of === 'people')
  return found === undefined ? null : { word: found.row.word, index: found.index }
}
