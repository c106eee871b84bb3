import { check } from 'recheck'
import { relaxed, widened } from './relaxed.ts'
import type { Shape } from './samples.ts'
import type { Pattern } from './written-patterns.ts'

/** How a pattern was proved linear: as it stands, with its assertions as characters, or by a pattern that allows more. */
export type Proof = 'exact' | 'widened' | 'relaxed'

export interface Verdict {
  proof: Proof | null
  /** The worst texts that the checker makes where there is no proof. */
  attacks: Shape[]
}

/** Milliseconds. What takes longer is mostly decided sooner in another form. */
const SOON = 2000
const LATE = 60_000
/** For a pattern that has taken longer than `LATE` in every form: the checker finds an attack in this, if it finds one. */
const BRIEF = 500

/** @param hopeful whether a proof is looked for that takes long */
export async function verdictOn({ source, flags }: Pattern, hopeful: boolean): Promise<Verdict> {
  const modes = flags.replace(/[gy]/g, '')
  const forms: [proof: Proof, source: string | null, flags: string][] = [
    ['exact', source, flags],
    ['relaxed', relaxed(source, flags, 8), modes],
    ['widened', widened(source, flags), modes],
    ['relaxed', relaxed(source, flags, 64), modes],
  ]
  const attacks: Shape[] = []
  for (const timeout of hopeful ? [SOON, LATE] : [BRIEF]) {
    for (const [proof, form, withFlags] of forms) {
      if (form === null) continue
      const found = await check(form, withFlags, { checker: 'automaton', timeout })
      if (found.status === 'safe') return { proof, attacks: [] }
      if (found.status !== 'vulnerable') continue
      const { pumps, suffix } = found.attack
      attacks.push(...pumps.map(({ prefix, pump }) => ({ head: prefix, pump, tail: suffix })))
    }
    // An attack on the pattern itself is an answer.
    if (attacks.length > 0) break
  }
  return { proof: null, attacks }
}
