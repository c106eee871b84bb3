import { detached } from '../detached.ts'
import { type Fact, factsOfIndicators, factsOfTargets, keyOf } from '../facts.ts'
import type { Rule, Told } from '../rule.ts'

export const conflictingTargets: Rule = {
  id: 'conflicting-targets',
  severity: 'error',
  about: 'Two places set different targets for the same thing and year.',
  example: '每万人口发明专利拥有量 4.68 件; 每万人口发明专利拥有量 4.4 件',
  counterexample: '每万人口发明专利拥有量 4.68 件; 每万人口发明专利拥有量 4.68 件',
  check: function* ({ document, indicators, targets, issue, lexicon }) {
    const title = document.plan?.title ?? document.title ?? ''
    const facts = [...factsOfIndicators(indicators, title), ...factsOfTargets(targets, title)]
    for (const fact of facts) {
      const key = `${keyOf(fact.name, lexicon)}|${fact.unit}|${fact.year}`
      const known = issue.facts.get(key) ?? []
      const other = known.find((each) => conflict(each, fact))
      if (other !== undefined) yield told(fact, other)
      // One of each value is enough to tell of all others.
      if (known.every(({ value }) => value !== fact.value)) issue.facts.set(detached(key), [...known, kept(fact)])
    }
  },
}

/** Prose may set less than all; at least 60 and at least 70 differ, at least 60 and at most 70 do not. */
function conflict(a: Fact, b: Fact): boolean {
  if (a.value === b.value) return false
  const isAbout = a.comparator === 'approx' || b.comparator === 'approx'
  // Of two texts each may speak of a part of what the other means; a table names the whole.
  if (a.where === 'text' && b.where === 'text')
    return (
      a.title === b.title &&
      a.comparator === b.comparator &&
      !isAbout &&
      a.evidence !== b.evidence &&
      a.name.length >= SHORTEST
    )
  return !isAbout || Math.abs(a.value - b.value) > Math.abs(a.value) * ROUGHLY
}

/** 县级覆盖面 may be of anything. */
const SHORTEST = 7

/** What 左右 leaves open. */
const ROUGHLY = 0.05

function told(fact: Fact, other: Fact): Told {
  const alias = fact.name === other.name ? '' : ` (there ${other.name}, which is the same)`
  const place = fact.title === other.title ? 'elsewhere in this document' : other.title
  return {
    message: `${fact.name}, ${fact.year}: ${fact.raw.trim()} here, ${other.raw.trim()} ${place}${alias}`,
    position: fact.position,
    related: [{ message: `${other.raw.trim()} stands here`, position: other.position }],
  }
}

/** Of a fact, what is kept when its document is let go. */
const kept = (fact: Fact): Fact => ({
  ...fact,
  name: detached(fact.name),
  unit: detached(fact.unit),
  title: detached(fact.title),
  raw: detached(fact.raw),
  evidence: fact.evidence === null ? null : detached(fact.evidence),
})
