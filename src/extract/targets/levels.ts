import type { Lexicon } from '../../lexicon/lexicon.ts'
import { YEAR } from '../../text/dates.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import { CHANGE_REACH } from './changes.ts'
import type { CueMatch } from './cues.ts'
import { isAhead } from './deadlines.ts'
import { isMeanTime } from './durations.ts'
import type { Government } from './governing.ts'
import { dimensionOf, isUnit } from './measuring.ts'
import { isBareMeasure, isMeasure, isOneOf, placed, senseOf, trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

export const level: Government = { kind: 'level', cue: null }

/** What may stand between a touching cue and its number: 达到了40%, 提高到2025年的96%, 达到每户20平方米, 达到日均2.5万吨, 提高到年4800元. */
const TOUCHING = new RegExp(
  `^了?(?:${YEAR}[底末]?的?)?(?:平均|年?人均|户均)?(?:每[^，。]{0,10}|[人户日月年]均|[年月日])?$`,
)

/** 每千人口, 每百户: what is told by so many of them is measured, whatever its name. */
const BY_MANY = /^(?:[^，]{0,4}平均|全[国省市县区])?(?:每[十百千万]|万人|[人户亩生]均)/

/** 粮食产量1.4万亿斤左右, 每千人口拥有床位7.4张, 到2025年粮食产量1300亿斤; 总库容3亿立方米 only describes. */
export function isNamedAmount({ text, quantity, clause, lexicon, mentions, calendar }: Candidate): boolean {
  const head = trimmed(text.slice(Math.max(clause.from, quantity.from - CHANGE_REACH), quantity.from), lexicon)
  if (BY_MANY.test(head) || isMeanTime(head)) return true
  // 课后服务补助标准每生每年300元
  if (/标准每[人生户床亩头只]/.test(head.slice(-8))) return true
  if (!isMeasure(head, lexicon) || isBareMeasure(head, lexicon)) return false
  if (quantity.comparator !== 'eq' || mentions.some((mention) => isAhead(mention, calendar))) return true
  // 确保能繁母猪存栏0.95万头
  return /^[，；]?(?:确保|保证|力争)/.test(text.slice(clause.from, clause.from + 3))
}

/** 进出口总额 and 财政总收入 stand by themselves, 总投资 and 项目总投资 belong to what was named before. */
const isOwnMeasure = (head: string, lexicon: Lexicon): boolean =>
  isMeasure(head, lexicon) &&
  !isBareMeasure(head, lexicon) &&
  (senseOf(head, lexicon) !== 'total' || /总[额量值]$/.test(head))

/** 财政总收入500亿元。 among goals: a clause that names a measure and its amount, and nothing else. */
export function isStatedGoal(candidate: Candidate): boolean {
  const { text, quantity, clause, lexicon } = candidate
  if (!/^(?:[，。；（]|$)/.test(text.slice(quantity.to, quantity.to + 1))) return false
  const head = placed(text.slice(clause.from, quantity.from), candidate)
  // 增加值 is a name
  if (lexicon.cues.all(head).some(({ row }) => row.cue !== 'name')) return false
  return isOwnMeasure(head, lexicon) || isStatedSize(candidate, head)
}

/** 国家高速公路网16万公里左右，…: what a sentence begins with, and how long, large or heavy it is to be. */
function isStatedSize({ sentence, clause, quantity, text, lexicon }: Candidate, head: string): boolean {
  const isFirst = text.slice(sentence.from, clause.from).replace(/^(?:其中|到?\d{4}年)，?/, '') === ''
  const dimension = dimensionOf(quantity, lexicon)
  return isFirst && SIZES.has(dimension) && /^[一-鿿“”（）]{3,20}$/.test(head)
}

const SIZES: ReadonlySet<string | null> = new Set(['length', 'area', 'volume', 'mass', 'energy'])

/** 老年用品研发生产企业突破100家: a noun, and in it what those do whose number is told; 新引进企业突破100家 does it. */
export function isNamedCount({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (quantity.comparator !== 'gt' || quantity.from === quantity.numberFrom) return false
  const words = trimmed(text.slice(clause.from, quantity.from), lexicon)
  const body = lexicon.measures.before(words, words.length)
  const [verb] = lexicon.cues.all(words)
  return body?.row.sense === 'body' && verb !== undefined && verb.index > SHORTEST_NAME && !words.startsWith('全')
}
const SHORTEST_NAME = 2

/** 一般公共预算支出规模29.7万亿元: a measure of its own right before the number, not 其中铁路5000亿元. */
export function namesTotal({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (!isUnit(quantity.baseUnit, /元$/)) return false
  const head = trimmed(text.slice(Math.max(clause.from, quantity.from - CHANGE_REACH), quantity.from), lexicon)
  return isOwnMeasure(head, lexicon)
}

/** 达到40%, 控制在26000张以内, 至少有1所. */
export function statedLevel(
  { text, quantity, clause, lexicon }: Candidate,
  cues: readonly CueMatch[],
): Government | null {
  const cue = cues.findLast((each) => each.cue === 'level' && TOUCHING.test(text.slice(each.to, quantity.from)))
  // 为每个县选派3—5名科技特派员
  if (cue === undefined || cues.some((each) => each.cue === 'output' && each.from >= cue.to)) return null
  const head = trimmed(text.slice(clause.from, cue.from), lexicon)
  // 增加值年均增长要达到5%
  const growth = cues.findLast((each) => each.cue === 'growth' && /长$/.test(each.word) && head.endsWith(each.word))
  if (growth !== undefined) return { kind: 'growth', cue: growth }
  // 年均增速达到15%以上; 人口自然增长率控制在6‰ is a level like any rate
  return { kind: /(?:增速|增长速度|年均增长率|年均增幅)$/.test(head) ? 'growth' : 'level', cue }
}

/** 按每百户不低于20平方米配套建设; 每县选派不少于5名 does something. */
export function baseBefore({ text, quantity, lexicon }: Candidate, cues: readonly CueMatch[]): Government | null {
  const start = Math.max(0, quantity.from - 10)
  const base = text.slice(start, quantity.from).search(/每(?![年月季周天日学半\d])[^，。、]{1,8}$/)
  // 投资额不得低于每公顷2006万元
  const isLimited = base >= 0 && lexicon.comparatorsBefore.before(text, start + base) !== null
  if (quantity.from === quantity.numberFrom && !isLimited) return null
  if (cues.some(({ cue, to }) => cue === 'output' && to === quantity.from)) return null
  // 给予每人不超过1500元的补助
  if (cues.some(({ word, to }) => to === start + base && isOneOf(word, lexicon.verbs.grants))) return null
  // 每个产业园带动农户不少于1000户
  return base < 0 || cues.some(({ cue, from }) => cue === 'output' && from > start + base) ? null : level
}

/** 实现产值500亿元 */
export function attainment({ quantity }: Candidate, cues: readonly CueMatch[]): Government | null {
  const cue = cues.findLast(({ word, to }) => word === '实现' && quantity.from - to <= CHANGE_REACH)
  return cue === undefined ? null : { kind: 'level', cue }
}

/**
 * 平均每年递增4%，力争达到5%; 增长6%左右，力争达到6.5%: the same rate once more, with no subject of its own; 年均提高2个百分点，达到60% and
 * 提高10%，力争达到60% are levels.
 */
export function wishedRate(
  candidate: Candidate,
  cues: readonly CueMatch[],
  preceding: Government | null,
): Government | null {
  const { text, quantity, clause, before } = candidate
  const wish = cues.find(({ cue }) => cue === 'strive')
  if (wish === undefined || preceding === null || quantity.baseUnit !== '%') return null
  const last = before.at(-1)
  if (last?.baseUnit !== '%' || (preceding.kind !== 'growth' && !isLittleMore(preceding, last, quantity))) return null
  return placed(text.slice(clause.from, wish.from), candidate) === '' ? preceding : null
}

/** 6.5% behind 增长6%, but not 60% behind 提高10% */
const isLittleMore = ({ kind }: Government, last: QuantityMatch, { value }: QuantityMatch): boolean =>
  (kind === 'increase' || kind === 'decrease') && last.value !== null && value !== null && value <= 2 * last.value
