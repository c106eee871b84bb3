import type { Lexicon } from '../../lexicon/lexicon.ts'

/** 2020年, “十二五”: a time that an amount is compared with or reached by. */
const TIME = /^(?:(?:19|20)\d{2}年?|[“"]?[一二三四五六七八九十]{1,2}五[”"]?)/
const EDGES = /^[\s，,；;。、：:（(〔[【“"]+|[\s，,；;。、：:（(〔[【]+$/g
/** Steps of stripping that no phrase needs more of. */
const MOST_STEPS = 12
/** （含食用农产品）, （不含兵团）: says what is counted, is no part of the name. */
const INCLUSION = /[（(](?:不?含|不?包括)[^（）()]*[）)](?=.)/g

/**
 * What a phrase beside an amount says is measured: 年均开展跨部门联合抽查 → 跨部门联合抽查;
 * empty when it only says how the amount came about: 较“十二五”下降.
 */
export function measuredName(phrase: string, lexicon: Lexicon): string {
  let name = phrase.replace(EDGES, '').replace(INCLUSION, '')
  for (let step = 0; step < MOST_STEPS; step++) {
    const shorter = dropLead(dropTime(name, lexicon), lexicon)
    if (shorter === name) break
    name = shorter
  }
  const [cut] = lexicon.predicates.cut.all(name)
  if (cut !== undefined) name = name.slice(0, cut.index)
  for (let step = 0; step < MOST_STEPS; step++) {
    const shorter = dropEnd(name.replace(EDGES, ''), lexicon)
    if (shorter === name) break
    name = shorter
  }
  return name
}

function dropLead(name: string, { predicates }: Lexicon): string {
  const length = (predicates.lead.at(name, 0) ?? predicates.cut.at(name, 0))?.length ?? 0
  return name.slice(length).replace(EDGES, '')
}

function dropEnd(name: string, { predicates }: Lexicon): string {
  return name.slice(0, name.length - (predicates.end.before(name, name.length)?.length ?? 0))
}

/** 较2020年末, 与上年相比, 到2025年: a time with the words that lead to it and from it. */
function dropTime(name: string, { predicates }: Lexicon): string {
  const from = predicates.toTime.at(name, 0)?.length ?? 0
  const length = TIME.exec(name.slice(from))?.[0].length ?? predicates.time.at(name, from)?.length
  if (length === undefined) return name
  let end = from + length
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = predicates.fromTime.at(name, end)
    if (next === null) break
    end += next.length
  }
  return name.slice(end).replace(EDGES, '')
}
