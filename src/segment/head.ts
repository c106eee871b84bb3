import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentNumber } from '../model/records.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { dateIn } from '../text/dates.ts'
import { planOf } from './plan.ts'
import { squashTitle } from './title.ts'

/** 发文字号: 机关代字, 年份 in 六角括号, 序号. */
const NUMBER = /^([一-鿿]{1,16}?)[〔［[【（(]((?:19|20)\d{2})[〕］\]】）)]第?(\d{1,4})号$/
/** Lines behind the number in which 主送机关 is looked for. */
const RECIPIENTS_WITHIN = 2
const LONGEST_RECIPIENTS = 300
/** Blocks behind the head, and before the end, in which signature and date are looked for. */
const SIGNATURE_WITHIN = 24
const LONGEST_SIGNATURE = 40
const ATTACHMENTS = /^附件[：:]/
/** 附件, 附件1 above the plan that the document promulgates. */
const ATTACHMENT_LINE = /^附件[0-9一]?[：:]?$/
/** （2021—2025年）, （2021年3月5日省人民代表大会通过） under the title of a plan. */
const SUBTITLE = /^[（(].{2,60}[）)]$/
/** Lines over which the title of an attached plan may be set. */
const PLAN_TITLE_LINES = 4

export interface DocumentHead {
  number: DocumentNumber | null
  recipients: string[]
  issuers: string[]
  issuedOn: string | null
  /** The blocks that are no content: number, recipients, signature, date, title of the attached plan. */
  matter: Set<Block>
}

/** What an official document says of itself outside its text (GB/T 9704: 版头, 主送机关, 发文机关署名, 成文日期). */
export function headOf(title: string, body: readonly Block[], lexicon: Lexicon): DocumentHead {
  const matter = new Set<Block>()
  const number = numberIn(body.slice(0, RECIPIENTS_WITHIN), matter)
  const recipients = recipientsIn(body.slice(0, RECIPIENTS_WITHIN + 1), matter, lexicon)
  const signature = signatureIn(body, matter, lexicon)
  markAttachmentList(body, matter, lexicon)
  markPlanTitle(planOf(title, lexicon)?.title ?? title, body, matter)
  const issuers = signature.issuers.length > 0 ? signature.issuers : issuersOf(title, lexicon)
  return { number, recipients, issuers, issuedOn: signature.issuedOn, matter }
}

/** 发文字号 of a line, or null. */
export function documentNumber(text: string): DocumentNumber | null {
  const match = NUMBER.exec(text)
  const [, code, year, serial] = match ?? []
  if (code === undefined) return null
  return { raw: text, code, year: Number(year), serial: Number(serial) }
}

function numberIn(blocks: readonly Block[], matter: Set<Block>): DocumentNumber | null {
  for (const block of blocks) {
    const number = isParagraph(block) ? documentNumber(block.passage.text) : null
    if (number === null) continue
    matter.add(block)
    return { ...number, raw: isParagraph(block) ? block.passage.source : number.raw }
  }
  return null
}

function recipientsIn(blocks: readonly Block[], matter: Set<Block>, lexicon: Lexicon): string[] {
  for (const block of blocks) {
    if (!isParagraph(block)) continue
    const { text } = block.passage
    if (!/[：:]$/.test(text) || text.length > LONGEST_RECIPIENTS || /[。；]/.test(text)) continue
    if (lexicon.headings(text) !== null) continue
    matter.add(block)
    return text
      .slice(0, -1)
      .split(/[，,；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  }
  return []
}

function signatureIn(
  body: readonly Block[],
  matter: Set<Block>,
  lexicon: Lexicon,
): { issuers: string[]; issuedOn: string | null } {
  for (let index = 0; index < body.length; index++) {
    if (index === SIGNATURE_WITHIN) index = Math.max(index, body.length - SIGNATURE_WITHIN)
    const block = body[index]
    if (block === undefined || !isParagraph(block)) continue
    const { text } = block.passage
    const date = text.length <= LONGEST_SIGNATURE * 2 ? dateIn(text) : null
    if (date === null || date.index + date.length !== text.length) continue
    // 青海省人民政府办公厅 2021年12月21日 on one line
    const inline = text.slice(0, date.index)
    if (inline !== '' && !isAgencyName(inline, lexicon)) continue
    const issuers = inline === '' ? signersAbove(body, index, matter, lexicon) : [inline]
    if (issuers.length === 0 && index >= SIGNATURE_WITHIN) continue
    matter.add(block)
    return { issuers, issuedOn: date.iso }
  }
  return { issuers: [], issuedOn: null }
}

function signersAbove(body: readonly Block[], index: number, matter: Set<Block>, lexicon: Lexicon): string[] {
  const issuers: string[] = []
  for (let at = index - 1; at >= 0; at--) {
    const block = body[at]
    if (block === undefined || !isParagraph(block) || !isAgencyName(block.passage.text, lexicon)) break
    issuers.unshift(block.passage.text)
    matter.add(block)
  }
  return issuers
}

const isAgencyName = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_SIGNATURE &&
  !/[，。；：]/.test(text) &&
  lexicon.headings(text) === null &&
  lexicon.agencies.before(text, text.length) !== null

/** 附件：1.… / 2.… / 3.…: the list that announces attachments (附件说明), whose numbers are no headings. */
function markAttachmentList(body: readonly Block[], matter: Set<Block>, lexicon: Lexicon): void {
  let expected = 0
  for (const block of body) {
    const text = isParagraph(block) ? block.passage.text : ''
    const label = lexicon.headings(text)
    if (ATTACHMENTS.test(text)) expected = 2
    else if (label?.ordinal !== expected || label.scheme !== 'arabic') expected = 0
    else expected++
    if (expected > 0) matter.add(block)
  }
}

/** 青海省人民政府 of 青海省人民政府关于… or 青海省人民政府令; without a name of a body, none. */
function issuersOf(title: string, lexicon: Lexicon): string[] {
  const kind = lexicon.kinds.before(title, title.length)
  const name = title.slice(0, title.includes('关于') ? title.indexOf('关于') : title.length - (kind?.length ?? 0))
  return name !== '' && lexicon.agencies.before(name, name.length) !== null ? [name] : []
}

/** The plan's own title, set again above its text over one line or several, with its period below. */
function markPlanTitle(title: string, body: readonly Block[], matter: Set<Block>): void {
  const wanted = squashTitle(title)
  for (const [index, block] of body.slice(0, SIGNATURE_WITHIN).entries()) {
    if (!isParagraph(block)) continue
    let squashed = ''
    for (let end = index; end < index + PLAN_TITLE_LINES; end++) {
      const line = body[end]
      if (line === undefined || !isParagraph(line) || line.passage.text.length > title.length * 2) break
      squashed += squashTitle(line.passage.text)
      if (!wanted.startsWith(squashed)) break
      const next = body[end + 1]
      const isComplete = squashed === wanted
      const closes = next !== undefined && isParagraph(next) && SUBTITLE.test(next.passage.text)
      if (!isComplete && !(closes && wanted === squashed + squashTitle(next.passage.text))) continue
      const above = body[index - 1]
      if (above !== undefined && isParagraph(above) && ATTACHMENT_LINE.test(above.passage.text)) matter.add(above)
      for (const part of body.slice(index, end + 1)) matter.add(part)
      if (closes) matter.add(next)
      return
    }
  }
}
