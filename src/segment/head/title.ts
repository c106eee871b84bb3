import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Row } from '../../lexicon/tables.ts'
import { isDate } from '../../text/dates.ts'
import { endsWithBody } from './body-names.ts'
import { withoutNumberAhead, withoutSerial } from './document-number.ts'

/** Brackets that may stand behind the last word of a title: （试行）, （2021—2025年）, （共12个）. */
export const TRAILING_BRACKET = /[（(][^（）()]{1,20}[）)]$/
/**
 * A title is no sentence, list, article or announcement of an attachment, no entry of the contents with its page: …的通知 (31),
 * and nothing that a page tells behind a label: 下载地址：点击此处下载, or of where it stands: >> 专题专栏 >> 2023市政府重点工作.
 */
const NOT_TITLE =
  /[。；！？\t]|(?:^|[\s一-鿿])[>＞»]{1,3}\s?(?=[一-鿿])|^(?:[一-鿿]{2,6}[：:]|第[〇零一二三四五六七八九十百千0-9]{1,7}条|附件?[0-9一二三四五六七八九十]{0,2}[：:])|(?:[：:，,、]|[（(]\d{1,4}[)）]|[.…·]{2}\s?\d+)$/
const LONGEST_TITLE = 160
const SHORTEST_TITLE = 5
const LONGEST_BARE_TITLE = 40

/** Title text to compare: names of one document differ in quotation marks, brackets and spaces only. */
export const squashTitle = (text: string): string => text.normalize('NFKC').replace(/[\s“”"《》〈〉]/g, '')

/** 教育部等九部门 */
const AND_OTHERS = /等[0-9一二三四五六七八九十]{0,3}个?(?:部门|单位|部委)$/

/**
 * What a text says before it turns to what is promulgated: of a title, who issues it. 国务院办公厅转发国家发展改革委关于…,
 * 中共中央办公厅 国务院办公厅印发《关于…的意见》
 */
export const beforePromulgation = (text: string, { promulgation }: Lexicon): string =>
  text.slice(0, promulgation.exec(text)?.index).replace(AND_OTHERS, '')

/** 发文机关名称 of a title: what stands before 关于, or before what is promulgated; all of it where neither is said. */
export const issuerPart = (title: string, lexicon: Lexicon): string =>
  title.includes('关于') ? title.slice(0, title.indexOf('关于')) : beforePromulgation(title, lexicon)

/** 《贵州省人民政府办公厅关于印发〈…〉的通知》: a title that a page sets in brackets. */
const IN_BRACKETS = /^《([^《》]+)》$/

/** The line that a title begins with, without what a page sets around it: its number ahead, brackets. */
export const firstTitleLine = (line: string): string => {
  const bare = withoutNumberAhead(line)
  const inner = IN_BRACKETS.exec(bare)?.[1]
  return inner?.includes('关于') === true ? inner : bare
}

/** 合浦县人民政府门户网站: whose page this is. */
const SITE = /^[一-鿿]{2,20}(?:政府|委员会|[部局厅院办])(?:门户|信息)?网站?$/

/** A line that may be part of a title. */
export const isTitleLine = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_TITLE &&
  lexicon.headings(text) === null &&
  !NOT_TITLE.test(text) &&
  !isDate(text) &&
  !(text.includes('网') && SITE.test(text))

/** 关于…的通知12, 关于…的通知/ 12: an entry of the contents. */
export function endsWithPage(text: string, lexicon: Lexicon): boolean {
  const title = text.replace(/(?:[/／] ?)?\d{1,4}$/, '')
  return title.length < text.length && title.includes('关于') && kindOf(title, lexicon) !== null
}

/** 文种 of a title: the kind word it ends with, a trailing bracket left aside. */
export function kindOf(title: string, lexicon: Lexicon): Row<'kinds'> | null {
  const bare = withoutSerial(title).replace(TRAILING_BRACKET, '').replace(/》$/, '')
  return lexicon.kinds.before(bare, bare.length)?.row ?? null
}

/** 关于…的通知: what GB/T 9704 wants of a title: 发文机关名称, 事由, 文种; 某厅印发《…》的通知 has no 关于, nor have announcements. */
export function isOfficialTitle(title: string, lexicon: Lexicon): boolean {
  if (!isBalanced(title) || kindOf(title, lexicon) === null) return false
  if (title.includes('关于')) return true
  const issuer = issuerPart(title, lexicon)
  return issuer === title ? isAnnouncement(title, lexicon) : endsWithBody(issuer, lexicon)
}

/** 某市自然资源局国有建设用地使用权出让公告: a title without 关于 that ends with 公告; it begins with who announces. */
export const isAnnouncement = (title: string, lexicon: Lexicon): boolean =>
  !title.includes('关于') && title.length <= LONGEST_BARE_TITLE && kindOf(title, lexicon)?.alone === 'named'

/** A name in quotation marks, but for “十四五”民政事业发展规划. */
const QUOTED = /^["“‘「](?!(?:十?[一二三四五六七八九]|十)五["”’」])/

/** …行动实施意见, …若干措施: what opinions and measures are so called names a document, 主要措施 does not. */
const NAMES_DOCUMENT = /(?:实施|若干)(?:意见|措施|政策措施)(?:[（(][^（）()]{1,20}[）)])?$/

/** A title of a document that is published by itself: 民用爆炸物品行业发展规划（2016-2020年）. */
export function isPlainTitle(title: string, lexicon: Lexicon): boolean {
  return (
    title.length >= SHORTEST_TITLE &&
    !QUOTED.test(title) &&
    isBalanced(title) &&
    (kindOf(title, lexicon)?.alone === 'yes' || NAMES_DOCUMENT.test(title))
  )
}

/** The kinds that need no matter in their title when a body's name stands before them. */
const BARE_KIND = /(?:令|公告|通告)$/

export const isBareKind = (kind: string): boolean => BARE_KIND.test(kind)

/** 青海省人民政府令, 国家税务总局公告: a title of who speaks and how, without the matter. */
export function isBareTitle(title: string, lexicon: Lexicon): boolean {
  const bare = withoutSerial(title)
  const kind = BARE_KIND.exec(bare)
  return kind !== null && bare.length <= LONGEST_BARE_TITLE && lexicon.agencies.before(bare, kind.index) !== null
}

/** 青海省人民政府公报 names the issue; 国民经济和社会发展统计公报 is a document. */
export const isIssueName = (title: string, lexicon: Lexicon): boolean =>
  title.endsWith('公报') && lexicon.agencies.before(title, title.length - 2) !== null

/** 青海省人民政府文件, 省政府办公厅文件: a 红头, or the part of an issue that holds such documents. */
export const isRedHead = (text: string, lexicon: Lexicon): boolean =>
  text.endsWith('文件') && lexicon.agencies.before(text, text.length - 2) !== null

export function isBalanced(title: string): boolean {
  let depth = 0
  for (const character of title) {
    if ('《（('.includes(character)) depth++
    else if ('》）)'.includes(character) && --depth < 0) return false
  }
  return depth === 0
}
