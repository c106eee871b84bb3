import type { Rule } from '../rule.ts'

export const indicatorUnit: Rule = {
  id: 'indicator-unit',
  severity: 'warning',
  about: 'An amount of an indicator table has no unit.',
  example: '高新技术企业 218 260',
  counterexample: '高新技术企业（家） 218 260',
  check: function* ({ indicators, lexicon }) {
    for (const { name, unit, values, position } of indicators) {
      const bare = values.find(
        ({ value, unit: own, components }) => value !== null && value !== 0 && own === null && components === null,
      )
      if (unit !== null || bare === undefined) continue
      // 农田灌溉水有效利用系数, 医护比 have none
      const sense = lexicon.measures.before(name, name.length)?.row.sense
      if (sense === 'index' || /[比数]$/.test(name)) continue
      yield { message: `${name}: no unit is given for ${bare.raw}`, position }
    }
  },
}
