import { trimmed, withoutVerbs } from './phrases.ts'
import type { Candidate } from './reading.ts'
import type { SubjectRule } from './subjects.ts'

/*
 * 形成南宁至各市3小时、至周边2小时交通圈: how long it takes from one place to another is to be reached. A circle alone (1小时交通圈) is a
 * name, for it tells no two places.
 */

const WAY = /[至到](?!平均|目前|现在)[一-鿿]{2,8}$/
/** 缩短至, 压缩到: what changes goes nowhere. */
const CHANGES = /[提缩降减压延升增控][短小少低长加高制缩]?$/
const LONGEST = 30

/** From where, '' where the list has said it, and to where: 南宁, 至各市; null of any other number. */
function wayOf({ text, quantity, clause, before, lexicon }: Candidate): { from: string; to: string } | null {
  if (quantity.unit !== '小时' && quantity.unit !== '分钟') return null
  const last = before.at(-1)
  const start = Math.max(clause.from, quantity.from - LONGEST, last?.to ?? 0)
  // 1小时通达、至长三角3小时通达
  const done = lexicon.verbs.reaches.at(text, start)?.length ?? 0
  const words = text.slice(start + done, quantity.from)
  const at = WAY.exec(words)?.index
  if (at === undefined || CHANGES.test(words.slice(0, at))) return null
  const lead = trimmed(words.slice(0, at), lexicon)
  const verb = (lexicon.verbs.light.at(lead, 0) ?? lexicon.cues.at(lead, 0))?.length ?? 0
  const from = withoutVerbs(lead.slice(verb), lexicon)
  const goesOn = from === '' && last?.to === start && last.unit === quantity.unit
  return from.length > 1 || goesOn ? { from, to: words.slice(at) } : null
}

/** Whether a time is that of a way. */
export const isTravelTime = (candidate: Candidate): boolean => wayOf(candidate) !== null

/** 南宁至周边 of 南宁至各市3小时、至周边2小时. */
export const subjectOfWay: SubjectRule = ({ candidate, previous }) => {
  const way = wayOf(candidate)
  if (way === null) return null
  const { text, quantity, lexicon } = candidate
  const from = way.from === '' ? (previous?.subject?.split(/[至到]/)[0] ?? '') : way.from
  const reaches = lexicon.verbs.reaches.at(text, quantity.to)?.row.word ?? ''
  return from + way.to + reaches
}
