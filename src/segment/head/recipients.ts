import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { splitOutside } from '../../text/brackets.ts'

const PARTING: ReadonlySet<number> = new Set(codesOf('，,；;'))
/** What only a clause has, never the name of a body: 现通告如下, 为加强…, 经研究决定. */
const CLAUSE = /^(?:为|根据|按照|依据|鉴于|经(?![济信贸开发]))|如下|以下|现(?:将|就|予|提)|决定/
/** 各县（市、区）人民政府（管委会） */
const TRAILING_BRACKET = /[（(][^（）()]*[）)]$/

/** 主送机关 that a line names before its ：, or none: such a line names bodies and makes no statement. */
export function recipientsOn(text: string, lexicon: Lexicon): string[] {
  if (!/[：:]$/.test(text) || /[。！？]/.test(text)) return []
  if (lexicon.headings(text) !== null || lexicon.duties.at(text, 0)?.row.place === 'label') return []
  const names = splitOutside(text.slice(0, -1), PARTING)
  const last = (names.at(-1) ?? '').replace(TRAILING_BRACKET, '')
  const isBody =
    lexicon.agencies.before(last, last.length) !== null || lexicon.addressees.before(last, last.length) !== null
  return isBody && !names.some((name) => CLAUSE.test(name)) ? names : []
}
