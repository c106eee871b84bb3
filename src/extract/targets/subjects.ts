import { anaphor, earlierNoun, qualified } from './anaphora.ts'
import type { Government } from './governing.ts'
import { actorOf, nounAfter, objectOf, verbBefore, wholeNoun } from './objects.ts'
import { headNoun, isMeasure, placed, REACH } from './phrases.ts'
import type { Candidate } from './reading.ts'
import { shareOfList } from './respectively.ts'

/** The area or body in front of a verb: 城镇, 全省规上工业企业. */
const LONGEST_AREA = 10

/** The target before another in the same sentence. */
export interface Preceding {
  candidate: Candidate
  subject: string | null
}

/**
 * What a quantity measures, as the text names it, or null.
 *
 * @param since where the clause's words begin to speak of this quantity: behind the target before it in the clause
 * @param previous the target before it in the sentence
 */
export function subjectOf(
  candidate: Candidate,
  government: Government,
  since: number,
  previous: Preceding | null,
): string | null {
  const share = shareOfList(candidate, since)
  if (share !== null) return share
  const { text, quantity, lexicon } = candidate
  const verb = verbBefore(candidate, government, since)
  const headTo = verb?.from ?? quantity.from
  const head = placed(text.slice(Math.max(since, headTo - REACH), headTo), candidate)
  const object = verb === null ? '' : objectOf(candidate, verb)
  const after = nounAfter(candidate)
  if (government.kind === 'output' || government.kind === 'frequency') {
    // 培育形成2—3个产业集群: two verbs, no object between
    const isVerb = lexicon.cues.at(object, 0)?.length === object.length
    const own = object !== '' && !(isVerb && after !== '') ? object : after
    if (own !== '') return government.kind === 'frequency' ? actorOf(candidate, since) + own : own
    if (verb === null) return anaphor(candidate, head) ?? (headNoun(head, lexicon) || (previous?.subject ?? null))
    // 建立9项军地急需的社会公用计量标准，预计投入520万元
    if (previous !== null && head.length < 2 && /元$/.test(quantity.baseUnit ?? '')) {
      return (wholeNoun(previous.candidate) || (previous.subject ?? '')) + head + verb.word
    }
    return anaphor(candidate, head + verb.word) ?? head + verb.word
  }
  // 每个县至少有1所养老机构
  if (verb?.word === '有' && after !== '') return after
  if (object !== '' && (government.kind !== 'level' || verb?.word === '实现')) {
    if (isMeasure(head, lexicon)) return head
    // 城镇新增就业100万人, 油料新增面积2500万亩
    return head.length <= LONGEST_AREA ? head + object : object
  }
  // 老城区按每百户: the base is no part of what is measured
  const area = isMeasure(head, lexicon) ? head : head.replace(/(?:^|按)每[^，]{1,8}$/, '')
  if (area !== '' && (area === head || after === '')) {
    return qualified(candidate, anaphor(candidate, area) ?? area, previous?.subject ?? null)
  }
  return after !== '' ? after : (previous?.subject ?? earlierNoun(candidate, since))
}
