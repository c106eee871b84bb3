import type { Lexicon } from '../lexicon/lexicon.ts'
import type { DocumentNumber } from '../model/records.ts'
import { type Block, isParagraph } from '../read/block.ts'
import { rawBetween } from '../text/passage.ts'
import { markAttachmentList, markPlanTitle } from './attachments.ts'
import { planOf } from './plan.ts'
import { issuersOf, signatureIn } from './signature.ts'

/** 发文字号: 机关代字, 年份 in 六角括号, 序号. */
const NUMBER = /^([一-鿿]{1,16}?)[〔［[【（(]((?:19|20)\d{2})[〕］\]】）)]第?(\d{1,4})号$/
/** Lines behind the number in which 主送机关 is looked for. */
const RECIPIENTS_WITHIN = 2
const LONGEST_RECIPIENTS = 300
/** 各位代表：, 同志们： address an audience. */
const SALUTATION = /^(?:各位|同志们)/

export interface DocumentHead {
  number: DocumentNumber | null
  recipients: string[]
  issuers: string[]
  issuedOn: string | null
  /** The blocks that are no content: number, recipients, signature, date, title of the attached plan. */
  matter: Set<Block>
}

/** What an official document says of itself outside its text (GB/T 9704: 版头, 主送机关, 发文机关署名, 成文日期). */
export function headOf(title: string, titleSource: string, body: readonly Block[], lexicon: Lexicon): DocumentHead {
  const matter = new Set<Block>()
  const number = numberIn(body.slice(0, RECIPIENTS_WITHIN), matter)
  const recipients = recipientsIn(body.slice(0, RECIPIENTS_WITHIN + 1), matter, lexicon)
  const signature = signatureIn(body, matter, lexicon)
  markAttachmentList(body, matter, lexicon)
  markPlanTitle(planOf(title, lexicon)?.title ?? title, body, matter)
  const issuers = signature.issuers.length > 0 ? signature.issuers : issuersOf(titleSource, lexicon)
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
    return { ...number, raw: isParagraph(block) ? rawBetween(block.passage, 0, block.passage.text.length) : number.raw }
  }
  return null
}

function recipientsIn(blocks: readonly Block[], matter: Set<Block>, lexicon: Lexicon): string[] {
  for (const block of blocks) {
    if (!isParagraph(block)) continue
    const { text } = block.passage
    if (!/[：:]$/.test(text) || text.length > LONGEST_RECIPIENTS || /[。；]/.test(text)) continue
    if (lexicon.headings(text) !== null || SALUTATION.test(text)) continue
    matter.add(block)
    return text
      .slice(0, -1)
      .split(/[，,；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  }
  return []
}
