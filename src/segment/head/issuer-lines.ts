import type { Lexicon } from '../../lexicon/lexicon.ts'
import { endsWithBody } from './body-names.ts'
import { beforePromulgation, issuerPart } from './title.ts'

/** One line of a title, and how many lines of the file below the one before it. */
export interface TitleLine {
  text: string
  gap: number
}

/** A government and its office, which no department signs with. */
const GOVERNMENT = /(?:政府|国务院|行政公署)(?:办公[厅室])?$/
/** Bodies that sign beside a government: the party, the army, the courts. */
const BESIDE_GOVERNMENT =
  /中共|党委|省委|市委|区委|县委|军区|法院|检察院|政协|常委会|常务委员会|(?:政府|国务院|行政公署)(?:办公[厅室])?$/

const REGION = /^[一-鿿]{1,8}[省市县区州盟旗]$/

export function opensWithIssuer(text: string, lexicon: Lexicon): boolean {
  const issuer = beforePromulgation(text, lexicon)
  return endsWithBody(issuer, lexicon)
}

/** 安徽省财政厅 安徽省: a line that names a body whole and breaks off within the name of the next. */
export function breaksOffInName(source: string, lexicon: Lexicon): boolean {
  const names = source.split(/\s+/)
  const isWhole = (name: string) => endsWithBody(name, lexicon)
  return names.length > 1 && names.every((name, at) => (at < names.length - 1 ? isWhole(name) : REGION.test(name)))
}

/**
 * Whether the first line of a title names a body that issues it together with the next one. It does not when it is
 * the end of what came before: a signature, the last name of a list.
 */
export function issueTogether(lines: readonly TitleLine[], lexicon: Lexicon): boolean {
  const matter = lines.findIndex(({ text }) => text.includes('关于'))
  const issuers = lines
    .slice(0, matter + 1)
    .map(({ text }) => issuerPart(text, lexicon))
    .filter((issuer) => issuer !== '')
  const [first = '', ...others] = issuers
  const gaps = lines.slice(1, matter + 1).map(({ gap }) => gap)
  // A blank line below the first, none between the others.
  if (gaps[0] !== 1 && gaps.at(-1) === 1) return false
  if (others.some((other) => other.startsWith(first) || first.startsWith(other))) return false
  return !GOVERNMENT.test(issuers.at(-1) ?? '') || BESIDE_GOVERNMENT.test(first)
}
