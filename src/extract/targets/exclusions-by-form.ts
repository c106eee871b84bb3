import { codesOf } from '../../lexicon/character-sieve.ts'
import { isDoubtful } from '../../text/damaged-digits.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { Exclusion } from './exclusions.ts'
import {
  isBareRate,
  isDuration,
  isHan,
  isHanAmount,
  isHanCount,
  isOfHouseholds,
  isOfIndex,
  isTime,
  NAMING_UNITS,
} from './grounds.ts'
import { isCountFirst, isRatio, isUnit, isYear } from './measuring.ts'
import { type Sighting, textBefore } from './reading.ts'

/** Units of the time that an amount may follow, and of a stage: 2025年100万户, 15分钟80%, 二期200万吨. */
const SPAN = /[年月日时天周期]$|分钟/

/** 国道108线, and 国道108 */
const ROUTE_UNITS: ReadonlySet<string | null> = new Set([null, '线', '段', '号'])

// Numbers are many and rules too: units are looked up and characters asked by their codes, which costs less than patterns.
const CALENDAR_UNITS: ReadonlySet<string | null> = new Set(['月', '日', '时', '世纪', '周年'])
const RATED: ReadonlySet<string | null> = new Set(['千伏', 'kV', 'KV', 'V', '伏', '兆赫', 'MHz', 'GHz', 'Hz'])
const PLACES: ReadonlySet<string | null> = new Set([...'省市县区州旗乡镇'])
const PARTS: ReadonlySet<string | null> = new Set([...'项个条大'])
const QUOTING: ReadonlySet<number> = new Set(codesOf('“‘「'))
const RATING: ReadonlySet<number> = new Set(codesOf('±×xX＊*+＋'))
/** What 提前, 排名, 位居, 位列, 名列 end with. */
const RANKING: ReadonlySet<number> = new Set(codesOf('前名居列'))

const isOfCalendar = (quantity: QuantityMatch): boolean => isYear(quantity) || CALENDAR_UNITS.has(quantity.unit)

const isRating = ({ text, quantity }: Sighting): boolean =>
  RATED.has(quantity.baseUnit) || RATING.has(text.charCodeAt(quantity.from - 1))

const isGrade = (sighting: Sighting): boolean =>
  sighting.quantity.unit === '级' ||
  (isHan(sighting) && NAMING_UNITS.has(sighting.quantity.unit) && !isHanAmount(sighting))

/** 一批, 2025年, 750千伏: half of all numbers are none to reach by themselves, whatever their sentence says. */
export const isNoneAtSight = (sighting: Sighting): boolean =>
  isOfCalendar(sighting.quantity) || isRating(sighting) || isGrade(sighting)

/** Numbers that are none to reach by what they look like and touch: names, times, ratings, bases. */
export const exclusionsByForm: readonly Exclusion[] = [
  {
    // L 45亿吨: a digit was misread, so that its value is not known
    id: 'doubtful',
    disposition: 'unexplained',
    excludes: ({ text, quantity }) => isDoubtful(text, quantity),
  },
  {
    // “十五分钟”养老服务圈, 《计量发展规划（2021—2035年）》
    id: 'quoted',
    disposition: 'name',
    excludes: (candidate) =>
      (candidate.enclosed !== null && '“‘《〈「『'.includes(candidate.enclosed.mark)) ||
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
    excludes: ({ text, quantity, clause, next }) =>
      quantity.unit !== '级' &&
      text[quantity.to - 1] === '级' &&
      (isUnit(quantity.unit, /千瓦$/) ||
        /^[及和]?以[上下]/.test(text.slice(quantity.to, quantity.to + 3)) ||
        // 30万吨级乙烯成套设备研制
        /^[^，。；、\d]{0,12}(?:技术|设备|装备|研制|研发|攻关)/.test(text.slice(quantity.to, quantity.to + 16)) ||
        (next !== null &&
          next.from < clause.to &&
          text[next.to - 1] !== '级' &&
          /^[一-鿿]/.test(text.charAt(quantity.to)))),
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
  {
    // 由7条放射线、11条纵线组成: what something is made up of
    id: 'made-up-of',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) =>
      /由(?!目前|现|[^，。；]*(?:到|至))[^，。；]{0,40}$/.test(text.slice(clause.from, quantity.from)) &&
      /^[^，。；]{0,60}(?:组成|构成)/.test(text.slice(quantity.to, clause.to)),
  },
  {
    // 提出20项主要指标, 明确5项任务: the document counts its own parts
    id: 'own-parts',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) =>
      PARTS.has(quantity.unit) &&
      /^[^，。；、]{0,6}(?:指标|任务|举措|措施|目标)(?:[，。；、]|$)/.test(text.slice(quantity.to, quantity.to + 12)) &&
      /(?:提出|明确|确定|设置|细化|部署|安排)了?$/.test(text.slice(clause.from, quantity.from)),
  },
  {
    // 公交站点500米覆盖率, 24小时火灾扑灭率: how far and how long the rate is meant
    id: 'scope',
    disposition: 'rating',
    excludes: ({ text, quantity, lexicon }) => {
      if (quantity.from !== quantity.numberFrom || !isUnit(quantity.unit, /(?:米|公里|分钟|小时|天)$/)) return false
      // 12.5米深水航道
      if (text.startsWith('深水', quantity.to)) return true
      // 沿江1公里范围内的化工企业
      if (/^范围(?:$|[内之以的])/.test(text.slice(quantity.to, quantity.to + 3))) return true
      // 公交站点300米、500米覆盖率
      const others =
        /^(?:、\d{1,5}(?:米|公里|分钟|小时)){1,3}/.exec(text.slice(quantity.to, quantity.to + 24))?.[0].length ?? 0
      if (others > 0 && lexicon.measures.at(text, quantity.to + others)?.row.sense === 'rate') return true
      const radius = /^(?:服务)?半径/.exec(text.slice(quantity.to, quantity.to + 4))?.[0].length ?? 0
      return lexicon.measures.at(text, quantity.to + radius)?.row.sense === 'rate'
    },
  },
  {
    // 落实国务院20条措施: what is in force already
    id: 'rules',
    disposition: 'fact',
    excludes: ({ text, quantity, clause, cues }) =>
      (quantity.baseUnit === '条' || quantity.baseUnit === '项') &&
      cues.some(({ word, from }) => word === '落实' && from >= clause.from) &&
      /^(?:[^，。；、]{0,8})(?:措施|政策|要求|规定|意见|部署|制度|任务)/.test(
        text.slice(quantity.to, quantity.to + 12),
      ),
  },
  {
    // 2025年, 7月12日, 24时
    id: 'calendar',
    disposition: 'date',
    excludes: ({ quantity, mentions }) =>
      isOfCalendar(quantity) ||
      mentions.some(({ from, to, isCounted }) => !isCounted && from <= quantity.numberFrom && quantity.numberTo <= to),
  },
  {
    // 750千伏线路, ±800千伏, 2×66万千瓦
    id: 'rating',
    disposition: 'rating',
    excludes: isRating,
  },
  {
    // 1.1级工房, 二级以上医院, 三期工程
    id: 'grade',
    disposition: 'name',
    excludes: isGrade,
  },
  {
    // 每2年, 每10万人, 按每100户
    id: 'base',
    disposition: 'base',
    excludes: ({ text, quantity }) => text.endsWith('每', quantity.from),
  },
  {
    // 前15家企业, 排名前10位
    id: 'rank',
    disposition: 'ordinal',
    excludes: (candidate) =>
      RANKING.has(candidate.text.charCodeAt(candidate.quantity.from - 1)) &&
      /(?:(?<!提)前|排名|位居|位列|名列)$/.test(textBefore(candidate, 2)) &&
      candidate.quantity.unit !== '年',
  },
  {
    // 九年义务教育, 十二年一贯制学校
    id: 'schooling',
    disposition: 'name',
    excludes: ({ text, quantity }) =>
      quantity.unit === '年' && /^(?:义务教育|一贯制)/.test(text.slice(quantity.to, quantity.to + 4)),
  },
  {
    // 十年行动, 5年检查覆盖面, 在五年内; 压缩到2个工作日 is a level
    id: 'period',
    disposition: 'period',
    excludes: (candidate) => isTime(candidate) && !isDuration(candidate),
  },
  {
    // 四项服务, 两个积极性, 一张网; 每个县有一个 and 每年举办一次 count
    id: 'han-name',
    disposition: 'name',
    excludes: (candidate) =>
      isHan(candidate) && !isRatio(candidate) && !isHanCount(candidate) && !isHanAmount(candidate),
  },
]
