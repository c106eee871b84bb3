import type { Lexicon } from '../../lexicon/lexicon.ts'

/** How sure it is that a phrase names a body: of itself, in the company of others, or not. */
type Likeness = 'body' | 'perhaps' | 'other'

const LONGEST_NAME = 40
/** 以下简称, 不含市辖区, 详见附件; but 含山县人民政府. */
const OPENS_REMARK =
  /^(?:以下|上述|其中|下同|不含|含(?!山)|不?包括|简称|参照|[详参]见|不再|均[需须由为]|列在?[第首]|排[在名]?[第首])/
/** 省农业农村厅（省乡村振兴局）, 县（市、区）政府 */
const IN_BRACKETS = /[（(〔][^（）()〔〕]*[）)〕]/g
/** 有关部门, 省直相关单位, 各项目牵头单位: nobody in particular. 各部门 is every one of them. */
const NOBODY =
  /各(?:项目|项任务)?(?:牵头|责任|配合)(?:单位|部门)$|(?:有关|相关)(?:职能|主管|行业)?(?:部门|单位|方面|机构|企业|地区|地方)(?:和(?:单位|地区|企业|地方))?$/
/** 单位 of 省有关部门和单位 */
const ANY = /^(?:部门|单位|地方|机构)$/
/** 党委领导、政府负责、公众参与: parts played by anyone, not bodies. */
const ROLES = /^(?:党委|政府|单位|部门|企业|社会|社会各界|公众|群众|个人|市场|地方)$|(?:领导|主导|引导|协同|为主|自愿)$/
/** 12月底前完成, 年内持续推进 */
const DEADLINE = /\d[年月日]|^(?:[本当今明每全]?年|月|季度|长期|持续)|(?:完成|推进|见效|出台|启动|印发|建成)$/
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
  const likely = names.map((name) => (isNobody(name) || ANY.test(name) ? 'perhaps' : likeness(name, lexicon)))
  const count = (wanted: Likeness) => likely.filter((each) => each === wanted).length
  return count('body') > 0 && count('other') * 2 <= count('body')
}

export const isDeadline = (phrase: string): boolean => DEADLINE.test(phrase)

/** 有关部门, 省直有关部门（单位） */
export const isNobody = (name: string): boolean => NOBODY.test(name) || NOBODY.test(name.replace(IN_BRACKETS, ''))

/** 单位 of 各有关部门、单位和地方各级人民政府: a whole member of the list, though it names nobody. */
export const isRole = (phrase: string): boolean => ROLES.test(phrase)

/** Whether a phrase where names stand can be one. */
export const isName = (phrase: string): boolean =>
  phrase.length > 1 &&
  phrase.length <= LONGEST_NAME &&
  !isNobody(phrase) &&
  !ROLES.test(phrase) &&
  !OPENS_REMARK.test(phrase) &&
  !isDeadline(phrase) &&
  !MARKS.test(phrase)

function likeness(phrase: string, lexicon: Lexicon): Likeness {
  const bare = phrase.replace(IN_BRACKETS, '')
  if (bare.length < 2 || bare.length > LONGEST_NAME) return 'other'
  if (OPENS_REMARK.test(bare) || ROLES.test(bare) || MARKS.test(bare)) return 'other'
  if (TIERS.test(bare)) return 'perhaps'
  const agency = lexicon.agencies.before(bare, bare.length)
  const ending = lexicon.bodies.before(bare, bare.length)
  if (ending !== null && ending.length >= (agency?.length ?? 0)) return ending.row.likeness
  return agency !== null ? 'body' : 'other'
}

/** 由省教育厅, 会同省财政厅 */
const BEFORE_NAME = /^(?:由|并|以及|及|会同|请|[\s.．])+/
/** 按职责分工, 按照各自职责 */
const MANNER =
  /(?:按照?(?:各自|职责|职能|任务|分工|权限)+|依(?:据|照)?职责|结合(?:各自|工作)?(?:实际|职责|职能)|按照?属地(?:管理)?原则|依法|分别|分头|分工|共同|具体|联合|统一|抓好|认真|[\s.．])+$/
/** No manner is told in more words. */
const MANNER_REACH = 60
/** 等部门, 等16部门, 等有关部门和单位; 高等学校 is a name. */
const AND_OTHERS =
  /(?<![高中初平同])等(?:[\d一二三四五六七八九十]+个?)?(?:省|市|县|区|国务院|中央)?[级直]?(?:各?(?:有关|相关|成员|职能)?(?:部门|单位|方面|机构)(?:[和、](?:单位|地方))?)?$/

/** 各区政府〔含新区管委会，下同〕 */
const withoutRemark = (bracket: string): string => (OPENS_REMARK.test(bracket.slice(1)) ? '' : bracket)

/** A name without what stands beside it: 由省财政厅等部门按职责分工 → 省财政厅. */
export function trimName(text: string): string {
  const named = text.replace(BEFORE_NAME, '').replace(IN_BRACKETS, withoutRemark)
  const at = Math.max(0, named.length - MANNER_REACH)
  return (named.slice(0, at) + named.slice(at).replace(MANNER, '')).replace(AND_OTHERS, '')
}
