import type { Lexicon } from '../../lexicon/lexicon.ts'
import { partitionPoint } from '../../model/partition-point.ts'
import type { Deadline } from '../../model/records.ts'
import { type Calendar, type DeadlineMention, scanDeadlines } from '../../text/deadlines.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { type Span, sentences } from '../../text/sentences.ts'
import type { TargetDraft } from '../drafts.ts'
import { type DueTime, dueTimesIn } from './due-times.ts'
import { isYear } from './measuring.ts'
import { isFinish, trimmed } from './phrases.ts'
import type { Prose } from './prose.ts'
import type { Candidate } from './reading.ts'

/** What is told about time around a sentence. */
export interface Scene {
  /** The year in which the plan ends. */
  endYear: number | null
  /** The time that stands over a sentence which begins here, in its paragraph, the lead of its list or a title. */
  over(from: number): DeadlineMention | null
  /** The time by which a statement of duties behind it says that what stands here is due. */
  due(at: number): DeadlineMention | null
}

/** By when a number is to be reached: the sentence says it, or its paragraph, or the plan. */
export function deadlineOf(
  candidate: Candidate,
  subject: string | null,
  last: TargetDraft | null,
  scene: Scene,
): Deadline | null {
  const own = statedBefore(candidate) ?? statedBehind(candidate)
  if (own !== null) return { raw: own.raw, year: own.year, from: 'sentence' }
  const over = scene.due(candidate.quantity.to) ?? scene.over(candidate.sentence.from)
  if (over !== null) return { raw: over.raw, year: over.year, from: 'paragraph' }
  const { endYear } = scene
  return (
    brokenDown(candidate, subject, last) ??
    (endYear === null ? null : { raw: String(endYear), year: endYear, from: 'plan' })
  )
}

/** The last time that the sentence names before the number. */
function statedBefore(candidate: Candidate): DeadlineMention | null {
  const { mentions, clause, enclosed, calendar } = candidate
  const ahead = mentions.filter(
    (mention) =>
      isAhead(mention, calendar) && (enclosed === null || mention.from >= clause.from || mention.from < enclosed.from),
  )
  return yearOfList(candidate, ahead) ?? ahead.at(-1) ?? null
}

/** 到2025年, when it is still to come. */
export const isAhead = ({ role, year }: DeadlineMention, { issuedYear }: Calendar) =>
  role === 'by' && (issuedYear === null || year >= issuedYear)

/** 改造老旧小区100个，2023年10月底前完工; 培训5000人（2024年底前）: the next clause only says when. */
function statedBehind({ text, quantity, clause, next, later, calendar, lexicon }: Candidate): DeadlineMention | null {
  const mention = later[0]
  // 100个示范社区2025年底前全面建成
  if (mention !== undefined && mention.to < clause.to && isAhead(mention, calendar) && next?.from !== quantity.to) {
    const done = lexicon.settingsBehind.at(text, mention.to)?.length ?? 0
    if (isFinish(text.slice(mention.to + done, clause.to).replace(/[，。；]$/, ''), lexicon)) return mention
  }
  if (mention === undefined || !isAhead(mention, calendar) || (next !== null && next.from < mention.from)) return null
  if (!/[，；（]$/.test(text.slice(quantity.to, mention.from)) || mention.from - clause.to > 1) return null
  const behind = /^[^，；。）\d]*(?=([，；。）]))/.exec(text.slice(mention.to, mention.to + 20))
  if (behind !== null && doesMore(behind[0], lexicon)) return null
  // …，到“十四五”末，力争… begins anew
  return behind !== null && (behind[0].length > 1 || behind[1] === '）') ? mention : null
}

/** 2023年底前全面完成危房整治 is a deed of its own, 2023年底前全面完成改造任务 the end of the one before. */
function doesMore(words: string, lexicon: Lexicon): boolean {
  const done = words.replace(/^(?:要|应|力争|确保|全部|全面|基本|如期)*/, '')
  const verb = lexicon.cues.at(done, 0)
  const object = verb?.row.cue === 'output' ? done.slice(verb.length) : ''
  return object.length > SHORTEST_OBJECT && !/(?:任务|工作|目标)$/.test(object)
}
const SHORTEST_OBJECT = 3

/** 到2022年、2025年，…分别达到800万亩、1000万亩: the nth year for the nth number; of as many numbers as years also without 分别. */
function yearOfList(candidate: Candidate, mentions: readonly DeadlineMention[]): DeadlineMention | undefined {
  if (mentions.length < 2) return undefined
  const list = yearsListed(candidate.text, mentions)
  if (list.length < 2) return undefined
  const { text, clause, quantity, before, behind } = candidate
  const at = text.slice(clause.from, quantity.from).lastIndexOf('分别')
  if (at >= 0) return list[before.filter((each) => each.from >= clause.from + at && !isYear(each)).length]
  const amounts = [...before, quantity, ...behind]
  const own = before.length
  const goesOn = (index: number) => isNextOf(amounts[index - 1], amounts[index], text)
  let first = own
  while (goesOn(first)) first--
  let last = own
  while (goesOn(last + 1)) last++
  return last - first + 1 === list.length ? list[own - first] : undefined
}

/** 2023年、2024年和2025年: the last time that a sentence names, with those that are joined to it. */
function yearsListed(text: string, mentions: readonly DeadlineMention[]): readonly DeadlineMention[] {
  let first = mentions.length - 1
  for (; first > 0; first--) {
    const [earlier, later] = [mentions[first - 1], mentions[first]]
    if (earlier === undefined || later === undefined || !JOINS.test(text.slice(earlier.to, later.from))) break
  }
  return mentions.slice(Math.max(0, first))
}

const JOINS = /^[、和及]$/

/** 94%、95%: an amount and the next of a list. */
const isNextOf = (last: QuantityMatch | undefined, next: QuantityMatch | undefined, text: string): boolean =>
  last !== undefined &&
  next !== undefined &&
  last.baseUnit === next.baseUnit &&
  JOINS.test(text.slice(last.to, next.from))

/** 到2025年底，全省养老机构床位数… 西宁市床位数…: a sentence that breaks the same total down has its deadline. */
function brokenDown(candidate: Candidate, subject: string | null, last: TargetDraft | null): Deadline | null {
  if (last?.deadline == null || last.deadline.from === 'plan' || subject === null || last.subject === null) return null
  const isSame = last.unit === candidate.quantity.unit && last.subject.slice(-3) === subject.slice(-3)
  return isSame && last.subject !== subject ? { ...last.deadline, from: 'paragraph' } : null
}

/** A time that sets the scene stands at the beginning, perhaps behind a word or two: 近期目标：到2025年. */
const OPENING = /^.{0,10}[：:]|^/
const OPENING_REACH = 40

/** A plan's name right before its goals. */
const PLAN_GOALS = /^“[一二三四五六七八九十]{1,2}五”(?=(?:主要|总体|发展|奋斗)?(?:目标|任务))/

/** The time that each row of titles of a document opens with: many paragraphs stand under the same. */
export type TitleTimes = Map<readonly string[], DeadlineMention | null>

export function sceneOf(
  { passage: { text }, section, over, due }: Prose,
  titles: TitleTimes,
  lexicon: Lexicon,
  calendar: Calendar,
): Scene {
  const opening = (words: string) => {
    const first = scanDeadlines(words.slice(0, OPENING_REACH), calendar, lexicon)[0]
    return first !== undefined &&
      isAhead(first, calendar) &&
      trimmed(words.slice(0, first.from).replace(OPENING, ''), lexicon) === ''
      ? first
      : null
  }
  // “十五五”主要目标任务 has the time that “十五五”时期主要目标任务 has
  const ofPlan = (title: string) => {
    const plan = PLAN_GOALS.exec(title)?.[0]
    if (plan === undefined) return null
    const [found] = scanDeadlines(`${plan}时期`, calendar, lexicon)
    return found !== undefined && isAhead(found, calendar) ? { ...found, to: plan.length, raw: plan } : null
  }
  const titled = () => {
    const known = titles.get(over)
    if (known !== undefined) return known
    const found =
      over.map((title) => opening(title) ?? ofPlan(title)).find((mention) => mention !== null && !mention.isCounted) ??
      null
    titles.set(over, found)
    return found
  }
  // What is read outside tasks and safeguards is goals, whatever its section.
  const setsGoals = section?.role !== 'tasks' && section?.role !== 'safeguards'
  let openings: (Span & { mention: DeadlineMention })[] | null = null
  let dueTimes: DueTime[] | null = null
  return {
    endYear: calendar.endYear,
    due(at) {
      dueTimes ??= dueTimesIn(text, calendar, lexicon)
      const own = dueTimes[partitionPoint(dueTimes, (each) => each.from < at)]
      const mention = own === undefined ? due() : own.mention
      return mention != null && isAhead(mention, calendar) ? mention : null
    },
    over(from) {
      // Among goals, 到2025年，… sets the scene of what follows; 2022年底前, and a task's 到2025年, is the time of one deed.
      if (!setsGoals || from === 0) return titled()
      openings ??= [...sentences(text)].flatMap((sentence) => {
        const mention = opening(text.slice(sentence.from, sentence.to))
        return mention !== null && /^[^\d“]*[到至]/.test(mention.raw) ? [{ ...sentence, mention }] : []
      })
      return openings[partitionPoint(openings, (each) => each.from < from) - 1]?.mention ?? titled()
    },
  }
}
