import { FORWARD } from '../../targets/prose.ts'
import { after, before, type NumberRule, type Occurrence, written } from './rule.ts'

/** Amounts that are nobody's to reach, by their own form. */
export const amountRules: readonly NumberRule[] = [
  {
    // 数十家, 上千人
    id: 'vague',
    disposition: 'vague',
    test: (occurrence) => /^[数几上]/.test(written(occurrence)),
  },
  {
    // the 10 of 4.4例/10万人
    id: 'denominator',
    disposition: 'base',
    test: (occurrence) => occurrence.within !== null || /\/\s?$/.test(before(occurrence)),
  },
  {
    // 2×66万千瓦, 7×24小时: how many times the other
    id: 'times',
    disposition: 'rating',
    test: (occurrence) => /^\s?[×xX＊*]\s?\d/.test(after(occurrence)),
  },
  {
    // 在16个市、136个县开展, 依托3家国家级实验室和12家省级实验室: the setting goes on
    id: 'circumstance-list',
    disposition: 'fact',
    test: ({ candidate, lexicon }) => {
      const last = candidate?.before.at(-1)
      if (candidate === null || last === undefined) return false
      const between = candidate.text.slice(last.to, candidate.quantity.from)
      return (
        /^[^，。；、]{0,12}[和及、]$/.test(between) && lexicon.settingsBefore.before(candidate.text, last.from) !== null
      )
    },
  },
  {
    // 人均预期寿命由71.7岁提高到73.7岁; where it is to be reached it is a target
    id: 'lifespan',
    disposition: 'fact',
    test: (occurrence) =>
      /^\s?岁/.test(after(occurrence)) && /寿命[^。；]{0,20}$/.test(before(occurrence)) && !looksAhead(occurrence),
  },
]

/**
 * 瓜什则330输变电工程: counts nothing, and so numbers something. What says how much, and is no target, is missed:
 * 火灾十万人口死亡率不超过0.17, 每万人1：2.
 */
export const bareRule: NumberRule = {
  id: 'no-unit',
  disposition: 'label',
  test: (occurrence) => {
    if (/^[:：∶]\d/.test(after(occurrence)) || /\d[:：∶]$/.test(before(occurrence))) return false
    if (occurrence.candidate === null) return true
    const { unit, comparator } = occurrence.candidate.quantity
    return unit === null && comparator === 'eq' && /^[0-9０-９]+$/.test(written(occurrence))
  },
}

const looksAhead = ({ place }: Occurrence): boolean => place.kind === 'prose' && FORWARD.has(place.role)
