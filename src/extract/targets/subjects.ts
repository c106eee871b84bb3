import type { Government } from './governing.ts'
import { type Candidate, clauseCues } from './reading.ts'

/** Words in front of a subject that are no part of it. */
const LEADING =
  /^(?:[，、；：。\s—]|并且?|以及|及|和|与|且|使其|使得?|确保|保持|保证|实现|推动|促进|建议|力争在?|争取|努力|预计|其中|原则上|全部|基本|累计|逐步|进一步|持续|有效|成功|切实|稳步|不断|大力|加快|统筹|按照?|可单独|可|要|应当?|将|均|分别|各地|到时|年均|平均每年|每年|每月|每季度|在全省范围内|在全省|在全市|在全县|在全国|范围内|一是|二是|三是|四是|五是|新|第[一二三四五六七八九十]+|各级各类|各类|各级|一批|等)+/

const TRAILING =
  /(?:[，、：\s]|力争|争取|原则上|全部|基本|累计|逐步|进一步|持续|稳步|大幅|总体|均|都|分别|各|将|要|应当?|也|能够?|至少|平均|年均|每年|实现|达到?|控制|保持|稳定|维持|由|从|不断|有望|预计|努力|提高|提升|增加|只|仅|约|不|就|为|占|的|数量为|上|再)+$/

/** 较“十二五”, 比2020年, 在2020年基础上: what a change is compared with. */
const COMPARED = /(?:比|较|相较于?|与[^，]{0,14}相比|在[^，]{1,16}基础上).*$/

/** Verbs behind a counted noun that say what happens to it: 选取1个市县开展…. */
const SERIAL =
  /(?:开展|用于|实行|建成|配套建设|达到|参加|参与|列入|纳入|获得|通过|作为|成为|获批|申报|入选|推进|投入|实现|完成|落户|组织|建立|被|以上的|全部|配备|设立).*$/

/** 农村老年人家庭进行适老化改造 */
const CARRIED_OUT = /进行/

/** Subjects that say too little alone: 形成产能3万吨. */
const GENERIC =
  /^(?:产能|产量|规模|总量|数量|投资|总投资|覆盖率|覆盖面|占比|比重|比例|产值|人数|面积|装机|装机规模|总数|达标率|完成率|合格率)$/

/** A noun that is a measure: 率, 数, 量. */
const MEASURE = /(?:率|数|量|额|值|比|比重|占比|比例|面|度|规模|时间|面积|人数|强度|水平|能力|产能|产值|收入|寿命)$/

/** What a quantity measures, as the text names it, or null. */
export function subjectOf(candidate: Candidate, government: Government, previousSubject: string | null): string | null {
  const { text, quantity, clause, before } = candidate
  const start = stretchStart(candidate)
  const { cue } = government
  const cueInside = cue !== null && cue.from >= start && cue.to <= quantity.from
  const head = clean(text.slice(start, cueInside && cue.from >= start ? cue.from : quantity.from), candidate)
  const object = cueInside ? objectOf(candidate, cue.to, cue.word) : ''
  const after = nounAfter(candidate)
  const isMoneyOnly = /元$/.test(quantity.baseUnit ?? '') && after === ''
  if (government.kind === 'output' || government.kind === 'frequency') {
    const own = object !== '' ? object : after
    if (own !== '') return own
    if (isMoneyOnly && previousSubject !== null) return previousSubject + (cue === null ? '' : cue.word)
    if (!cueInside && head !== '') return headNoun(head)
    return anaphor(candidate, head + (cueInside ? cue.word : '')) ?? previousSubject
  }
  if (object !== '' && government.kind !== 'level') return head !== '' && MEASURE.test(head) ? head : object
  if (head !== '' && !/^按?每/.test(head))
    return qualified(candidate, anaphor(candidate, head) ?? head, previousSubject)
  if (after !== '') return after
  const earlier = candidate.earlier.at(-1)
  if (earlier !== undefined && before.every(({ to }) => to <= earlier.from)) {
    const noun = headNoun(clean(text.slice(earlier.from, earlier.to), candidate))
    if (noun !== '') return noun
  }
  void clause
  return previousSubject
}

/** Behind the last quantity of the clause, unless that is where the change starts from. */
function stretchStart({ text, clause, before, quantity }: Candidate): number {
  const last = before.findLast(({ from }) => from >= clause.from)
  if (last === undefined) return clause.from
  const between = text.slice(last.to, quantity.from)
  // the base of a rate, a period or a grade is part of what is named: 每10万人…, 1.1级工房…
  const head = text.slice(Math.max(clause.from, last.from - 12), last.from)
  if (/[由从][^，]{0,10}$/.test(head) && /(?:到|至)$/.test(between)) return clause.from
  if (/每$/.test(head) || /^(?:年|级|岁|月)$/.test(last.unit ?? '') || last.unit === null) return clause.from
  return last.to
}

/** The clause's words without what only places them in time, from behind a base comparison on. */
function clean(words: string, { mentions, text }: Candidate): string {
  let rest = words
  for (const { from, to, isBase } of mentions) {
    const raw = text.slice(from, to)
    if (!isBase && rest.includes(raw)) rest = rest.slice(rest.lastIndexOf(raw) + raw.length)
  }
  rest = rest.replace(/^\d+(?:\.|、|．)\s*/, '').replace(COMPARED, '')
  const cut = /(?:由|从)[^，]*$/.exec(rest)
  if (cut !== null && /\d/.test(cut[0])) rest = rest.slice(0, cut.index)
  const inside = /^(?:实现|使|确保)?包括.{1,40}在内的/.exec(rest)
  if (inside !== null) rest = rest.slice(inside[0].length)
  return trim(rest)
}

function trim(words: string): string {
  let rest = words
  for (let previous = ''; rest !== previous; ) {
    previous = rest
    rest = rest.replace(LEADING, '').replace(TRAILING, '')
  }
  return unquoted(rest)
}

function unquoted(words: string): string {
  return /^“[^”]*”$/.test(words) ? words.slice(1, -1) : words
}

/** 建设标准化试点示范项目10个: the object between verb and number, its classifier and modifiers shed. */
function objectOf(candidate: Candidate, from: number, verb: string): string {
  const between = candidate.text.slice(from, candidate.quantity.from)
  const words = trim(clean(between, candidate))
  if (words === '' || /^(?:在|对|从|由|向|为|按|以|于)/.test(words)) return ''
  // 种植面积100万亩 names the planting
  return words.length <= 2 && MEASURE.test(words) ? verb + words : headNoun(words)
}

/** 5家…、…的样板生活超市 → 样板生活超市; a short modifier stays: 设区的地级市. */
function headNoun(words: string): string {
  const at = words.lastIndexOf('的')
  const modifier = words.slice(0, at)
  if (at < 0 || at === words.length - 1) return trim(words)
  return modifier.length <= 4 && !/[、，]/.test(modifier) ? trim(words) : trim(words.slice(at + 1))
}

/** The counted noun behind a number, up to the end of the clause or the verb that follows it. */
function nounAfter({ text, quantity, clause, next, following }: Candidate): string {
  const end = Math.min(clause.to, next?.from ?? clause.to)
  let words = text.slice(quantity.to, end).replace(/[，。；：,;.!！？]+$/, '')
  if (!/^[\p{Script=Han}“（(A-Za-z]/u.test(words)) return ''
  const carried = CARRIED_OUT.exec(words)
  if (carried !== null && carried.index > 1) return words.slice(0, carried.index) + words.slice(carried.index + 2)
  const first = following[0]
  if (first !== undefined && first.from === quantity.to && ['output', 'level'].includes(first.cue))
    words = words.slice(first.to - first.from)
  if (/^(?:配套)?建设/.test(words)) words = words.replace(/^(?:配套)?建设/, '')
  const serial = SERIAL.exec(words)
  if (serial !== null && serial.index > 1) words = words.slice(0, serial.index)
  if (words.includes('的')) return headNoun(words.replace(/^的/, ''))
  return trim(words.split(/、|等/)[0] ?? '')
}

/** 每年抽查不少于50批次 behind 开展产品质量监督抽查: the earlier clause says which. */
function anaphor({ text, earlier, sentence }: Candidate, words: string): string | null {
  const key = words.slice(0, 2)
  if (key.length < 2) return null
  for (const { from, to } of [...earlier].reverse()) {
    const clause = text.slice(Math.max(from, sentence.from), to).replace(/[，；：。]$/, '')
    const at = clause.lastIndexOf(key)
    if (at <= 0 || at < clause.length - key.length) continue
    const noun = objectNoun(clause.slice(0, at))
    return noun === '' ? null : noun + words
  }
  return null
}

/** 持续开展产品质量监督(抽查) → 产品质量监督; 加大对高风险企业的监督(检查) → 高风险企业的监督. */
function objectNoun(words: string): string {
  const behindNumber = words.replace(/^.*\d+(?:次|批次|场|轮|期|个|项)/, '')
  return trim(behindNumber.replace(/^.*?(?:开展|加大对|加强对|强化对|组织|实施|进行|推进|加大|加强|强化|对)/, ''))
}

/** 镁系合金—…形成产能5万吨: a subject that says too little takes the lead of its sentence or the subject before. */
function qualified({ text, sentence }: Candidate, words: string, previous: string | null): string {
  if (!GENERIC.test(words)) return words
  const lead = /^([^，。；：—]{2,16})(?:——?|：)/.exec(text.slice(sentence.from, sentence.to))?.[1]
  void previous
  return lead === undefined ? words : lead + words
}

export { clauseCues }
