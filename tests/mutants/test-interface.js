import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'
import fc from 'fast-check'

// What the tests import of Vitest, as far as those that notice mutants use it.

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers)

export const expect = (value, message) => chai.expect(value, message)

// The same texts for every mutant, and not too many of them: most mutants are noticed by fixtures.
fc.configureGlobal({ seed: 1, interruptAfterTimeLimit: 100, markInterruptAsFailure: false })

/** Code that counts its mutants is slower than the program: its time says nothing. */
const IS_TIMED = /times as (?:many|long)|times the time|linear|no longer/

const { tests, describing } = globalThis.found
let within = ''

export function describe(name, body) {
  const called = `${within} ${name}`.trim()
  describing.push(async () => {
    within = called
    await body()
    within = ''
  })
}

export function test(name, run) {
  const called = `${within} ${name}`.trim()
  if (!IS_TIMED.test(called)) tests.push({ id: `${tests.length} ${called}`, name: called, run })
}

/** Each of the cases by itself; one that is a list is spread, but for `for`. */
const forEach = (declare, spread) => (cases) => (name, body) => {
  for (const one of cases) {
    const values = spread && Array.isArray(one) ? one : [one]
    declare(`${name} ${values}`, () => body(...values))
  }
}

test.each = forEach(test, true)
test.for = forEach(test, false)
describe.each = forEach(describe, true)

export { test as it }
