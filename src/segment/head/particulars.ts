import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { DocumentNode } from '../../model/tree.ts'
import { type Block, isParagraph, type ParticularsBlock, type Report } from '../../read/block.ts'
import { particularsIn } from '../../read/particulars-line.ts'
import { dateIn } from '../../text/dates.ts'
import { documentNumber } from './document-number.ts'
import { squashTitle } from './title.ts'

/** 2018-12-06, 2018/12/6, 2018.12.06 00:00 */
const SHORT_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/

/** What the lines above a first title say of its document, as a page that was saved as text has them; null when nothing. */
export function saidAbove(blocks: readonly Block[], lexicon: Lexicon): ParticularsBlock | null {
  const said = new Map<string, string>()
  let position: ParticularsBlock['position'] | null = null
  for (const block of blocks.filter(isParagraph)) {
    const { text } = block.passage
    for (const { field, from, to } of particularsIn(text, lexicon)) {
      const value = text.slice(from, to).trim()
      if (field === 'none' || value === '' || said.has(field)) continue
      said.set(field, value)
      position ??= block.position
    }
  }
  if (position === null) return null
  const of = (field: string) => said.get(field) ?? null
  const issuer = of('issuer') ?? of('publisher')
  return { type: 'particulars', position, title: of('title'), number: of('number'), issuer, date: of('date') }
}

/** Fills in what a document does not say of itself and its page does; tells where the two differ. */
export function complete(document: DocumentNode, said: ParticularsBlock, report: Report): void {
  const differs = (what: string, page: string, text: string) => {
    const message = `the page says ${page} of the document's ${what}, the document ${text}`
    report({ rule: 'contradicting-particulars', severity: 'warning', message, position: said.position })
  }
  const number = documentNumber(said.number?.replace(/\s/g, '') ?? '')
  if (document.number === null) document.number = number
  else if (number !== null && !isSame(number, document.number)) differs('number', number.raw, document.number.raw)

  const issuedOn = dateOf(said.date ?? '')
  if (issuedOn !== null && document.issuedOn !== null && issuedOn !== document.issuedOn)
    differs('date', issuedOn, document.issuedOn)
  document.issuedOn ??= issuedOn
  if (document.issuers.length === 0) document.issuers = (said.issuer ?? '').split(/[\s、，,；;]/).filter(Boolean)
}

/** Whether a page speaks of this document. */
export const isOf = (said: ParticularsBlock, { title }: DocumentNode): boolean =>
  said.title === null || squashTitle(said.title) === squashTitle(title ?? '')

const isSame = (a: NonNullable<DocumentNode['number']>, b: NonNullable<DocumentNode['number']>): boolean =>
  a.code === b.code && a.year === b.year && a.serial === b.serial

const dateOf = (text: string): string | null => dateIn(text.replace(SHORT_DATE, '$1年$2月$3日'))?.iso ?? null
