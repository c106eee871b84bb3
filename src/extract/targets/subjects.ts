import type { Preceding } from './carried-subjects.ts'
import { nounAfter, totalOfCounted } from './counted-nouns.ts'
import type { CueMatch } from './cues.ts'
import type { Government } from './governing.ts'
import { isOfHouseholds, isTurn } from './grounds.ts'
import { objectOf, verbBefore } from './objects.ts'
import { placed, REACH } from './phrases.ts'
import type { Candidate } from './reading.ts'
import { shareOfEarlier, shareOfList } from './respectively.ts'
import { subjectsOfDeeds } from './subjects-of-deeds.ts'
import { subjectsOfLevels } from './subjects-of-levels.ts'

/** A quantity whose subject is asked for, and the words around it that may name it. */
export interface Asked {
  candidate: Candidate
  government: Government
  /** Where the clause's words begin to speak of this quantity: behind the target before it in the clause. */
  since: number
  /** The target before it in the sentence. */
  previous: Preceding | null
  /** The verb whose object is counted, or the word that states a level. */
  verb: CueMatch | null
  /** What stands before the verb, or before the number: 全省高速公路通车里程 of 全省高速公路通车里程达到1.2万公里. */
  head: string
  /** What stands between the verb and the number: 养老床位 of 新增养老床位10万张. */
  object: string
  /** What is counted behind the number: 养老机构 of 建设5所养老机构. */
  after: string
}

/** Tells what is measured; null leaves the question to the next rule. */
export type SubjectRule = (asked: Asked) => string | null

/** What a quantity measures, as the text names it, or null. */
export function subjectOf(
  candidate: Candidate,
  government: Government,
  since: number,
  previous: Preceding | null,
): string | null {
  const told =
    shareOfList(candidate, since, previous) ?? shareOfEarlier(candidate, previous) ?? totalOfCounted(candidate)
  if (told !== null) return told
  if (previous !== null && (isTurn(candidate) || isOfHouseholds(candidate))) return previous.subject
  const verb = verbBefore(candidate, government, since)
  const asked: Asked = {
    candidate,
    government,
    since,
    previous,
    verb,
    head: headOf(candidate, verb, since),
    object: verb === null ? '' : objectOf(candidate, verb),
    after: nounAfter(candidate),
  }
  const isDeed = government.kind === 'output' || government.kind === 'frequency'
  for (const rule of isDeed ? subjectsOfDeeds : subjectsOfLevels) {
    const subject = rule(asked)
    if (subject !== null) return subject
  }
  return null
}

/** 新增1个国家级集群、新入规企业20家: behind the noun that the number before counts. */
function pastNoun(
  { text, clause, before, verb }: Candidate & { verb: CueMatch | null },
  since: number,
  to: number,
): number {
  if (since <= clause.from || before.at(-1)?.to !== since) return since
  if (!/^[一-鿿“]/.test(text.charAt(since)) || text[since] === '的') return since
  // 新建200个充电桩、新增泊位2000个
  if (verb !== null) return text[to - 1] === '、' ? to : since
  // 新增2000个公办托额和3200个社区托额: the next has a noun of its own
  if (/[和及与]/.test(text.charAt(to - 1)) && text.charCodeAt(since) !== text.charCodeAt(to - 1)) return to
  const at = text.slice(since, to).lastIndexOf('、')
  return at > 0 && !/[（）”]/.test(text.slice(since + at, to)) ? since + at + 1 : since
}

function headOf(candidate: Candidate, verb: CueMatch | null, since: number): string {
  const { text, quantity, lexicon } = candidate
  const asked = { ...candidate, verb }
  // 50%以上的国家级园区、30%以上的省级园区: the noun before is what the first is of
  if (text[since] === '的' && /[、和及]/.test(text.charAt(quantity.from - 1))) return ''
  // 亿元以上企业20家、10亿元以上5家
  const size = candidate.before.findLast(({ to, comparator }) => to === quantity.from && comparator !== 'eq')
  const to = verb?.from ?? Math.max(since, size?.from ?? quantity.from)
  // 国内1天送达、周边国家2天送达
  const finish = lexicon.verbs.finishes.at(text, since) ?? lexicon.verbs.reaches.at(text, since)
  const from =
    finish !== null && text[since + finish.length] === '、' ? since + finish.length + 1 : pastNoun(asked, since, to)
  return (
    placed(text.slice(Math.max(from, to - REACH), to), candidate)
      .replace(/(?:计划|拟)$/, '')
      // 完成规划任务的85%, 完成节能改造面积增长10%
      .replace(/^完成(?=[^，]{2,}(?:任务|面积)$)/, '')
      // 是“十三五”的1.3倍
      .replace(/^[是为]“[^”]{2,3}”(?:时期|期间)?的?$/, '')
      // 对农村公路危桥改造12座
      .replace(/^对(?=[一-鿿]{4})(?![外口接])/, '')
      // 省级河湖长每年巡河
      .replace(/(?<=..)每(?:[\d一二两三四五]?年|季度|半[年月])(?=..)/, '')
      // 为持证残疾人每3年评估1次
      .replace(/^为(?=[一-鿿]{4})/, '')
      // 补助标准每人每月提高10元, 按小学每生每年720元
      .replace(/^(?:按照?)?(..+)每[人户亩头只生]$/, '$1')
  )
}
