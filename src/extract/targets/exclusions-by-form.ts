import { codesOf } from '../../lexicon/character-sieve.ts'
import type { QuantityMatch } from '../../text/quantities.ts'
import type { Span } from '../../text/sentences.ts'
import { isDuration, isTime } from './durations.ts'
import type { Exclusion } from './exclusions.ts'
import { isHan, isHanAmount, isHanCount, NAMING_UNITS } from './han-numbers.ts'
import { isRatio, isUnit, isYear } from './measuring.ts'
import { type Sighting, textBefore } from './reading.ts'

// Numbers are many and rules too: units are looked up and characters asked by their codes, which costs less than patterns.
const CALENDAR_UNITS: ReadonlySet<string | null> = new Set(['月', '日', '时', '世纪', '周年'])
const RATED: ReadonlySet<string | null> = new Set(['千伏', 'kV', 'KV', 'V', '伏', '兆赫', 'MHz', 'GHz', 'Hz'])
const PARTS: ReadonlySet<string | null> = new Set([...'项个条大'])
const RATING: ReadonlySet<number> = new Set(codesOf('±×xX＊*+＋'))
/** What 每新增, 每增加, 每提高, 每满 end with. */
const CHANGING: ReadonlySet<number> = new Set(codesOf('增加超过高低少降满期误'))
/** What 提前, 排名, 位居, 位列, 名列 end with. */
const RANKING: ReadonlySet<number> = new Set(codesOf('前名居列'))

const isOfCalendar = (quantity: QuantityMatch): boolean =>
  isYear(quantity) ||
  // 延长的期限最长不超过60日 is a limit
  (CALENDAR_UNITS.has(quantity.unit) && !(quantity.unit === '日' && quantity.from < quantity.numberFrom))

const isRating = ({ text, quantity }: Sighting): boolean =>
  RATED.has(quantity.baseUnit) || RATING.has(text.charCodeAt(quantity.from - 1))

const isGrade = (sighting: Sighting): boolean =>
  sighting.quantity.unit === '级' ||
  (isHan(sighting) && NAMING_UNITS.has(sighting.quantity.unit) && !isHanAmount(sighting))

/** 一批, 2025年, 750千伏: half of all numbers are none to reach by themselves, whatever their sentence says. */
export const isNoneAtSight = (sighting: Sighting): boolean =>
  isOfCalendar(sighting.quantity) || isRating(sighting) || isGrade(sighting)

/** 每超出控制指标1人，处以罚款; 每查实瞒报1人奖励3万元: by each of which what follows is reckoned. */
const isReckonedBy = (text: string, { from, to, value }: QuantityMatch, clause: Span): boolean =>
  value === 1 &&
  /^，?(?:处以?|奖励|加?扣|加\d|[补奖][助补贴])/.test(text.slice(to, to + 4)) &&
  /每(?![年月日周季天半])[^，。；、每\d]{2,16}$/.test(text.slice(Math.max(clause.from, from - 18), from))

/** Numbers that are none to reach by what they look like and touch: times, ratings, ranks, bases. */
export const exclusionsByForm: readonly Exclusion[] = [
  {
    // 由7条放射线、11条纵线组成: what something is made up of
    id: 'made-up-of',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) =>
      /由(?!目前|现|[^，。；]*(?:到|至))[^，。；]{0,40}$/.test(text.slice(clause.from, quantity.from)) &&
      /^[^，。；]{0,60}(?:组成|构成)/.test(text.slice(quantity.to, clause.to)),
  },
  {
    // 提出20项主要指标, 明确5项任务, 共安排十方面32项: the document counts its own parts
    id: 'own-parts',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) => {
      if (!PARTS.has(quantity.unit)) return false
      const before = text.slice(clause.from, quantity.from)
      const behind = text.slice(quantity.to, quantity.to + 12)
      if (/^[。；，]/.test(behind) && /[\d一二三四五六七八九十]个?(?:方面|大类|领域)$/.test(before)) return true
      return (
        /^[^，。；、]{0,6}(?:指标|任务|举措|措施|目标)(?:[，。；、]|$)/.test(behind) &&
        /(?:提出|明确|确定|设置|细化|部署|安排)了?$/.test(before)
      )
    },
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
    // 每2年, 每10万人, 按每100户; 每增加1人补助2000元; 每超出控制指标1人，处以罚款
    id: 'base',
    disposition: 'base',
    excludes: ({ text, quantity, clause }) =>
      text.endsWith('每', quantity.from) ||
      isReckonedBy(text, quantity, clause) ||
      (CHANGING.has(text.charCodeAt(quantity.from - 1)) &&
        /每(?:新增|增加|增|超过?|提高|降低|减少|下降|满|逾期|延误)$/.test(
          text.slice(Math.max(0, quantity.from - 3), quantity.from),
        )),
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
