import type { Lexicon } from '../../lexicon/lexicon.ts'
import { keptIn } from './groups.ts'

/* What the last of a list has in common with those before it: 生活垃圾无害化处理率 of 城市、县城生活垃圾无害化处理率. */

/** 排放总量, 消费量: an act that is measured is not cut in two. */
const ACTS = /^(?:排放|消费|消耗|生产|处理|利用|治理)/

/** The last character of a name that tells what kind of thing it is. */
const KINDS = /^(?:[品物类业者员妇童儿民户市县区省镇村害]|生(?!均))/

/** What is said of a pollutant, by whatever it is called. */
const DISCHARGED = /(?<=[物氮硫磷尘])排放(?:总?量|强度|浓度)?$/

/** 国家级, 农村 need a noun, 著名商标 is one. */
const SHORTEST_NAME = 4

/** 居民 between 农村 and 人均: what kind of thing, which is said of the others too. */
const LONGEST_KIND = 3

/** 生活垃圾无害化处理率 of 县城（建成区）生活垃圾…: what follows a name as long as the others, brackets included. */
export function measureOf(last: string, others: readonly string[], lexicon: Lexicon): string {
  const bracket = last.indexOf('）') + 1
  const bare = Math.min(...others.map((name) => name.replace(/（[^）]*）/g, '').length))
  if (bracket > 0 && bracket < last.length && last.indexOf('（') <= bare + 1) return last.slice(bracket)
  // 化学需氧量、氨氮、氮氧化物排放总量
  const discharged = DISCHARGED.exec(last)?.index ?? -1
  if (discharged > 0) return last.slice(discharged)
  // 集中养育和社会散居孤儿津贴标准: for whom it is, which only the last says
  const whom = keptIn(last, lexicon)
  if (whom !== null && whom.index > 1) {
    if (!others.some((name) => keptIn(name, lexicon) !== null)) return last.slice(whom.index)
    // 社会散居孤儿和机构集中养育孤儿基本生活费标准
    if (others.every((name) => name.endsWith(whom.word))) return last.slice(whom.index + whom.word.length)
  }
  // 居民医保、基本公共卫生服务经费人均补助标准
  const average = last.search(/[人户村]均/)
  if (average - bare > LONGEST_KIND) return last.slice(average)
  const measure = lexicon.measures.before(last, last.length)
  // 政府性融资担保机构、银行机构、省级再担保机构: each is a name of its own
  if (measure?.row.sense === 'body' && others.every((name) => name.endsWith(measure.row.word))) return ''
  // 人参、食用菌全产业链产值: 全 begins what is said of both, and is in no name of a product
  const whole = last.search(/(?<![安健保齐])全(?:产业链|行业|社会|口径|过程)/)
  if (whole > 0) return last.slice(whole)
  // 畜牧业和渔业产值, 氨氮、氮氧化物、挥发性有机物减排量: names of one kind end alike, however long they are
  const kind = last.indexOf(others.join('').slice(-1))
  const longest = Math.max(bare, last.length - (measure?.length ?? last.length))
  if (kind > 0 && kind < longest && KINDS.test(last.slice(kind, kind + 2))) return last.slice(kind + 1)
  // 果蔬、水产品产地低温处理率; 普通小学和初中生师比 have no less than the measure in common
  const end = KINDS.test(last.slice(bare)) ? bare + 1 : bare
  // 著名商标、出口免验产品和地理标志保护产品 are whole
  if (measure === null && bare >= SHORTEST_NAME) return ''
  // 卫生院、社区卫生服务中心 have nothing in common that is measured
  const isNamed = measure?.row.sense === 'project' || measure?.row.sense === 'body'
  const at = ACTS.test(last.slice(Math.max(0, end - 1))) ? end - 1 : end
  return last.slice(Math.min(at, last.length - (measure === null || isNamed ? 0 : measure.length)))
}

/** 肉牛存栏、出栏: a measure alone is of what the first is of. */
export function ofFirst(parts: readonly string[], lexicon: Lexicon): readonly string[] {
  const first = parts[0] ?? ''
  const measure = lexicon.measures.before(first, first.length)
  const noun = first.slice(0, -(measure?.length ?? first.length))
  if (noun.length < 2 || /[、和及]/.test(noun)) return parts
  const facility = /^[一-鿿]{2,12}(?=[一-鿿]{2}率$)/.exec(first)?.[0] ?? ''
  // 市政消火栓建有率、完好率
  return parts.map((part) => (ANIMALS.test(part) ? noun + part : STATES.test(part) ? facility + part : part))
}

/** How many of them are in order, used or kept: rates that say nothing of what. */
const STATES = /^(?:完好|使用|利用|达标|入住|巩固|正常|开机|办结|处置|公开|回收)率$/

/** What only animals have. */
const ANIMALS = /^(?:存栏|出栏|能繁母畜存栏)量?$/
