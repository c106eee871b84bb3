import type { Rule } from '../rule.ts'

export const numberAndDate: Rule = {
  id: 'number-and-date',
  severity: 'warning',
  about: 'The year of a 发文字号 is not the year of its 成文日期.',
  example: '青政〔2021〕31号 … 2022年7月12日',
  counterexample: '青政〔2022〕31号 … 2022年7月12日',
  check: function* ({ document }) {
    const { number, issuedOn, position } = document
    if (number === null || issuedOn === null || number.year === Number(issuedOn.slice(0, 4))) return
    const message = `${number.raw} is dated ${issuedOn}`
    yield { message, position: { start: position.start, end: position.start } }
  },
}
