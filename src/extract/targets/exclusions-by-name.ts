import { codesOf } from '../../lexicon/character-sieve.ts'
import type { Enclosure } from '../../text/sentences.ts'
import type { Exclusion } from './exclusions.ts'
import { isBareRate, isOfHouseholds, isOfIndex } from './grounds.ts'
import { isCountFirst, isUnit } from './measuring.ts'
import { type Candidate, quotesGoal, textBefore } from './reading.ts'

/** Units of the time that an amount may follow, and of a stage: 2025年100万户, 15分钟80%, 二期200万吨. */
const SPAN = /[年月日时天周期]$|分钟/
/** 国道108线, and 国道108 */
const ROUTE_UNITS: ReadonlySet<string | null> = new Set([null, '线', '段', '号'])

/** What is to be mastered or made at home, behind the sizes of that which it makes. */
const EQUIPMENT =
  /^[一-鿿（）]{2,16}(?:、[\d.]{1,5}万?千瓦[一-鿿（）]{2,16}|、[一-鿿]{2,16})*(?<=技术|国产化|研制|研发|攻关|成套设备)[，。；]?$/

/** “森林覆盖率达到60%以上”的目标: quoted with the word that states it; “两个100%”的目标 is called so. */
const isStatedInGoal = ({ text, cues }: Candidate, around: Enclosure): boolean =>
  quotesGoal(text, around) && cues.some(({ cue, from }) => cue === 'level' && from > around.from)

const PLACES: ReadonlySet<string | null> = new Set([...'省市县区州旗乡镇'])
const QUOTING: ReadonlySet<number> = new Set(codesOf('“‘「'))

/** Numbers that are part of a name, or say which one of its kind is meant: quotations, routes, sizes, ages. */
export const exclusionsByName: readonly Exclusion[] = [
  {
    // “十五分钟”养老服务圈, 《计量发展规划（2021—2035年）》; “森林覆盖率达到60%”的目标 is one
    id: 'quoted',
    disposition: 'name',
    excludes: (candidate) =>
      (candidate.enclosed !== null &&
        '“‘《〈「『'.includes(candidate.enclosed.mark) &&
        !isStatedInGoal(candidate, candidate.enclosed)) ||
      QUOTING.has(candidate.text.charCodeAt(candidate.quantity.from - 1)),
  },
  {
    // 国道108线沿线, 省道203
    id: 'route',
    disposition: 'name',
    excludes: (candidate) =>
      ROUTE_UNITS.has(candidate.quantity.unit) && /(?:[国省县乡]道|高速)$/.test(textBefore(candidate, 2)),
  },
  {
    // 瓜什则330输变电工程; 农田灌溉水有效利用系数达到0.57 needs none
    id: 'no-unit',
    disposition: 'label',
    excludes: (candidate) =>
      candidate.quantity.unit === null &&
      candidate.quantity.ratio === null &&
      !isOfIndex(candidate) &&
      !isBareRate(candidate),
  },
  {
    // 65岁以上老年人; 人均预期寿命达到77岁 is a level
    id: 'age',
    disposition: 'age',
    excludes: (candidate) =>
      candidate.quantity.unit?.endsWith('岁') === true && !/寿命|年龄/.test(textBefore(candidate, 20)),
  },
  {
    // 3个1000亿元级产业集群, 2台100万千瓦机组: the second says of what size; 5%5%5% is no prose
    id: 'size',
    disposition: 'rating',
    excludes: ({ text, quantity, before, lexicon }) => {
      const last = before.at(-1)
      if (last?.to !== quantity.from || quantity.from !== quantity.numberFrom) return false
      // 避险搬迁1万户4万人
      if (isOfHouseholds({ quantity, before })) return false
      // 给予前三名200万元
      if (/[前第]/.test(text.charAt(last.from - 1))) return false
      // 超230个50户以上村寨, but 年销售收入10亿元以上5家
      return (last.comparator === 'eq' || isCountFirst(last, lexicon)) && !isUnit(last.unit, SPAN)
    },
  },
  {
    // 3人制篮球场, 8小时工作制 is none; 3人制定方案 makes one
    id: 'system',
    disposition: 'name',
    excludes: ({ text, quantity }) =>
      text.startsWith('制', quantity.to) &&
      isUnit(quantity.unit, /^(?:人|班|年|小时)$/) &&
      /^制(?![定订造作成])/.test(text.slice(quantity.to, quantity.to + 2)),
  },
  {
    // 2000吨级以上航道, 新增1000吨级以上泊位60个; 建设10万吨级生产线 makes it
    id: 'size-class',
    disposition: 'rating',
    excludes: ({ text, quantity, clause, next, following }) =>
      // 掌握60万千瓦核电机组、30万千瓦循环流化床锅炉设计制造技术; 建设60万千瓦核电机组 makes it
      (quantity.unit?.endsWith('千瓦') === true &&
        following.every(({ cue }) => cue !== 'output') &&
        EQUIPMENT.test(text.slice(quantity.to, Math.min(clause.to, quantity.to + 50)))) ||
      (quantity.unit !== '级' &&
        text[quantity.to - 1] === '级' &&
        (isUnit(quantity.unit, /千瓦$/) ||
          /^[及和]?以[上下]/.test(text.slice(quantity.to, quantity.to + 3)) ||
          // 30万吨级乙烯成套设备研制
          /^[^，。；、\d]{0,12}(?:技术|设备|装备|研制|研发|攻关)/.test(text.slice(quantity.to, quantity.to + 16)) ||
          (next !== null &&
            next.from < clause.to &&
            text[next.to - 1] !== '级' &&
            /^[一-鿿]/.test(text.charAt(quantity.to))))),
  },
  {
    // 山区26县, 沿线11省: without a measure word, a number and a kind of place name certain ones; 覆盖26个县 counts
    id: 'places',
    disposition: 'name',
    excludes: ({ text, quantity, clause, lexicon }) =>
      PLACES.has(quantity.unit) &&
      /[一-鿿]$/.test(text.slice(clause.from, quantity.from)) &&
      quantity.from === quantity.numberFrom &&
      lexicon.cues.before(text, quantity.from) === null,
  },
  {
    // 抓好以下10个方面工作: the points that follow
    id: 'aspects',
    disposition: 'name',
    excludes: ({ text, quantity }) =>
      quantity.unit === '个' && /^(?:主要|重点)?方面/.test(text.slice(quantity.to, quantity.to + 4)),
  },
  {
    // 公安、民政等12大类，168个项目: how many there are of so many kinds
    id: 'of-kinds',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) =>
      /^[，；]?(?:共计?|合计)?$/.test(text.slice(clause.from, quantity.from)) &&
      /[\d一二三四五六七八九十](?:大?类|个(?:领域|方面|类别|大类))，$/.test(
        text.slice(Math.max(0, clause.from - 8), clause.from),
      ),
  },
  {
    // 75%以上（含75%）: whether the limit itself is meant
    id: 'limit-included',
    disposition: 'name',
    excludes: ({ quantity, enclosed, text, before }) =>
      enclosed?.mark === '（' &&
      /^（不?包?[含括]本?数?/.test(text.slice(enclosed.from, quantity.from)) &&
      before.at(-1)?.baseValue === quantity.baseValue,
  },
  {
    // 1:500地形图, 比例尺1:2000: how much smaller a map is than the land
    id: 'map-scale',
    disposition: 'name',
    excludes: ({ text, quantity }) =>
      quantity.ratio !== null &&
      (/^的?(?:比例尺|[^，。；、]{0,4}图)/.test(text.slice(quantity.to, quantity.to + 8)) ||
        text.startsWith('比例尺', quantity.from - 3)),
  },
]
