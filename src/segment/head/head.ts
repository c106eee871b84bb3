import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { DocumentNumber, Plan } from '../../model/records.ts'
import type { ParagraphNode } from '../../model/tree.ts'
import { type Block, isParagraph } from '../../read/block.ts'
import { withNarrowDigits } from '../../text/narrow.ts'
import { rawBetween } from '../../text/passage.ts'
import { withUnifiedCharacters } from '../../text/unified.ts'
import { markAttachmentList, markPlanTitle } from './attachments.ts'
import { markPlanBehind } from './carried-plan.ts'
import { headLine, numberInTitle, withoutNumberAhead, withoutSerial } from './document-number.ts'
import { markImprint } from './imprint.ts'
import { inFull, signFor } from './issuers.ts'
import { recipientsOn } from './recipients.ts'
import { issuersOf, markUndatedSignature, signatureIn } from './signature.ts'
import { isBareTitle } from './title.ts'

/** Lines below the title in which number, date and 主送机关 are looked for. */
const HEAD_LINES = 4

export interface DocumentHead {
  number: DocumentNumber | null
  recipients: string[]
  issuers: string[]
  issuedOn: string | null
  /** Where 成文日期 ends, below the text that it signs. */
  signedAt: number | null
  /** The title of the attached plan as it stands above its text. */
  ownTitle: string | null
  /** The title of a plan that the document carries though its own title does not say so. */
  carriedPlan: string | null
  /** The blocks that are no content: number, recipients, signature, date, title of the attached plan. */
  matter: Set<Block>
}

/** What an official document says of itself outside its text (GB/T 9704: 版头, 主送机关, 发文机关署名, 成文日期). */
export function headOf(
  title: string,
  titleSource: string,
  above: readonly Block[],
  body: readonly Block[],
  plan: Plan | null,
  lexicon: Lexicon,
): DocumentHead {
  const matter = new Set<Block>()
  const lines = body.filter(isParagraph).slice(0, HEAD_LINES)
  const series = isBareTitle(title, lexicon) ? withoutSerial(title) : null
  const own = particularsOn(lines, series, matter)
  const number =
    own.number ?? particularsOn(above.filter(isParagraph), series, matter).number ?? numberInTitle(titleSource)
  const recipients = recipientsIn(lines, matter, lexicon)
  const signature = signatureIn(body, matter, lexicon)
  markAttachmentList(body, matter, lexicon)
  const ownTitle = markPlanTitle(plan?.title ?? title, body, matter)
  const said = [
    title,
    ...body
      .slice(0, signature.at)
      .filter(isParagraph)
      .map(({ passage }) => passage.text),
  ].join('\n')
  const carriedPlan = plan === null ? markPlanBehind(body, signature.at, said, matter, lexicon) : null
  markImprint(body, matter, lexicon)
  const named = issuersOf(withUnifiedCharacters(withNarrowDigits(withoutNumberAhead(titleSource))), lexicon)
  if (signature.issuedOn === null) markUndatedSignature(named, body, matter, lexicon)
  const isSigned = signature.issuers.length > 0
  const isOwn = !isSigned || signFor(signature.issuers, named, title)
  const issuers = isSigned && isOwn ? inFull(signature.issuers, named) : named
  const issuedOn = own.issuedOn ?? (isOwn ? signature.issuedOn : null)
  const signedAt = body[signature.at]?.position.end.offset ?? null
  return { number, recipients, issuers, issuedOn, signedAt, ownTitle, carriedPlan, matter }
}

/** （1985年5月4日皖政〔1985〕38号）根据…: what stands below the title, run together with the text. */
const RUN_IN = /^[（(][^（）()]{6,40}[）)]/

/** 发文字号 and the date in brackets, on the lines right below a title (or above it). */
function particularsOn(lines: readonly ParagraphNode[], series: string | null, matter: Set<Block>) {
  let number: DocumentNumber | null = null
  let issuedOn: string | null = null
  for (const block of lines) {
    const { passage } = block
    const whole = headLine(passage.text, series)
    const line = whole ?? headLine(RUN_IN.exec(passage.text)?.[0] ?? '', series)
    if (whole !== null) matter.add(block)
    else if (line === null && isText(passage.text)) break
    if (line === null) continue
    issuedOn ??= line.issuedOn
    if (number !== null || line.number === null || line.raw === null) continue
    const from = passage.text.indexOf(line.raw)
    number = { ...line.number, raw: rawBetween(passage, from, from + line.raw.length) }
  }
  return { number, issuedOn }
}

function recipientsIn(lines: readonly ParagraphNode[], matter: Set<Block>, lexicon: Lexicon): string[] {
  for (const block of lines) {
    const recipients = recipientsOn(block.passage.text, lexicon)
    if (recipients.length === 0) continue
    matter.add(block)
    return recipients
  }
  return []
}

/** Where the head ends: at 主送机关 or at prose. */
const isText = (text: string): boolean => /[：:]$/.test(text) || text.includes('。')
