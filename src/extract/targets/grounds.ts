import { YEAR } from '../../text/dates.ts'
import { LABEL, senseOf, trimmed } from './phrases.ts'
import { type Candidate, MOST_LISTED, type Sighting } from './reading.ts'

/** Words farther from a number than this say nothing about it. */
const NEAR = 60

/** 、每个县至少1个: as many again of the same, for each of others. */
export function isTurn({ text, quantity, before }: Sighting & Pick<Candidate, 'before'>): boolean {
  const last = before.at(-1)
  return (
    last?.baseUnit === quantity.baseUnit &&
    /、每[个家所][^，。；、\d]{1,8}(?:至少)?$/.test(
      text.slice(Math.max(last.to, quantity.numberFrom - 14), quantity.numberFrom),
    ) &&
    /^(?:[，。；、]|$)/.test(text.slice(quantity.to, quantity.to + 1))
  )
}

/** 4万人 of 1万户4万人: those who live in so many households; 1280户 of 老旧小区32个1280户, the households of so many estates. */
export function isOfHouseholds({ quantity, before }: Pick<Candidate, 'quantity' | 'before'>): boolean {
  const last = before.at(-1)
  if (last?.to !== quantity.from) return false
  if (last.baseUnit === '个' || last.baseUnit === '栋')
    return quantity.baseUnit === '户' && quantity.comparator === 'eq'
  return last.baseUnit === '户' && (quantity.baseUnit === '人' || quantity.baseUnit === '人口')
}

/** 农田灌溉水有效利用系数提高到0.57: a coefficient or an index has no unit. */
export function isOfIndex({ text, quantity, clause, lexicon }: Candidate): boolean {
  const head = text.slice(Math.max(clause.from, quantity.numberFrom - NEAR), quantity.numberFrom)
  return lexicon.measures.all(head).some(({ row }) => row.sense === 'index')
}

/** 百万吨死亡率控制在0.1以内, 产值比达到2.8: a rate that is reached or kept needs none either; 编号为2.35 is no rate. */
export function isBareRate({ text, quantity, clause, lexicon }: Candidate): boolean {
  if (!/^(?:$|[，。；、）])/.test(text.slice(quantity.to, quantity.to + 1))) return false
  const head = text.slice(Math.max(clause.from, quantity.from - NEAR), quantity.from)
  const cue = lexicon.cues.before(head, head.length)
  // 死亡率在0.18以内
  const isKept = head.endsWith('在') && quantity.comparator !== 'eq'
  if (isKept) return senseOf(trimmed(head, lexicon), lexicon) === 'rate'
  const isStated = cue?.row.cue === 'level' && !/^[到至为是]$/.test(cue.row.word)
  if (!isStated && (quantity.comparator === 'eq' || quantity.from === quantity.numberFrom)) return false
  const words = trimmed(isStated ? head.slice(0, -cue.length) : head, lexicon)
  return senseOf(words, lexicon) === 'rate' || words.endsWith('比')
}

/** 培训7500万人次，其中农民工3000万人次; 危桥改造12座（其中：四类危桥1座、五类危桥11座）: what a number before is made up of. */
export function isPart(candidate: Candidate): boolean {
  const { text, clause, quantity, enclosed } = candidate
  if (enclosed?.mark === '（')
    return /^（(?:其中|包括|含)/.test(text.slice(enclosed.from, enclosed.from + 4)) || isNamedPart(candidate)
  return /^[，；]?其中/.test(text.slice(clause.from, quantity.from))
}

/** 铁路营业里程6200公里（高铁2400公里）: a noun and as much of the amount before the brackets; 白鹤滩（1600万千瓦，其中四川800万千瓦） tells which. */
export function isNamedPart({ text, quantity, enclosed, before }: Candidate): boolean {
  if (enclosed?.mark !== '（') return false
  const whole = before.findLast(({ from }) => from < enclosed.from)
  if (whole?.to !== enclosed.from || whole.baseUnit !== quantity.baseUnit || quantity.baseUnit === null) return false
  const last = before.findLast(({ from }) => from > enclosed.from)
  const named = text.slice((last?.to ?? enclosed.from) + 1, quantity.from)
  return PART.test(named) && !RESTATED.test(named)
}

const PART = /^(?:其中)?[一-鿿]{2,10}$/
/** 750亿元（按2020年价为820亿元）, 3000公里（约合1864英里）: the same amount once more. */
const RESTATED = /^(?:按|折合?|约|合|相当|即|较|比|每|共|原|已|现|截至|不|最)|[为是达至到]$/

/** 对3类企业, 对5个重点领域: a division of the work, not what it is done to. */
const DIVISION =
  /^[^，。；]{0,6}(?:领域|方面|环节|行业|问题|层面)|^[^，。；]{0,2}(?:[市县区州乡镇]|部门|单位)|^[^，。；、]{0,6}县(?![城道级域])/

const PEOPLE: ReadonlySet<string | null> = new Set(['名', '位', '人', '人次', '户'])

/** 为, 对, 为全州, 对城西片区 that those follow to whom something is done; 通过“阳光家园计划”为 tells how, 针对 why. */
const SERVES = /^(?:通过[^，。；为对]{2,16}|[^，。；的为对]{0,6})(?:为|(?<!针)对(?![外口接]))(?:[一-鿿]{2,10}(?<!等))?$/

/** 对南屯北街、新村路等25条道路进行改造: works on those that some of are named. */
const NAMED = /^[，；]?对[^，。；对]{2,30}等$/
const WORKS = /^[^，。；]{2,20}进行(?:改造|整治|治理|提升|修缮|维修|修复|更新|加固|清淤|绿化|亮化|美化)/

/** 为6.5万名适龄妇女免费提供检查, 对5万户困难家庭实施改造: so many people or things that a deed is done to. */
export function isServed({ text, quantity, clause, following }: Candidate): boolean {
  if (text[quantity.from - 1] === '等')
    return (
      NAMED.test(text.slice(clause.from, quantity.from).replace(LABEL, '')) &&
      WORKS.test(text.slice(quantity.to, clause.to))
    )
  if (!SERVES.test(text.slice(clause.from, quantity.from))) return false
  // 1000名乡村医生, 5000名城乡居民: people are no division of the work
  const isDivision = !PEOPLE.has(quantity.baseUnit) && DIVISION.test(text.slice(quantity.to, quantity.to + 9))
  if (quantity.baseUnit === '类' || isDivision) return false
  return following.some(({ cue }) => cue === 'output') || /进行|实施|开展|免费/.test(text.slice(quantity.to, clause.to))
}

/** 增加到, 提高到2025年的, 增加到一九八五年的, 提高到每人每月 */
const CHANGES_TO = new RegExp(`^[^；。]{0,20}(?:到|至|为|[增升降减])(?:${YEAR}[底末]?的?|每[人户亩](?:每?[年月])?)?$`)

/** 由, 从 and 自 before where a change starts; no part of 自然岸线, 自来水, 从业人员, 由于. */
const FROM = /(?:由(?!于)|从(?![业事])|自(?![然来主治有动身贸给]))[^由从自到至]*$/

/** 由…3个工作日内压缩到, 分别由88.9%、45%提高到: 由 or 从 before, a change to the next quantity behind the list. */
export function startsChange({ text, quantity, clause, behind }: Candidate): boolean {
  let { to } = quantity
  const next = behind.slice(0, MOST_LISTED).find((each) => {
    const isListed = /^[、和及]$/.test(text.slice(to, each.from))
    if (isListed) to = each.to
    return !isListed
  })
  if (next === undefined) return false
  const head = text.slice(Math.max(clause.from, quantity.from - 24), quantity.from)
  const between = text.slice(to, Math.min(next.from, to + 25))
  // 比1990年的14300亿元增长27.6%, 比“六五”期间平均362.9万吨增长24%; 使比重20%下降 compares nothing
  if (
    /[比较](?![重例率值])[^，]{2,20}$/.test(head) &&
    /^[增提上下降减]/.test(between) &&
    quantity.from === quantity.numberFrom
  )
    return true
  return FROM.test(head) && CHANGES_TO.test(between)
}
