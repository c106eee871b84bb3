import { isOccasion, isRatio } from './governing.ts'
import { type Candidate, clauseCues, textBefore } from './reading.ts'

/** Why a number is no target, in the words of the number record. */
export type Disposition =
  | 'fact'
  | 'forecast'
  | 'date'
  | 'period'
  | 'age'
  | 'name'
  | 'rating'
  | 'ordinal'
  | 'base'
  | 'label'
  | 'unexplained'

export interface Exclusion {
  id: string
  disposition: Disposition
  excludes(candidate: Candidate): boolean
}

const HAN_NUMERAL = /^[一二三四五六七八九十百千两零〇]/

const isHan = ({ text, quantity }: Candidate) => HAN_NUMERAL.test(text.slice(quantity.numberFrom, quantity.numberTo))

const isTime = ({ lexicon, quantity }: Candidate) =>
  quantity.baseUnit !== null && lexicon.units.at(quantity.baseUnit, 0)?.row.dimension === 'time'

/** What is measured in time: 开办时间, 优良天数, 预期寿命. */
const DURATION =
  /(?:时间|时限|期限|时长|周期|年限|寿命|天数|年数|时数|学时|课时|工期|间隔|时效|响应|用时|耗时|受教育年限|行程|圈)/

/** Verbs before a Chinese numeral that make it a count and no turn of phrase: 建成三个基地, not 实现两个转变. */
const COUNTING =
  /(?:建成|建设|新建|改建|扩建|打造|培育|新增|引进|培训|培养|创建|举办|开展|组建|设立|布局|不少于|不低于|至少|配备|完成|评选|选取|遴选)$/

/** Units whose Chinese numerals are grades, parts and kinds: 三级网络, 二类器械, 两项补贴. */
const NAMING_UNITS = new Set([
  '级',
  '类',
  '代',
  '期',
  '批',
  '线',
  '圈',
  '面',
  '层',
  '条',
  '线',
  '方',
  '成',
  '元',
  '本',
  '分',
  '轮',
  '环',
  '科',
  '体',
])

/** The first rule that applies says what becomes of the number. */
export const exclusions: readonly Exclusion[] = [
  {
    // “十五分钟”养老服务圈, 《计量发展规划（2021—2035年）》
    id: 'quoted',
    disposition: 'name',
    excludes: ({ text, quantity, enclosed }) =>
      (enclosed !== null && '“‘《〈「『'.includes(enclosed.mark)) || /[“‘「]$/.test(text.slice(0, quantity.from)),
  },
  {
    id: 'no-unit',
    disposition: 'label',
    excludes: ({ quantity }) => quantity.unit === null && quantity.ratio === null,
  },
  {
    // 2025年, 7月12日, 24时
    id: 'calendar',
    disposition: 'date',
    excludes: ({ quantity, mentions }) =>
      (quantity.unit === '年' && (quantity.value ?? 0) >= 1900) ||
      ['月', '日', '时', '世纪', '周年'].includes(quantity.unit ?? '') ||
      mentions.some(({ from, to }) => from <= quantity.numberFrom && quantity.numberTo <= to),
  },
  {
    // 65岁以上老年人; 人均预期寿命达到77岁 is a level
    id: 'age',
    disposition: 'age',
    excludes: (candidate) => /岁$/.test(candidate.quantity.unit ?? '') && !/寿命|年龄/.test(textBefore(candidate, 12)),
  },
  {
    // 750千伏线路, ±800千伏, 2×66万千瓦
    id: 'rating',
    disposition: 'rating',
    excludes: (candidate) =>
      /^(?:千伏|[kK]?V|伏|兆赫|[MG]?Hz)$/.test(candidate.quantity.baseUnit ?? '') ||
      /[±×xX＊*]$/.test(textBefore(candidate, 1)),
  },
  {
    // 1.1级工房, 二级以上医院, 三期工程
    id: 'grade',
    disposition: 'name',
    excludes: (candidate) =>
      candidate.quantity.unit === '级' || (isHan(candidate) && NAMING_UNITS.has(candidate.quantity.unit ?? '')),
  },
  {
    // 每2年, 每10万人, 按每100户
    id: 'base',
    disposition: 'base',
    excludes: (candidate) => /每$/.test(textBefore(candidate, 1)),
  },
  {
    // 前15家企业, 排名前10位
    id: 'rank',
    disposition: 'ordinal',
    excludes: (candidate) => /(?:前|排名|位居|位列|名列)$/.test(textBefore(candidate, 2)),
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
    excludes: (candidate) => isHan(candidate) && !isRatio(candidate) && !isHanCount(candidate),
  },
  {
    // 截至2020年底…, 已建成10个, 2020年达到40%
    id: 'achieved',
    disposition: 'fact',
    excludes: isAchieved,
  },
  {
    // 生均拨款水平达到12000元的基础上: what is taken for granted
    id: 'foundation',
    disposition: 'fact',
    excludes: ({ text, quantity }) => /^的?(?:基础上|前提下|情况下)/.test(text.slice(quantity.to, quantity.to + 4)),
  },
  {
    id: 'forecast',
    disposition: 'forecast',
    excludes: (candidate) => clauseCues(candidate).some(({ cue }) => cue === 'forecast'),
  },
  {
    // 在6个县开展, 对3类企业, 围绕5个领域
    id: 'circumstance',
    disposition: 'fact',
    excludes: (candidate) =>
      !isRatio(candidate) &&
      clauseCues(candidate).every(({ cue, to }) => cue !== 'level' || to < candidate.quantity.from) &&
      /(?:在|对|从|由|围绕|依托|针对|根据|通过|面向|涉及|全省|全市|全县|全区|全国|这|该|上述|所辖|下辖|辖|其中)$/.test(
        textBefore(candidate, 2),
      ),
  },
  {
    // 由目前的3个工作日压缩到2个工作日: where it starts from
    id: 'baseline',
    disposition: 'fact',
    excludes: (candidate) => startsChange(candidate),
  },
  {
    // 培育年产值10亿元以上企业5家: which ones are counted
    id: 'qualifier',
    disposition: 'name',
    excludes: isQualifier,
  },
]

/** 由…3个工作日内压缩到: 由 or 从 before, a change to the next quantity behind. */
export function startsChange({ text, quantity, clause, next }: Candidate): boolean {
  if (next === null) return false
  const head = text.slice(Math.max(clause.from, quantity.from - 24), quantity.from)
  const between = text.slice(quantity.to, next.from)
  return (
    /[由从自][^由从自到至]*$/.test(head) &&
    between.length <= 24 &&
    /(?:到|至|为|[增升降减]到?)(?:\d{4}年底?的?)?$/.test(between)
  )
}

function isDuration(candidate: Candidate): boolean {
  const { text, quantity, clause } = candidate
  const cues = clauseCues(candidate)
  const head = text.slice(clause.from, quantity.from)
  const isGoverned =
    cues.some(({ cue, to }) => cue !== 'per' && to >= quantity.from - 2) ||
    /[不缩短]/.test(text.slice(quantity.from, quantity.from + 1))
  // 教师每年至少1个月在企业实训
  if (/^(?:gte|lte)$/.test(quantity.comparator ?? '') && cues.some(({ cue }) => cue === 'per')) return true
  if (/^(?:学时|课时|机时|人年|人·年|人日|工日)$/.test(quantity.baseUnit ?? '')) return true
  return (
    isGoverned &&
    (DURATION.test(head) || /缩|压|提速/.test(head.slice(-6)) || /工作日|小时|分钟/.test(quantity.unit ?? ''))
  )
}

function isHanCount(candidate: Candidate): boolean {
  const { text, quantity, clause } = candidate
  const head = text.slice(clause.from, quantity.from)
  if (quantity.comparator !== 'eq') return true
  if (isOccasion(quantity) && /每[^，]*$/.test(head)) return true
  if (quantity.value === 1)
    return /[每各](?:[^，]*)(?:有|建成|建设|设立|设置|配备|举办|开展|建立|打造|培育|组织|达到|明确|确定|至少|进行)$/.test(
      head,
    )
  return /[每各][^，]*(?:有|不少于|至少)$/.test(head) || COUNTING.test(head)
}

function isAchieved(candidate: Candidate): boolean {
  const { text, quantity, clause, cues, mentions, calendar } = candidate
  if (/[由从][^，]*(?:到|至)$/.test(text.slice(clause.from, quantity.numberFrom))) {
    const past = mentions.findLast(({ isBase }) => !isBase)
    return past !== undefined && calendar.issuedYear !== null && past.year < calendar.issuedYear
  }
  const fact = cues.findLast(({ cue, from, word, to }) => {
    if (cue !== 'fact') return false
    const reach = /^(?:截至|截止|以来)$/.test(word) || from >= clause.from
    return reach && !/基础上|水平/.test(text.slice(to, quantity.from))
  })
  const ahead = mentions.findLast(
    ({ isBase, year }) => !isBase && (calendar.issuedYear === null || year >= calendar.issuedYear),
  )
  const wish = cues.findLast(({ cue }) => cue === 'strive')
  if (
    fact !== undefined &&
    fact.from > (wish?.from ?? -1) &&
    (ahead === undefined || ahead.from < fact.from || fact.to > ahead.from - 1)
  )
    return true
  const last = mentions.findLast(({ isBase, from }) => !isBase && from >= clause.from)
  return last !== undefined && calendar.issuedYear !== null && last.year < calendar.issuedYear
}

function isQualifier(candidate: Candidate): boolean {
  const { text, quantity, next, clause } = candidate
  if (isRatio(candidate) || quantity.comparator === 'eq' || quantity.comparator === null) return false
  const behind = text.slice(quantity.to, Math.min(clause.to, next?.from ?? clause.to))
  const before = clauseCues(candidate).findLast(({ cue }) => cue === 'output' || cue === 'increase' || cue === 'level')
  const between = before === undefined ? '' : text.slice(before.to, quantity.from)
  const isFollowed = next !== null && next.from < clause.to
  return before === undefined
    ? /^的/.test(behind)
    : between.length > 1 && (isFollowed || /^的/.test(behind)) && /^\p{Script=Han}{2,}/u.test(behind)
}
