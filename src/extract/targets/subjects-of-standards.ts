import { STANDARD } from './awards.ts'
import type { SubjectRule } from './subjects.ts'

/** What is set, paid or sold by a share of something else, in the order they are asked. */
export const subjectsOfStandards: readonly SubjectRule[] = [
  // 按照常住人口万分之1.75的比例核定编制
  ({ candidate: { text, quantity, clause }, after }) =>
    after !== '' &&
    STANDARD.test(text.slice(quantity.to, quantity.to + 3)) &&
    (/^[，；]?按照?/.test(text.slice(clause.from, clause.from + 3)) || text[quantity.from - 1] === '按')
      ? after
      : null,
  // 按编制床位的5%—10%设置重症监护病床
  ({ candidate: { text, quantity, clause, lexicon } }) => {
    if (!/按照?[^，按]{2,12}的$/.test(text.slice(Math.max(clause.from, quantity.from - 16), quantity.from))) return null
    const verb = lexicon.cues.at(text, quantity.to)
    if (verb?.row.cue !== 'output') return null
    const object = text.slice(quantity.to + verb.length, clause.to)
    // 按研发费用增量的10%给予最高200万元补助
    if (lexicon.verbs.grants.at(text, quantity.to) !== null)
      return (
        /\d[万亿]?元[的以内]{0,2}([一-鿿]{2,6})[，。；]?$/.exec(object)?.[1] ??
        (object.replace(/[，。；]$/, '') || null)
      )
    // 按研发投入总额的6%补助
    return /^[，。；]?$/.test(object) ? verb.row.word : (/^([一-鿿（）]{2,16})[，。；]?$/.exec(object)?.[1] ?? null)
  },
  // 允许按不低于最低标准的70%确定土地出让价格
  ({ candidate: { text, quantity, clause }, after }) => {
    const isBy = /^[^，]{0,6}按照?(?:不[低高]于|不少于|不超过)/.test(text.slice(clause.from, quantity.from))
    return isBy && !STANDARD.test(text.slice(quantity.to, quantity.to + 3)) ? after || null : null
  },
]
