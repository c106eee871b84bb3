import { squash } from '../compare.ts'
import type { Check } from './check.ts'

/** A document may end a few lines before the next title: blank lines and a page number belong to nobody. */
const ENDS_EARLY_BY = 3

export const documentCheck: Check<'document'> = {
  onLine: () => '',
  inText: ({ title }) => squash(title),
  compare(out, found, gold) {
    out.text('title', found.title, gold.title)
    out.text('kind', found.kind, gold.kind)
    out.text('issuedOn', found.issuedOn, gold.issuedOn)
    if (gold.category !== undefined) out.text('category', found.category, gold.category)
    if (gold.tocPage !== undefined) out.text('tocPage', found.tocPage, gold.tocPage)
    if (gold.endLine !== undefined) {
      const { line } = found.position.end
      out.expect(gold.endLine - line <= ENDS_EARLY_BY, 'endLine', line, gold.endLine)
    }
    if (gold.number !== null) {
      const { code, year, serial } = gold.number
      const isRight = found.number?.code === code && found.number.year === year && found.number.serial === serial
      out.expect(isRight, 'number', found.number, gold.number)
    }
    out.texts('issuers', found.issuers, gold.issuers)
    out.texts('recipients', found.recipients, gold.recipients)
    if (gold.plan !== null) {
      out.text('plan', found.plan?.title, gold.plan.title)
      out.number('plan start', found.plan?.startYear, gold.plan.startYear)
      out.number('plan end', found.plan?.endYear, gold.plan.endYear)
    }
  },
}
