import type { Rule } from '../rule.ts'

export const numberForm: Rule = {
  id: 'number-form',
  severity: 'warning',
  about:
    'A 发文字号 is not written as GB/T 9704 (7.2.5) has it: the year in 〔〕, the serial number without zeros before it and without 第.',
  example: '青政[2022]031号',
  counterexample: '青政〔2022〕31号',
  check: function* ({ document }) {
    const { number, position } = document
    if (number === null) return
    const { code, year, serial, raw } = number
    const written = raw.replace(/\s/g, '')
    const due = `${code}〔${year}〕${serial}号`
    // Announcements and orders are numbered in ways of their own.
    if (written === due || !/[[［(（〔【]/.test(written)) return
    yield { message: `${raw} is written ${due}`, position: { start: position.start, end: position.start } }
  },
}
