import { type Government, MEASURE } from './governing.ts'
import { headNoun, PLAIN_VERBS, placed, SERIAL_VERB, trimmed } from './phrases.ts'
import type { Candidate, CueMatch } from './reading.ts'
import { shareOfList } from './respectively.ts'

/** Subjects that say too little alone: 形成产能3万吨. */
const GENERIC =
  /^(?:产能|产量|规模|总量|数量|投资|总投资|覆盖率|覆盖面|占比|比重|比例|产值|人数|面积|装机|装机规模|总数|达标率|完成率|合格率)$/

/** 总数突破5000家: of what was named just before. */
const TOTAL = /^(?:总数|总量|数量|总规模|总额)$/

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
  const { text, quantity } = candidate
  const share = shareOfList(candidate, since)
  if (share !== null) return share
  const verb = verbBefore(candidate, government, since)
  const head = placed(text.slice(since, verb?.from ?? quantity.from), candidate)
  const object = verb === null ? '' : objectOf(candidate, verb)
  const after = nounAfter(candidate)
  if (government.kind === 'output' || government.kind === 'frequency') {
    const own = object !== '' ? object : after
    if (own !== '') return government.kind === 'frequency' ? actorOf(candidate, since) + own : own
    // 建立9项军地急需的社会公用计量标准，预计投入520万元
    if (verb !== null && /元$/.test(quantity.baseUnit ?? '') && previous !== null) {
      return (wholeNoun(previous.candidate) || previous.subject) + verb.word
    }
    if (verb !== null) return anaphor(candidate, head + verb.word) ?? head + verb.word
    return anaphor(candidate, head) ?? (head === '' ? (previous?.subject ?? null) : headNoun(head))
  }
  // 每个县至少有1所养老机构
  if (verb?.word === '有' && after !== '') return after
  if (object !== '' && government.kind !== 'level') {
    if (MEASURE.test(head)) return head
    // 城镇新增就业100万人, 油料新增面积2500万亩
    return head.length <= LONGEST_AREA ? head + object : object
  }
  if (head !== '' && !isBase(head)) return qualified(candidate, anaphor(candidate, head) ?? head, previous?.subject)
  return after !== '' ? after : (previous?.subject ?? earlierNoun(candidate, since))
}

/** 按每百户, 新建住宅小区按每百户: what is divided by, not what is measured. */
function isBase(head: string): boolean {
  return /(?:^|按)每[^，]{1,8}$/.test(head) && !MEASURE.test(head)
}

/** The verb whose object is counted. Of two that adjoin, the first: 建设培训基地, 支持建设床位. */
function verbBefore({ cues, text, quantity }: Candidate, { kind, cue }: Government, since: number): CueMatch | null {
  if (kind === 'level') return cue !== null && cue.from >= since ? cue : null
  if (kind !== 'output' && kind !== 'frequency') return cue !== null && cue.from >= since ? cue : null
  const verbs = cues.filter(
    (verb) => verb.cue === 'output' && verb.from >= since && (!verb.touches || verb.to === quantity.from),
  )
  // 社会组织100家 ends in a name, 建设一所学校 does not
  const isFollowed = /\p{Script=Han}/u.test(text[quantity.to] ?? '')
  for (let index = verbs.length - 1; index >= 0; index--) {
    const verb = verbs[index]
    const earlier = verbs[index - 1]
    if (verb === undefined) break
    const isName =
      earlier !== undefined &&
      (earlier.to === verb.from ||
        (verb.to === quantity.from && !isFollowed && /\p{Script=Han}/u.test(text[verb.from - 1] ?? '')))
    if (!isName || /^(?:和|、|并)$/.test(text.slice(earlier.to, verb.from))) return verb
  }
  return verbs[0] ?? null
}

/** 建设标准化试点示范项目10个: the object between verb and number; none in 建立…装置等9项…标准, where it follows. */
function objectOf(candidate: Candidate, verb: CueMatch): string {
  const between = candidate.text.slice(verb.to, candidate.quantity.from)
  if (/等$/.test(between)) return ''
  const words = placed(between, candidate).replace(PLAIN_VERBS, '')
  if (words === '' || /^(?:在|对|从|由|向|为|按|以|于|不|至)/.test(words)) return ''
  // 种植面积100万亩 names the planting
  if (words === '面积') return verb.word + words
  return qualified(candidate, headNoun(words))
}

/** The counted noun behind a number, up to the end of the clause or the verb that follows it. */
function nounAfter(candidate: Candidate): string {
  const noun = wholeNoun(candidate)
  return noun.includes('的') ? headNoun(noun.replace(/^的/, '')) : trimmed(noun.split(/、|等/)[0] ?? '')
}

function wholeNoun({ text, quantity, clause, next }: Candidate): string {
  const isCounted = next !== null && next.from < clause.to && /\d/.test(text.slice(next.numberFrom, next.numberTo))
  const end = isCounted ? next.from : clause.to
  const words = text
    .slice(quantity.to, end)
    .replace(/[，。；：,;.!！？]+$/, '')
    .replace(/^(?:配套)?(?:建设|新建)/, '')
  if (!/^[\p{Script=Han}“（(A-Za-z]/u.test(words)) return ''
  // 4000户老年人家庭进行适老化改造
  const carried = words.indexOf('进行')
  if (carried > 1) return trimmed(words.slice(0, carried) + words.slice(carried + 2))
  const serial = words.slice(1).search(SERIAL_VERB)
  return serial < 0 ? words : words.slice(0, serial + 1)
}

/** 其它二类医疗器械生产企业每2年…: whose turn it is; 在公共服务行业 is only where. */
function actorOf({ text, quantity, clause }: Candidate, since: number): string {
  if (since > clause.from) return ''
  const every = text.slice(since, quantity.from).search(/每/)
  const words = every <= 0 ? '' : trimmed(text.slice(since, since + every))
  return /^(?:在|围绕|按|结合|针对|通过|以|到)/.test(words) ? '' : words.replace(/^.*?对/, '')
}

/** 每年抽查不少于50批次 behind 开展产品质量监督抽查: the earlier clause says which. */
export function anaphor({ text, earlier }: Candidate, words: string): string | null {
  const key = words.slice(0, 2)
  if (key.length < 2) return null
  for (const { from, to } of earlier.toReversed()) {
    const clause = text.slice(from, to).replace(/[，；：。]$/, '')
    if (!clause.endsWith(key) || clause === key) continue
    const noun = clause
      .slice(0, -key.length)
      .replace(/^.*\d(?:次|批次|场|轮|期|个|项|学时|课时)的?/, '')
      .replace(/^.*?(?:开展|对|组织|实施|进行|推进|加大|加强|强化)(?!对)/, '')
    return noun === '' ? null : trimmed(noun) + words
  }
  return null
}

/** 可单独设立互助养老设施，原则上不低于200平方米: the clause before names it. */
function earlierNoun(candidate: Candidate, since: number): string | null {
  const clause = candidate.earlier.at(-1)
  if (clause === undefined || since > candidate.clause.from) return null
  const words = placed(candidate.text.slice(clause.from, clause.to), candidate)
  const verb = candidate.cues.findLast(({ cue, from, to }) => cue === 'output' && from >= clause.from && to < clause.to)
  const object = verb === undefined ? '' : trimmed(candidate.text.slice(verb.to, clause.to))
  const noun = object.length > 1 ? headNoun(object) : headNoun(words)
  return noun === '' ? null : noun
}

/** 镁系合金—…形成产能5万吨: a subject that says too little takes the lead of its sentence. */
function qualified({ text, sentence }: Candidate, words: string, previous?: string | null): string {
  if (TOTAL.test(words) && previous != null) return previous + words
  const lead = GENERIC.test(words)
    ? /^([^，。；：—]{2,16})(?:—|：)/.exec(text.slice(sentence.from, sentence.to))?.[1]
    : undefined
  return lead === undefined ? words : trimmed(lead) + words
}
