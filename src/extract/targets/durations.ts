import { YEAR } from '../../text/dates.ts'
import { dimensionOf, isUnit } from './measuring.ts'
import { isTurnaround, senseOf } from './phrases.ts'
import { type Candidate, clauseCues } from './reading.ts'
import { isTravelTime } from './travel-times.ts'

/** 3年, 15分钟, 40学时: an amount of time, whatever it means. */
export function isTime({ lexicon, quantity }: Candidate): boolean {
  return dimensionOf(quantity, lexicon) === 'time'
}

/** 各1小时 at the end of a clause */
const isTold = ({ text, quantity, clause }: Candidate): boolean =>
  text[quantity.from - 1] === '各' &&
  /^[，。；、]?$/.test(text.slice(quantity.to, Math.min(clause.to, quantity.to + 2)))

const AT_A_YEAR = new RegExp(`^(?:${YEAR}[底末]?的?)?$`)

/** 平均受教育年限, 人均预期寿命: a time that is told of all. */
export const isMeanTime = (words: string): boolean => /(?:平均受教育年[限数]|预期寿命)$/.test(words)

/** Time that is measured: 开办时间压缩到2个工作日, 优良天数达到330天, 培训40学时. */
export function isDuration(candidate: Candidate): boolean {
  const { text, quantity, clause, lexicon } = candidate
  if (isUnit(quantity.baseUnit, /^(?:学时|课时|机时|人年|人·年|人日|工日)$/)) return true
  // 人均预期寿命超过85岁
  if (quantity.from < quantity.numberFrom && senseOf(text.slice(clause.from, quantity.from), lexicon) === 'duration')
    return true
  // 劳动年龄人口平均受教育年限11.9年
  if (
    isMeanTime(text.slice(clause.from, quantity.from)) &&
    /^(?:[，。；、（]|$)/.test(text.slice(quantity.to, quantity.to + 1))
  )
    return true
  // 南宁至各市3小时交通圈
  if (isTravelTime(candidate)) return true
  // 建立15分钟便民生活圈
  if (/^[^，。；的]{0,8}圈/.test(text.slice(quantity.to, clause.to))) return false
  const cues = clauseCues(candidate)
  // 教师每年至少1个月在企业实训
  if ((quantity.comparator === 'gte' || quantity.comparator === 'lte') && cues.some(({ cue }) => cue === 'per'))
    return true
  // 每天校内、校外体育活动各1小时
  if (cues.some(({ cue }) => cue === 'per') && isTold(candidate)) return true
  // 实现县城15分钟上高速，乡镇30分钟上国道; 不动产登记3个工作日内办结
  const promises =
    cues.some(({ word }) => word === '实现' || word === '做到') || !cues.some(({ cue }) => cue === 'output')
  if (
    isUnit(quantity.unit, /小时$|分钟$/) &&
    promises &&
    candidate.cues.some(({ word }) => word === '实现' || word === '做到')
  )
    return true
  if (isTurnaround(candidate)) return true
  // 平均住院日下降到8天以内
  // 周转天数缩短到1995年的95天
  // 分别压缩至8个、5个工作日
  const isReached = (words: string) => AT_A_YEAR.test(words) || /^\d{1,3}个?(?:工作日|天|日|小时)?[、和及]$/.test(words)
  if (
    cues.some(
      ({ cue, word, to }) =>
        cue === 'level' && /[到至]$|[持定]在$/.test(word) && isReached(text.slice(to, quantity.from)),
    )
  )
    return true
  const isGoverned =
    cues.some(({ cue, to }) => cue !== 'per' && to >= quantity.from - 2) || text[quantity.from] === '不'
  if (!isGoverned) return false
  // 建立24小时自助服务区
  if (cues.at(-1)?.cue === 'output' && /[一-鿿]/.test(text.charAt(quantity.to))) return false
  const head = text.slice(clause.from, quantity.from)
  const names = lexicon.measures.all(head).some(({ row }) => row.sense === 'duration')
  return names || /[缩压]/.test(head.slice(-6)) || isUnit(quantity.unit, /工作日|小时|分钟/)
}
