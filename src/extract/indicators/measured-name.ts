import type { Lexicon } from '../../lexicon/lexicon.ts'

/** 2020年, “十二五”, 五年: a time that an amount is compared with or reached by. */
const TIME = /^(?:(?:19|20)\d{2}年?|[“"]?[一二三四五六七八九十]{1,2}五[”"]?|[一二三四五六七八九十两]{1,2}年)/
/** Marks that no name begins or ends with, ≥ before the bracket of ≥［20］ among them; a bracket that closes may end one: 中国质量奖（含提名奖）. */
const BEFORE = ' \t\n，,；;。、：:！（(〔[［【“"）)〕]］】≥≤<>＜＞'
const BEHIND = ' \t\n，,；;。、：:！（(〔[［【“≥≤<>＜＞'
/** （含食用农产品）, （不含兵团）: says what is counted, is no part of the name. */
const INCLUSION = /[（(](?:不?含|不?包括)[^（）()]*[）)](?=.)/g

/**
 * What a phrase beside an amount says is measured: 年均开展跨部门联合抽查 → 跨部门联合抽查;
 * empty when it only says how the amount came about: 较“十二五”下降.
 */
export function measuredName(phrase: string, lexicon: Lexicon): string {
  // Most cells are an amount alone.
  if (phrase === '' || isOfAll(phrase, lexicon)) return ''
  const opened = untilSame(trim(phrase).replace(INCLUSION, ''), (name) => {
    const untimed = dropTime(name, lexicon)
    return isAmountNoun(untimed, lexicon) ? untimed : dropLead(untimed, lexicon)
  })
  const [cut] = lexicon.predicates.cut.all(opened)
  return untilSame(opened.slice(0, cut?.index), (name) => dropEnd(trim(name), lexicon))
}

/** 均 of 均>90: the amount is that of each thing which the row names. */
const isOfAll = (phrase: string, { predicates }: Lexicon): boolean => {
  const name = trim(phrase)
  return predicates.alone.at(name, 0)?.length === name.length
}

/** Strips a name until nothing more is to be stripped. */
function untilSame(name: string, strip: (name: string) => string): string {
  let stripped = name
  for (let next = strip(stripped); next !== stripped; next = strip(stripped)) stripped = next
  return stripped
}

function dropLead(name: string, { predicates }: Lexicon): string {
  const length =
    (predicates.lead.at(name, 0) ?? predicates.adverb.at(name, 0) ?? predicates.cut.at(name, 0))?.length ?? 0
  return trim(name.slice(length))
}

function dropEnd(name: string, { predicates }: Lexicon): string {
  const end = name.length
  const dropped = predicates.end.before(name, end) ?? predicates.adverb.before(name, end)
  return name.slice(0, end - (dropped?.length ?? 0))
}

/** 新建建筑绿色建筑占比: a phrase that ends in the name of an amount is a name from its first word on, not an order to build. */
const isAmountNoun = (name: string, { predicates }: Lexicon): boolean =>
  predicates.amount.before(name, name.length) !== null

/** 较2020年末, 与上年相比, 到2025年: a time with the words that lead to it and from it. */
function dropTime(name: string, { predicates }: Lexicon): string {
  const from = predicates.toTime.at(name, 0)?.length ?? 0
  const length = TIME.exec(name.slice(from))?.[0].length ?? predicates.time.at(name, from)?.length
  if (length === undefined) return name
  let end = from + length
  for (let next = predicates.fromTime.at(name, end); next !== null; next = predicates.fromTime.at(name, end)) {
    end += next.length
  }
  return trim(name.slice(end))
}

function trim(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && BEFORE.includes(text.charAt(from))) from++
  while (to > from && BEHIND.includes(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
