import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isBody, isNobody, isRole, trimName } from './body-names.ts'

/** A part of a list of bodies, and what joins the next one to it. */
export interface NamePart {
  text: string
  /** 、 ， 和 会同; empty at the end. */
  joint: string
}

const JOINTS = ['会同', '以及', '、', '，', ',', '/', '／', '和', '及', '与']
const IN_NAMES = /[和及与]/

/** At 、 or ，, and at 和 or 会同 behind a whole name: 省财政厅和省民政厅, but 发展和改革委员会. */
export function splitNames(text: string, lexicon: Lexicon): NamePart[] {
  const parts: NamePart[] = []
  let from = 0
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if ('（(〔'.includes(character)) depth++
    if (depth > 0 && '）)〕'.includes(character)) depth--
    const joint = depth === 0 ? JOINTS.find((word) => text.startsWith(word, index)) : undefined
    if (joint === undefined) continue
    const before = text.slice(from, index)
    if (IN_NAMES.test(joint) && !isWhole(before, lexicon)) continue
    parts.push({ text: before, joint })
    from = index + joint.length
    index = from - 1
  }
  return rejoin([...parts, { text: text.slice(from), joint: '' }].flatMap((part) => unglued(part, lexicon)))
}

/** Between 市教育局 and 市财政局, 市财政局 and 人民银行市中心支行. */
const SEAM = /(?<=[局委厅部办会院])(?=[省市县区各]|人民银行|人行|中国|国家|国网|武警)/

/** 市教育局 市财政局 各县人民政府: names that only spaces parted, which are gone; each is whole. */
function unglued(part: NamePart, lexicon: Lexicon): NamePart[] {
  const names = part.text.split(SEAM)
  if (names.length === 1 || !names.every((name) => isBody(trimName(name, lexicon), lexicon))) return [part]
  return names.map((text, at) => ({ text, joint: at < names.length - 1 ? '、' : part.joint }))
}

const isWhole = (text: string, lexicon: Lexicon): boolean =>
  isBody(trimName(text, lexicon), lexicon) || isNobody(text, lexicon) || isRole(text, lexicon)

/** 各市, 各县（市、区）, 各有关区 */
const TIER =
  /^各?(?:有关|相关)?(?:设区的?|地级以上|自治)?(?:省|自治区|直辖市|地(?!方)|市|州|县|区|盟|旗|乡|镇|街道|兵团)+(?:[（(][^（）()]*[）)])?$/
/** 县人民政府 and 县级市 go on from 各市; 各县人民政府 is a name of its own, and behind 各区 so are 县级部门 and 市教育局. */
const FURTHER_TIER =
  /^(?:县级市|(?:设区|自治|直辖|州|县|区|盟|旗|乡|镇|街道)(?!直|级|委)|市(?:$|[（(、县区州]|人民政府|政府|党委))/
/** 各级党委, 各县（市、区）委 */
const PARTY = /(?:党[委组]|[省市县区州旗）)〕]委)$/
/** 各盟行政公署, of which 市人民政府 has the 各 too */
const EACH_GOVERNMENT = /^各(?:设区的?)?[省市州县区盟旗乡镇地]+(?:人民政府|政府|行政公署|行署)$/
const BARE_TIER_GOVERNMENT = /^[市州县区盟旗乡镇]{1,3}(?:人民政府|政府|行政公署|行署)/
const BARE_GOVERNMENT = /^(?:人民)?政府/

/** 各市、自治州人民政府 is one name; so are 各级党委和政府 and 各盟行政公署、市人民政府. */
function rejoin(parts: readonly NamePart[]): NamePart[] {
  const joined: NamePart[] = []
  let isTier = false
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && goesOn(last, part, isTier)) {
      joined[joined.length - 1] = { text: last.text + last.joint + part.text, joint: part.joint }
      isTier &&= TIER.test(part.text)
    } else {
      joined.push(part)
      isTier = TIER.test(part.text)
    }
  }
  return joined
}

const goesOn = (last: NamePart, part: NamePart, isTier: boolean): boolean =>
  /[、和及与]/.test(last.joint) &&
  ((isTier && FURTHER_TIER.test(part.text)) ||
    (EACH_GOVERNMENT.test(last.text) && BARE_TIER_GOVERNMENT.test(part.text)) ||
    (PARTY.test(last.text) && BARE_GOVERNMENT.test(part.text)))
