import { detached } from '../detached.ts'
import type { Rule } from '../rule.ts'

export const numberOrder: Rule = {
  id: 'number-order',
  severity: 'info',
  about: 'The numbers of one office do not ascend through the issue.',
  example: '青政〔2022〕31号, 青政〔2022〕30号',
  counterexample: '青政〔2022〕30号, 青政〔2022〕31号',
  check: function* ({ document, issue }) {
    const { number, position } = document
    if (number === null) return
    const start = { start: position.start, end: position.start }
    const before = issue.numbers.findLast(
      (each) => each.number.code === number.code && each.number.year === number.year,
    )
    issue.numbers.push({
      number: { ...number, raw: detached(number.raw), code: detached(number.code) },
      position: start,
    })
    if (before === undefined || before.number.serial < number.serial) return
    yield {
      message: `${number.raw} stands behind ${before.number.raw}`,
      position: start,
      related: [{ message: `${before.number.raw} stands here`, position: before.position }],
    }
  },
}
