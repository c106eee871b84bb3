import { CharacterSieve, codesOf, SPACES } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'

/** How sure it is that a phrase names a body: of itself, in the company of others, or not. */
type Likeness = 'body' | 'perhaps' | 'other'

const LONGEST_NAME = 40
/** 省农业农村厅（省乡村振兴局）, 县（市、区）政府 */
const IN_BRACKETS = /[（(〔][^（）()〔〕]*[）)〕]/g
/** 各地、市、州, 各县（市、区） */
const TIERS = /^各[省市州县区地盟旗乡镇、和]+$/
const MARKS = /[：:。；;，“”《》\n]/

/** Whether a phrase that stands with nothing but other names is one. */
export const isBody = (phrase: string, lexicon: Lexicon): boolean => likeness(phrase, lexicon) === 'body'

/** Whether a phrase before a verb that anything may do is one that bodies are named by: 省农科院承担, not 年内持续推进. */
export const couldBeBody = (phrase: string, lexicon: Lexicon): boolean => likeness(phrase, lexicon) !== 'other'

/**
 * Whether these names are all of bodies: the ones whose endings other things have too are, where one is a body of itself, and one
 * that no ending tells is, where most are (省教育厅、省科技厅、之江实验室).
 */
export function areBodies(names: readonly string[], lexicon: Lexicon): boolean {
  const likely = names.map((name) =>
    isNobody(name, lexicon) || lexicon.asides.anyone.test(name) ? 'perhaps' : likeness(name, lexicon),
  )
  const count = (wanted: Likeness) => likely.filter((each) => each === wanted).length
  return count('body') > 0 && count('other') * 2 <= count('body')
}

/** Whether a phrase says when something is done: 12月底前完成. */
export const isDeadline = (phrase: string, { asides }: Lexicon): boolean => asides.deadline.test(phrase)

/** Whether a phrase stands for bodies and names none: 有关部门, 省直有关部门（单位）. */
export const isNobody = (name: string, { asides }: Lexicon): boolean =>
  asides.nobody.test(name) || asides.nobody.test(name.replace(IN_BRACKETS, ''))

/** 单位 of 各有关部门、单位和地方各级人民政府: a whole member of the list, though it names nobody. */
export const isRole = (phrase: string, { asides }: Lexicon): boolean => asides.role.test(phrase)

/** Whether a phrase where names stand can be one. */
export const isName = (phrase: string, lexicon: Lexicon): boolean =>
  phrase.length > 1 &&
  phrase.length <= LONGEST_NAME &&
  !isNobody(phrase, lexicon) &&
  !isRole(phrase, lexicon) &&
  !lexicon.asides.remark.test(phrase) &&
  !isDeadline(phrase, lexicon) &&
  !MARKS.test(phrase)

function likeness(phrase: string, lexicon: Lexicon): Likeness {
  const bare = phrase.replace(IN_BRACKETS, '')
  if (bare.length < 2 || bare.length > LONGEST_NAME) return 'other'
  if (lexicon.asides.remark.test(bare) || isRole(bare, lexicon) || MARKS.test(bare)) return 'other'
  if (TIERS.test(bare)) return 'perhaps'
  const agency = lexicon.agencies.before(bare, bare.length)
  const ending = lexicon.bodies.before(bare, bare.length)
  if (ending !== null && ending.length >= (agency?.length ?? 0)) return ending.row.likeness
  return agency !== null ? 'body' : 'other'
}

/** Marks beside a name that a remark explains: 带★的为牵头单位. */
export const NAME_MARKS = '★☆*＊※△▲'
/** 由省教育厅, 会同省财政厅, ★省民政厅 */
const BEFORE_NAME = new RegExp(`^(?:由|并|以及|及|会同|请|[\\s.．${NAME_MARKS}])+`)
/** 省民政厅*, 省民政厅（※） */
const MAY_BE_MARKED = new CharacterSieve(codesOf(`${SPACES}${NAME_MARKS}）)`))
const BEHIND_NAME = new RegExp(`(?:[\\s${NAME_MARKS}]|[（(][${NAME_MARKS}][）)]){1,4}$`)
/** No manner is told in more words. */
const MANNER_REACH = 60

/** A name without what stands beside it: 由省财政厅等部门按职责分工 → 省财政厅, 各区政府〔含新区管委会，下同〕 → 各区政府. */
export function trimName(text: string, { asides }: Lexicon): string {
  const withoutRemark = (bracket: string): string => (asides.remark.test(bracket.slice(1)) ? '' : bracket)
  let name = text.replace(BEFORE_NAME, '')
  // Few names end so: the last character is asked before a pattern is.
  if (MAY_BE_MARKED.passes(lastCode(name))) name = name.replace(BEHIND_NAME, '')
  name = name.replace(IN_BRACKETS, withoutRemark)
  if (asides.mannerEnds.passes(lastCode(name))) {
    const at = Math.max(0, name.length - MANNER_REACH)
    name = name.slice(0, at) + name.slice(at).replace(asides.manner, '')
  }
  return name.includes('等') ? name.replace(asides.others, '') : name
}

const lastCode = (text: string): number => text.charCodeAt(text.length - 1)
