import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import type { Responsible } from '../../model/records.ts'
import { splitOutside } from '../../text/brackets.ts'
import { areBodies, couldBeBody, isBody, isDeadline, isName, isNobody, trimName } from './body-names.ts'
import { dutyLabelAt } from './duty-labels.ts'
import { splitNames } from './split-names.ts'
import type { Statement } from './statements.ts'

type Duty = Row<'duties'>['duty']

/** What a statement says. */
export interface Said {
  bodies: Responsible[]
  /** Those that it says answer for all that follows too. */
  unlisted: Responsible[]
  /** 配合单位：… on a line of its own. */
  helpersOnly: boolean
  /** Those named before the first ，, and before the first ；: a document may say that they lead. */
  before: Readonly<Record<LeadingMark, number>>
}

/** 逗号前为牵头单位, 分号前为牵头单位 */
export type LeadingMark = '，' | '；'

/** 以下均需, 具体任务均涉及: what follows is said of every task. */
const OF_ALL = /(?:以下|下列|后续|各项|具体)[^，,。；：、]{0,12}?[均都](?:需要?|须|应当?|由|涉及|包括|含)+/
const FROM_HERE_ON = /以下|下列|后续|下同|不再/
/** 下同, 不再列出, 列第一位者为牵头单位: words about the list. */
const ABOUT_LIST = /^(?:以下|下同|不再|[逗分]号[之以]?[前后]|[^、，（）]{0,8}(?:第一位|首位|第一个))/

/** A line that ends in the middle of a list. */
const GOES_ON = /([、，：,:】］〕])\n/g

const SENTENCE_ENDS: ReadonlySet<number> = new Set(codesOf('；;。\n'))

/** Reads the sentences of a statement. */
export function readStatement({ text, isClosing }: Statement, lexicon: Lexicon): Said {
  const bodies: Responsible[] = []
  const unlisted: Responsible[] = []
  const labels: Duty[] = []
  let label: Duty | null = null
  const before = { '，': 0, '；': 0 }
  for (const sentence of splitOutside(text.replace(GOES_ON, '$1'), SENTENCE_ENDS)) {
    for (const field of fieldsOf(sentence, lexicon)) {
      const opening = dutyLabelAt(field, 0, lexicon)
      if (opening !== null) {
        label = opening.duty
        labels.push(label)
      }
      const said = field.slice(opening?.length ?? 0)
      const ofAll = FROM_HERE_ON.test(said) ? OF_ALL.exec(said) : null
      const listed = bodiesIn(said.slice(0, ofAll?.index), label, isClosing, lexicon)
      if (bodies.length === 0) before['，'] = aheadOfComma(said, listed, lexicon)
      bodies.push(...listed)
      if (ofAll === null) continue
      unlisted.push(...bodiesIn(said.slice(ofAll.index + ofAll[0].length), 'share', isClosing, lexicon))
    }
    before['；'] ||= bodies.length
  }
  const helpersOnly = labels.length > 0 && labels.every(isHelping)
  return { bodies: [...bodies, ...unlisted], unlisted, helpersOnly, before }
}

/** How many of the bodies that a text lists stand before its first ，; without one, all do. */
function aheadOfComma(text: string, bodies: readonly Responsible[], lexicon: Lexicon): number {
  const parts = splitNames(text, lexicon)
  const last = parts.findIndex(({ joint }) => joint === '，' || joint === ',')
  if (last < 0) return bodies.length
  const ahead = parts.slice(0, last + 1).map((part) => trimName(part.text, lexicon))
  return bodies.filter(({ name }) => ahead.includes(name)).length
}

const isHelping = (duty: Duty): boolean => duty === 'help' || duty === 'none'

/** A sentence cut before each label in it: 责任单位：省教育厅，完成时限：2022年 */
function fieldsOf(sentence: string, lexicon: Lexicon): string[] {
  const starts = [0]
  for (const { index } of sentence.matchAll(/[：:】］〕]/g)) {
    const word = lexicon.duties.before(sentence, index)
    if (word?.row.place !== 'label') continue
    const from = index - word.length - (/[：:]/.test(sentence.charAt(index)) ? 0 : 1)
    if (from > 0) starts.push(from)
  }
  return starts.map((from, at) => sentence.slice(from, starts[at + 1]))
}

/** X牵头，Y、Z等按职责分工负责: each verb speaks for the names before it, a label for those without one. */
function bodiesIn(text: string, label: Duty | null, isClosing: boolean, lexicon: Lexicon): Responsible[] {
  if (label === 'none') return []
  const bodies: Responsible[] = []
  let waiting: string[] = []
  let isAnswered = label !== null
  let isShared = label !== null
  const name = (names: readonly string[], lead: boolean) => {
    for (const each of withoutSharedWord(names, lexicon)) {
      if (isName(each, lexicon)) bodies.push({ name: each, lead: lead || label === 'lead' })
    }
    waiting = []
  }
  for (const { text: part } of splitNames(text, lexicon)) {
    if (ABOUT_LIST.test(part)) continue
    // 试点地区：海东市
    if (/[：:]/.test(part)) break
    const own = ownDuty(part, lexicon)
    if (own !== null) {
      name(waiting, false)
      name([trimName(own.body, lexicon)], own.isLead)
      isAnswered = true
      isShared = true
      continue
    }
    // …、市公安局、三大运营商等按职责分工落实
    const isBehindBodies = waiting.some((each) => isBody(each, lexicon))
    const verb = verbIn(part, isBehindBodies, lexicon)
    const before = trimName(verb?.before ?? part, lexicon)
    isAnswered ||= verb !== null && !verb.isHelp
    if (verb?.hasObject === true) name([...waiting.filter((each) => isBody(each, lexicon)), before], verb.isLead)
    else if (verb !== null) name([...waiting, before], verb.isLead)
    else if (!isDeadline(before, lexicon)) waiting.push(before)
  }
  const isListed = isShared || (bodies.length === 0 && isClosing && areBodies(waiting, lexicon))
  if (isListed) name(waiting, false)
  // 居民踊跃参与
  return isAnswered || bodies.some((body) => couldBeBody(body.name, lexicon)) ? bodies : []
}

const IN_BRACKETS = /^(.+)[（(〔]([^（）()〔〕]+)[）)〕]$/

/** 省教育厅（牵头）、省财政厅（配合）: what one body of a list does, told in brackets behind it. */
function ownDuty(part: string, lexicon: Lexicon): { body: string; isLead: boolean } | null {
  const [, body = '', told = ''] = IN_BRACKETS.exec(part) ?? []
  const duty = lexicon.duties.at(told, 0)
  return duty?.length === told.length ? { body, isLead: duty.row.duty === 'lead' } : null
}

interface DutyVerb {
  /** What stands before it. */
  before: string
  isLead: boolean
  isHelp: boolean
  /** 负责中小学: what follows is a task, and maybe more of them. */
  hasObject: boolean
}

/**
 * The verbs that end a part (负责落实, 牵头负责), or the one behind a body: 省教育厅负责中小学.
 *
 * @param isBehindBodies so that what it names before a verb that anything may do is one as well
 */
function verbIn(part: string, isBehindBodies: boolean, lexicon: Lexicon): DutyVerb | null {
  let before = part
  let isLead = false
  let isHelp = true
  let isAct = true
  for (;;) {
    const verb = lexicon.duties.before(before, before.length)
    if (verb === null || verb.row.place === 'label') break
    before = trimName(before.slice(0, -verb.length), lexicon)
    isLead ||= verb.row.duty === 'lead'
    isHelp &&= verb.row.duty === 'help'
    isAct &&= verb.row.place === 'act'
  }
  // 年内持续推进
  if (before !== part && isAct && before !== '' && !isBehindBodies && !mayAct(before, lexicon)) return null
  if (before !== part) return { before, isLead, isHelp, hasObject: false }
  for (const { row, index } of lexicon.duties.all(part)) {
    const body = trimName(part.slice(0, index), lexicon)
    if (row.place === 'verb' && isBody(body, lexicon)) {
      return { before: body, isLead: row.duty === 'lead', isHelp: row.duty === 'help', hasObject: true }
    }
  }
  return null
}

/** Bodies, and what stands for some: 有关部门. */
const mayAct = (name: string, lexicon: Lexicon): boolean => couldBeBody(name, lexicon) || isNobody(name, lexicon)

/** 发展改革、财政、教育部门: the last word is said once of all. */
function withoutSharedWord(names: readonly string[], lexicon: Lexicon): string[] {
  const [before, last] = names.slice(-2)
  const isShared =
    before !== undefined && last !== undefined && /^[^各级关]{2,8}部门$/.test(last) && !isBody(before, lexicon)
  return isShared ? [...names.slice(0, -1), last.slice(0, -2)] : [...names]
}
