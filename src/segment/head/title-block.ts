import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import { type Block, isParagraph, textOf } from '../../read/block.ts'
import { sourceIndex } from '../../text/passage.ts'
import { isHead, isWithin, type OpenDocument } from '../open-document.ts'
import { ATTACHMENT_LINE } from './attachments.ts'
import { bodyAhead } from './body-ahead.ts'
import { endsWithBody } from './body-names.ts'
import { headLine, withoutNumberBehind } from './document-number.ts'
import { type Evidence, evidenceBelow, PERIOD_LINE } from './evidence.ts'
import { imprintOf } from './imprint.ts'
import { breaksOffInName, issueTogether, opensWithIssuer, type TitleLine } from './issuer-lines.ts'
import {
  endsWithPage,
  firstTitleLine,
  isAnnouncement,
  isBareKind,
  isBareTitle,
  isIssueName,
  isOfficialTitle,
  isPlainTitle,
  isRedHead,
  issuerPart,
  isTitleLine,
  kindOf,
  squashTitle,
} from './title.ts'

const LONGEST_TITLE_LINES = 5
/** Titles of joint documents name a body a line. */
const MOST_ISSUER_LINES = 8
const LONGEST_NAMED_TITLE = 40

/** What is known while the next document is looked for. */
export interface Surroundings {
  open: OpenDocument | null
  /** Squashed titles that the contents of the issue announce and that have not come yet. */
  awaited: ReadonlySet<string>
}

export interface TitleBlock {
  title: string
  /** How many blocks the title takes. */
  blocks: number
}

/** The title of a document that the first of these blocks begins, over one line or several, or null. */
export function titleAt(
  blocks: readonly Block[],
  isNumberedAbove: boolean,
  { open, awaited }: Surroundings,
  lexicon: Lexicon,
): TitleBlock | null {
  let title = ''
  // （此件公开发布）, 省长 above an issuer's name belong to what came before.
  let isSet = true
  const lines: TitleLine[] = []
  for (let count = 1; count <= (isSet ? MOST_ISSUER_LINES : LONGEST_TITLE_LINES); count++) {
    const block = blocks[count - 1]
    if (block === undefined || !isParagraph(block)) return null
    // Without the number that stands on the last one: …的批复 国函〔1996〕12号
    const whole = withoutNumberBehind(block.passage) || block.passage.text
    const line = count === 1 ? firstTitleLine(whole) : whole
    // 附件 above the title of a file that holds an attachment alone
    if (!isTitleLine(line, lexicon) || ATTACHMENT_LINE.test(line) || isParticular(block.passage, lexicon)) return null
    if (headLine(line) !== null && (isHead(open) || !isBareTitle(line, lexicon))) return null
    if (imprintOf(line, lexicon) !== null || isRedHead(line, lexicon)) return null
    if (isOfficialTitle(title, lexicon) && endsTitle(line, lexicon)) return null
    if (title !== '' && standsAlone(title, line, lexicon)) return null
    title += line
    if (endsWithPage(title, lexicon) || isPage(blocks[count])) return null
    lines.push({ text: line, gap: block.position.start.line - (blocks[count - 2] ?? block).position.end.line })
    const wasSet = isSet
    isSet &&= title.includes('关于') || opensWithIssuer(line, lexicon) || breaksOffInName(block.passage.source, lexicon)
    const evidence = () => evidenceBelow(blocks.slice(count), open === null, lexicon)
    if (awaited.size > 0 && awaited.has(squashTitle(title)) && !isWithin(open, title, evidence(), lexicon))
      return { title, blocks: count }
    const kind = kindOf(title, lexicon)
    if (kind === null) continue
    const shown = evidence()
    if (shown === null) continue
    const isOfficial =
      wasSet && isOfficialTitle(title, lexicon) && opensTitle(title, lexicon) && issueTogether(lines, lexicon)
    if (
      !isOfficial &&
      !(isAnnouncement(title, lexicon) && opensWithBody(lines, lexicon)) &&
      !(EXPLAINS.test(title) && kind.kind === '解读') &&
      !CHRONICLE.test(title) &&
      !(ANSWERS.test(title) && kind.kind === '答复') &&
      !isNamed(title, kind.kind, isNumberedAbove ? 'number' : shown, wasSet, open, lexicon)
    )
      continue
    if (isWithin(open, title, shown, lexicon) || beginsLater(lines, awaited)) return null
    return withPeriod({ title, blocks: count }, blocks[count])
  }
  return null
}

/** 标题 临沂市人民政府办公室关于…: a row of what a page says of its document, where nothing but a gap parts label and value. */
function isParticular(passage: Passage, { particulars }: Lexicon): boolean {
  const label = particulars.at(passage.text, 0)
  return label !== null && /\s/.test(passage.source.charAt(sourceIndex(passage, label.length - 1) + 1))
}

/** 杭州市人民政府, the last name of a list, above a title that the contents have without it. */
const beginsLater = (lines: readonly TitleLine[], awaited: ReadonlySet<string>): boolean =>
  awaited.size > 0 &&
  lines.some((_, from) => {
    const rest = lines.slice(from).map(({ text }) => text)
    return from > 0 && awaited.has(squashTitle(rest.join('')))
  })

/** （120）: below a title, the page that the contents give for it. */
const isPage = (block: Block | undefined): boolean => /^[（(]\d{1,3}[)）]$/.test(textOf(block))

/** Whether a title without 关于 is a document's, for what stands below it. */
function isNamed(
  title: string,
  kind: string,
  evidence: Evidence,
  isSet: boolean,
  open: OpenDocument | null,
  lexicon: Lexicon,
): boolean {
  if (title.includes('关于') || isIssueName(title, lexicon)) return false
  if (isSet && isBareTitle(title, lexicon)) return true
  // 专题会议纪要 above 2022年第35次; not 大事记, which heads a part of the issue
  const isName = kind !== '公报' && (title !== kind || isBareKind(kind))
  if (evidence === 'number') return isSet && title.length <= LONGEST_NAMED_TITLE && isName
  return (open === null || evidence === 'occasion') && isPlainTitle(title, lexicon)
}

/** 《某市质量奖管理办法》政策解读: what explains a document is named by its title, and by no issuer. */
const EXPLAINS = /^《[^《》]{4,}》(?!等)[^《》]{2,8}$/

/** 对市第七届人大三次会议第45号建议的答复: it says whom it answers, and not who does. */
const ANSWERS = /^对.{4,60}的答复$/

/** 2020年2月大事记, 一九九五年三月份大事记: a chronicle is of its month. */
const CHRONICLE = /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,3}月份?大事记$/

/** 某市自然资源局国有建设用地使用权 / 挂牌出让公告: its first line begins with who announces. */
const opensWithBody = (lines: readonly TitleLine[], lexicon: Lexicon): boolean =>
  lines.slice(0, 1).some(({ text }) => bodyAhead(text, lexicon) !== null)

/**
 * Whether a line below a complete title does not go on with it: it begins the next one, for they are entries of a list or of
 * the contents; or it is about the page: 发布日期：2022年5月9日.
 */
const endsTitle = (line: string, lexicon: Lexicon): boolean =>
  /关于|[：:]/.test(line) || isPlainTitle(line, lexicon) || lexicon.agencies.before(line, line.length) !== null

/** 河北省人工影响天气管理规定 above or below 河北省人民政府: a whole title and the name of a body that it does not lack. */
const standsAlone = (title: string, line: string, lexicon: Lexicon): boolean =>
  (isPlainTitle(title, lexicon) && endsWithBody(line, lexicon)) ||
  (isPlainTitle(line, lexicon) && line.slice(0, REGION) === title.slice(0, REGION) && endsWithBody(title, lexicon))

/** Characters that tell the region a name begins with: 河北省 */
const REGION = 3

/** 住房和城乡建设部等6部门 */
const AND_OTHERS = /等\d{1,2}个?(?:部门|单位|部委|机构)$/

/** 发文机关名称 stands before 关于, or nothing does: what precedes is not the end of the masthead. */
function opensTitle(title: string, lexicon: Lexicon): boolean {
  const issuer = issuerPart(title, lexicon).replace(AND_OTHERS, '')
  return issuer === '' || (!/^《|[：:0-9]/.test(issuer) && opensWithIssuer(issuer, lexicon))
}

function withPeriod({ title, blocks }: TitleBlock, below: Block | undefined): TitleBlock {
  const period = textOf(below)
  return PERIOD_LINE.test(period) ? { title: title + period, blocks: blocks + 1 } : { title, blocks }
}
