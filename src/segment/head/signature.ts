import type { Lexicon } from '../../lexicon/lexicon.ts'
import { type Block, textOf } from '../../read/block.ts'
import { dateIn } from '../../text/dates.ts'
import { withUnifiedCharacters } from '../../text/unified.ts'
import { ATTACHMENT_LINE } from './attachments.ts'
import { bodyAhead, withoutTime } from './body-ahead.ts'
import { endsWithBody } from './body-names.ts'
import { withoutSerial } from './document-number.ts'
import { imprintOf } from './imprint.ts'
import { beforePromulgation } from './title.ts'

/** Blocks behind the head in which a date on a line of its own is the document's, whoever signs. */
const SIGNATURE_WITHIN = 24
const LONGEST_SIGNATURE = 40

export interface Signature {
  /** 发文机关署名. */
  issuers: string[]
  /** 成文日期, ISO. */
  issuedOn: string | null
  /** The index of the block that bears it; of no block where none does. */
  at: number
}

/** Who signs a document, and when: the date on a line of its own, the names above it or before it. */
export function signatureIn(body: readonly Block[], matter: Set<Block>, lexicon: Lexicon): Signature {
  for (const [index, block] of body.entries()) {
    const text = textOf(block)
    if (!text.endsWith('日')) continue
    const date = dateIn(text)
    if (date === null || date.index + date.length !== text.length) continue
    // 青海省人民政府办公厅 2021年12月21日 on one line
    const inline = text.slice(0, date.index)
    if (inline !== '' && !isAgencyName(inline, lexicon)) continue
    const issuers = inline === '' ? signersAbove(body, index, matter, lexicon) : [inline]
    if (issuers.length === 0 && index >= SIGNATURE_WITHIN && !endsText(body, index, lexicon)) continue
    matter.add(block)
    return { issuers, issuedOn: date.iso, at: index }
  }
  return { issuers: [], issuedOn: null, at: body.length }
}

/** Whether the text ends with a block: 附件, the imprint or nothing stands below. */
function endsText(body: readonly Block[], index: number, lexicon: Lexicon): boolean {
  const below = body.slice(index + 1).find(({ type }) => type !== 'pageMark')
  return below === undefined || ATTACHMENT_LINE.test(textOf(below)) || imprintOf(textOf(below), lexicon) !== null
}

/** The names of those whom the title names, at the end of a text that bears no date below them, a line each or on one line. */
export function markUndatedSignature(
  issuers: readonly string[],
  body: readonly Block[],
  matter: Set<Block>,
  lexicon: Lexicon,
): void {
  for (const block of body.slice().reverse()) {
    if (matter.has(block) || block.type === 'pageMark') continue
    if (!issuers.includes(textOf(block)) && !namesAll(issuers, block, lexicon)) return
    matter.add(block)
  }
}

/** 建设部 国家计委 财政部 */
function namesAll(issuers: readonly string[], block: Block, lexicon: Lexicon): boolean {
  if (issuers.length < 2 || block.type !== 'paragraph' || !isAgencyName(block.passage.text, lexicon)) return false
  const names = namesOn(block.passage.source, lexicon)
  return names.length > 1 && names.every((name) => issuers.includes(name))
}

function signersAbove(body: readonly Block[], index: number, matter: Set<Block>, lexicon: Lexicon): string[] {
  const issuers: string[] = []
  for (const block of body.slice(0, index).reverse()) {
    if (block.type !== 'paragraph' || !isAgencyName(block.passage.text, lexicon)) break
    issuers.unshift(...namesOn(block.passage.source, lexicon))
    matter.add(block)
  }
  return issuers
}

/** ## and ** of a converter. */
const RESIDUE = /[#*\\]/g

/** 青海省财政厅 青海省教育厅 and 青海省财政厅、青海省教育厅 are two; 青 海 省 人 民 政 府 is one, set wide, and so is 青海省人民政府 办公厅. */
function namesOn(source: string, lexicon: Lexicon): string[] {
  const trimmed = withUnifiedCharacters(source).replace(RESIDUE, '').trim()
  for (const names of [setWide(trimmed.replaceAll('、', ' ')), closedUp(trimmed.split(/\s+/), lexicon)]) {
    if (names.every((name) => isAgencyName(name, lexicon) && !isOffice(name, lexicon))) return names
  }
  return []
}

/** 安徽省财政厅 安徽省 / 教育厅: a name that a line end parted; 青海省人民政府 / 办公厅: from its office; letters alone are one name. */
function closedUp(pieces: readonly string[], lexicon: Lexicon): string[] {
  if (pieces.every(({ length }) => length === 1)) return [pieces.join('')]
  const names: string[] = []
  for (const piece of pieces) {
    const last = names.at(-1)
    if (last === undefined || (isAgencyName(last, lexicon) && !isOffice(piece, lexicon))) names.push(piece)
    else names.splice(-1, 1, last + piece)
  }
  return names
}

/** Nothing but the office of a body: 办公厅. */
const isOffice = (name: string, lexicon: Lexicon): boolean =>
  lexicon.offices.before(name, name.length)?.length === name.length

/** One letter, and the gap between it and the next one. */
const BEFORE_LETTER = /(?<!\S)\S\s+(?=\S(?!\S))/g

/** 农 业 农 村 部　　财 政 部　　国家发展改革委: wider gaps part the names, or a name that is not set wide. */
function setWide(source: string): string[] {
  const wide = source.replaceAll('\u3000', '  ')
  const narrowest = Math.min(...[...wide.matchAll(/\s+/g)].map(([gap]) => gap.length))
  const joined = wide.replace(BEFORE_LETTER, (set) => (set.length === 1 + narrowest ? set.charAt(0) : set))
  return joined.split(/\s+/)
}

const isAgencyName = (text: string, lexicon: Lexicon): boolean =>
  text.length <= LONGEST_SIGNATURE &&
  !/[，。；：]/.test(text) &&
  lexicon.headings(text) === null &&
  endsWithBody(text, lexicon)

/**
 * The bodies named before 关于 or before the last word: 青海省人民政府关于…, 青海省人民政府令; the one that a title without 关于
 * begins with; none without a name.
 *
 * @param title as it stands in the source, where spaces part the names of several
 */
export function issuersOf(title: string, lexicon: Lexicon): string[] {
  const bare = withoutTime(withoutSerial(title).trim())
  // 《广东省人民政府关于…的通知》政策解读 is not the government's.
  if (bare.startsWith('《')) return []
  const kind = lexicon.kinds.before(bare, bare.length)
  const end = bare.includes('关于') ? bare.indexOf('关于') : bare.length - (kind?.length ?? 0)
  const named = namesOn(beforePromulgation(bare.slice(0, end), lexicon).replace(/《$/, ''), lexicon)
  // 转发市物价局拟定的…的通知 does not say who passes it on.
  const isSaid = named.length > 0 || bare.includes('关于') || beforePromulgation(bare, lexicon) === ''
  const ahead = isSaid ? null : bodyAhead(bare.replace(/\s/g, ''), lexicon)
  return ahead === null ? named : [ahead]
}
