import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Modality } from '../../model/records.ts'
import type { DocumentNode } from '../../model/tree.ts'
import { isDoubtful } from '../../text/damaged-digits.ts'
import type { Calendar } from '../../text/deadlines.ts'
import { positionBetween, rawBetween } from '../../text/passage.ts'
import { type QuantityMatch, scanQuantities } from '../../text/quantities.ts'
import type { TargetDraft } from '../drafts.ts'
import { anaphor } from './anaphora.ts'
import { topicOf } from './carried-subjects.ts'
import { baselineOf, comparatorOf, kindOf, modalityOf, perOf } from './circumstances.ts'
import { deadlineOf, type Scene, sceneOf, type TitleTimes } from './deadlines.ts'
import { exclusions } from './exclusions.ts'
import { isNoneAtSight } from './exclusions-by-form.ts'
import { type Government, governmentOf } from './governing.ts'
import { startsChange } from './grounds.ts'
import { isStatedGoal, level } from './levels.ts'
import { isOccasion, isRatio } from './measuring.ts'
import { senseOf, trimmed } from './phrases.ts'
import { type Prose, proseOf, roleIn } from './prose.ts'
import { type Candidate, candidatesOf, sentencesWith } from './reading.ts'
import { sharersOfList } from './respectively.ts'
import { isReview } from './reviews.ts'
import { subjectOf } from './subjects.ts'
import { withoutDuties } from './without-duties.ts'

/** Every quantity that the document's goals, tasks and safeguards set, in source order. */
export function extractTargets(document: DocumentNode, lexicon: Lexicon): TargetDraft[] {
  const calendar = calendarOf(document)
  const targets: TargetDraft[] = []
  const titles: TitleTimes = new Map()
  for (const prose of proseOf(document, calendar, lexicon)) {
    for (const target of targetsIn(prose, calendar, lexicon, titles)) targets.push(target)
  }
  return targets
}

/** What a document tells about time. */
export function calendarOf({ plan, issuedOn }: DocumentNode): Calendar {
  const startYear = plan?.startYear ?? null
  return {
    startYear,
    endYear: plan?.endYear ?? null,
    issuedYear: issuedOn === null ? startYear : Number(issuedOn.slice(0, 4)),
    // A plan whose date is not told is taken to be issued as its period begins: 今后十年 of one from 1991 on end in 2000.
    issuedMonth: issuedOn === null ? (startYear === null ? null : 1) : Number(issuedOn.slice(5, 7)),
  }
}

/** A target already found, for those behind it that carry something on. */
interface Found {
  candidate: Candidate
  government: Government
  draft: TargetDraft
  subject: string | null
  topic: string | null
  /** The one before it in the sentence. */
  previous: Found | null
}

function targetsIn(prose: Prose, calendar: Calendar, lexicon: Lexicon, titles: TitleTimes): TargetDraft[] {
  const drafts: TargetDraft[] = []
  let last = null as Found | null
  let starts: Candidate[] = []
  let scene = null as Scene | null
  let doubted = null as { candidate: Candidate; government: Government } | null
  for (const candidate of hopefulIn(prose.passage.text, calendar, lexicon)) {
    const inSentence = last?.candidate.sentence === candidate.sentence ? outsideOf(last, candidate) : null
    const before: Government | null =
      carriedOn(candidate, inSentence) ??
      (doubted?.candidate.sentence === candidate.sentence ? doubted.government : null)
    // 达到巧50万吨、原盐2800万吨: what cannot be read still says what those behind it are
    if (isDoubtful(candidate.text, candidate.quantity)) {
      doubted = { candidate, government: governmentOf(candidate, before) ?? level }
      continue
    }
    const government: Government | null = exclusions.some((rule) => rule.excludes(candidate))
      ? null
      : (governmentOf(candidate, before) ??
        (prose.section !== null && roleIn(prose.section) === 'goals' && isStatedGoal(candidate) ? level : null))
    if (government !== null) {
      const read = Math.max(inSentence?.candidate.quantity.to ?? 0, doubted?.candidate.quantity.to ?? 0)
      scene ??= sceneOf(prose, titles, lexicon, calendar)
      const draft = draftOf(prose, candidate, government, inSentence, last, startOf(candidate, starts), scene, read)
      const { subject } = draft
      last = {
        candidate,
        government,
        draft,
        subject,
        topic: topicOf(subject, inSentence, lexicon),
        previous: inSentence,
      }
      drafts.push(draft)
      for (const sharer of sharersOfList(candidate)) drafts.push({ ...draft, subject: sharer })
    }
    if (startsChange(candidate)) starts = [...(goesOn(starts.at(-1), candidate) ? starts : []), candidate]
  }
  return drafts
}

/** 投资3500亿元，比“十三五”增长40%，其中省级500亿元: the part is of what is told in the same unit. */
function carriedOn({ text, clause, quantity }: Candidate, last: Found | null): Government | null {
  if (!/^[，；]?其中/.test(text.slice(clause.from, quantity.from))) return last?.government ?? null
  let whole = last
  while (whole !== null && whole.candidate.quantity.baseUnit !== quantity.baseUnit) whole = whole.previous
  return (whole ?? last)?.government ?? null
}

/**
 * The candidates of the sentences in which a number may be one to reach, a sentence at a time: a paragraph may be a whole file in one
 * line. Of half of all sentences nothing else is asked.
 */
function hopefulIn(text: string, calendar: Calendar, lexicon: Lexicon): Iterable<Candidate> {
  const quantities = scanQuantities(text, lexicon)
  const isHopeful = (quantity: QuantityMatch) => !isNoneAtSight({ text, lexicon, quantity })
  if (!quantities.some(isHopeful) || isReview(text, calendar, lexicon)) return []
  const paragraph = { text, lexicon, calendar, isReview: false }
  function* candidates(): Generator<Candidate, undefined> {
    for (const sentence of sentencesWith(quantities, text)) {
      if (sentence.quantities.some(isHopeful)) yield* candidatesOf(sentence, paragraph)
    }
  }
  return candidates()
}

/** 原油产量达到1.45亿吨（其中海上500万吨），比1990年增加700万吨: what stands in brackets that have closed is not gone on with. */
function outsideOf(found: Found, candidate: Candidate): Found | null {
  const { enclosed } = found.candidate
  const isClosed = enclosed?.mark === '（' && enclosed.to <= candidate.quantity.from
  if (!isClosed) return found
  return found.previous === null ? null : outsideOf(found.previous, candidate)
}

/** 由88.9%、45%: one more of a list of what changes start from. */
const goesOn = (last: Candidate | undefined, { text, quantity, sentence }: Candidate): boolean =>
  last?.sentence === sentence && /^[、和及]$/.test(text.slice(last.quantity.to, quantity.from))

/** Where the change to a number starts: 由80元提高到100元; the nth for the nth of 分别由88.9%、45%提高到92%、60%. */
function startOf({ quantity, before, sentence }: Candidate, starts: readonly Candidate[]): Candidate | null {
  const last = starts.at(-1)
  if (last?.sentence !== sentence) return null
  if (starts.length === 1) return last.next === quantity ? last : null
  return starts[before.filter(({ from }) => from >= last.quantity.to).length] ?? null
}

function draftOf(
  { passage, section, box, within }: Prose,
  candidate: Candidate,
  government: Government,
  inSentence: Found | null,
  last: Found | null,
  start: Candidate | null,
  scene: Scene,
  read: number,
): TargetDraft {
  const { quantity, sentence, text } = candidate
  const raw = (from: number, to: number) => rawBetween(passage, from, to)
  // 由每人每月80元提高到100元
  const from = start === null ? null : perOf(start)
  const per = perOf(candidate, read) ?? from ?? carriedPer(candidate, government, inSentence)
  // 每万人参与次数增加到1500次 is a level of that name
  const isOfName = government.cue?.cue === 'level' && text.slice(0, government.cue.from).endsWith('次数')
  const kind = isOfName ? government.kind : kindOf(government.kind, quantity, per)
  const since = pastBrackets(text, Math.max(candidate.clause.from, read), quantity.from)
  const named = subjectOf(candidate, { ...government, kind }, since, inSentence)
  const subject = named && withoutDuties(named, candidate.lexicon)
  const { value, max, unit, baseValue, baseUnit, ratio } = quantity
  return {
    raw: raw(quantity.from, quantity.to),
    comparator: comparatorOf(candidate),
    value,
    max,
    unit,
    baseValue,
    baseUnit,
    ratio,
    subject,
    kind,
    deadline: deadlineOf(candidate, subject, last?.draft ?? null, scene),
    per,
    baseline: baselineOf(candidate, start, raw),
    modality: modalityOf(candidate) ?? carriedModality(government, inSentence),
    evidence: text.slice(sentence.from, sentence.to).trim(),
    section,
    box,
    within,
    position: positionBetween(passage, quantity.from, quantity.to),
  }
}

/** 2700元（机构养育）和2000元: what stands in brackets behind a number is said of that one. */
function pastBrackets(text: string, from: number, to: number): number {
  const end = text[from] === '（' ? text.slice(from, to).indexOf('）') : -1
  return end < 0 ? from : from + end + 1
}

/** 力争新增龙头企业3户，合作社10户: what a verb is carried on to is wished as well. */
const carriedModality = (government: Government, last: Found | null): Modality =>
  government === last?.government ? last.draft.modality : 'firm'

/** 每年开展1次…检查，检查覆盖面达到100%: a clause that takes up the one before has its period, unless it names its own. */
function carriedPer(candidate: Candidate, government: Government, last: Found | null): string | null {
  const { text, clause, quantity, lexicon } = candidate
  if (last?.draft.per == null) return null
  // 平均每年递增4%，力争达到5%
  if (government === last.government && government.kind === 'growth') return last.draft.per
  if (last.candidate.clause.from === clause.from) {
    const since = last.candidate.quantity.to
    // 每年安排项目1000个、完成投资1万亿元, 每年新增绿地100万平方米、抚育森林50万亩: two deeds of each year; 累计 counts those of all
    const isDeed = last.government.kind === 'output' || (last.draft.kind === 'growth' && !isRatio(last.candidate))
    if (isDeed && government.kind === 'output')
      return /^[^，；]{0,3}、(?!累计|合计|总计|共)[^，；]*$/.test(text.slice(since, quantity.from))
        ? last.draft.per
        : null
    // 年均增长5%、累计转移劳动力4000万人 goes on with another verb
    if (candidate.cues.some(({ cue, from }) => cue !== 'per' && from >= since)) return null
    // 年均分别增长12%和10%
    return /^[、和及][^，；]{0,20}$/.test(text.slice(since, quantity.from)) ? last.draft.per : null
  }
  const words = text.slice(clause.from, quantity.from)
  // 每年造林5000万亩，其中人工造林2000万亩
  if (/^[，；（]?其中/.test(words)) return last.government.kind === 'growth' ? null : last.draft.per
  // 省级河湖长每年巡河不少于1次，市级不少于2次
  const isTurn =
    last.draft.kind === 'frequency' && isOccasion(quantity) && senseOf(trimmed(words, lexicon), lexicon) === 'body'
  if (isTurn) return last.draft.per
  return !/\d年/.test(words) && anaphor(candidate, words) !== null ? last.draft.per : null
}
