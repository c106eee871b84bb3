import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Block, textOf } from '../../read/block.ts'
import { squashTitle, TRAILING_BRACKET } from './title.ts'

const ATTACHMENTS = /^(?:附|附件[0-9一二三四五六七八九十]{0,2})[：:]/
const NUMBERED = /附件[0-9一二三四五六七八九十]/
/** The signature is so many blocks below an announcement at most: behind the other attachments, and the signers. */
const SIGNATURE_WITHIN = 9
/** 附件, 附件1, 附 above the plan that the document promulgates. */
const PLAN_ATTACHMENT = /^附件?[0-9一]?[：:]?$/
/** 附件, 附表2 above the title of any attachment. */
export const ATTACHMENT_LINE = /^附(?:件|表|录)?[0-9一二三四五六七八九十]*[：:]?$/
/** （2021—2025年）, （2021年3月5日省人民代表大会通过） under the title of a plan. */
const SUBTITLE = /^[（(].{2,60}[）)]$/
/** Lines over which the title of an attached plan, or of another attachment, may be set. */
const TITLE_LINES = 4
/** Blocks of a document in which the plan's own title is looked for. */
const PLAN_TITLE_WITHIN = 24

/** 附件：1.… / 2.… / 3.…, 附件1：… / 附件2：…: what announces attachments (附件说明), whose numbers are no headings. */
export function markAttachmentList(body: readonly Block[], matter: Set<Block>, lexicon: Lexicon): void {
  const ending = new Set(matter)
  const attached = attachedTitles(body)
  let expected = 0
  for (const [index, block] of body.entries()) {
    const text = textOf(block)
    if (ATTACHMENTS.test(text)) {
      const listed = text.replace(ATTACHMENTS, '')
      const first = lexicon.headings(listed === '' ? textOf(body[index + 1]) : listed)
      const isList = first?.scheme === 'arabic' && !NUMBERED.test(text)
      const announces = listed !== '' && (attached.has(squashTitle(listed)) || isAbove(body, index, ending))
      expected = isList || announces ? 1 + Number(listed !== '') : 0
    } else {
      const label = lexicon.headings(text)
      expected = label?.ordinal === expected && label.scheme === 'arabic' ? expected + 1 : 0
    }
    if (expected > 0) matter.add(block)
  }
}

/** The titles, squashed, that stand below a line 附件 over one line or several: a line that says one of them announces it. */
function attachedTitles(body: readonly Block[]): ReadonlySet<string> {
  const titles = new Set<string>()
  for (const [index, block] of body.entries()) {
    if (!ATTACHMENT_LINE.test(textOf(block))) continue
    let title = ''
    for (const line of body.slice(index + 1, index + 1 + TITLE_LINES)) {
      title += squashTitle(textOf(line))
      titles.add(title)
    }
  }
  return titles
}

/** 附件：检查评分表 above the signature or at the end announces; above something else it heads what it names. */
function isAbove(body: readonly Block[], index: number, signature: ReadonlySet<Block>): boolean {
  const below = body.slice(index + 1, index + SIGNATURE_WITHIN)
  return below.length === 0 || below.some((block) => signature.has(block))
}

/**
 * The plan's own title, set again above its text over one line or several, with its period below or behind.
 *
 * @returns it as it stands there, or null
 */
export function markPlanTitle(title: string, body: readonly Block[], matter: Set<Block>): string | null {
  const wanted = squashTitle(title)
  for (let index = 0; index < PLAN_TITLE_WITHIN; index++) {
    const start = squashTitle(textOf(body[index])).slice(0, wanted.length)
    if (start === '' || !wanted.startsWith(start)) continue
    for (let count = 1; count <= TITLE_LINES; count++) {
      const lines = body.slice(index, index + count)
      const own = lines.map(textOf).join('')
      const below = body.slice(index + count, index + count + 1).filter((line) => SUBTITLE.test(textOf(line)))
      const whole = own + textOf(below[0])
      // …规划（2021—2025年）, where the notice says …规划
      const names = [own, own.replace(TRAILING_BRACKET, ''), whole].map(squashTitle)
      if (!names.includes(wanted)) continue
      const above = body.slice(index - 1, index).filter((line) => PLAN_ATTACHMENT.test(textOf(line)))
      for (const part of [...above, ...lines, ...below]) matter.add(part)
      return whole
    }
  }
  return null
}
