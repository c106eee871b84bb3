import { isAchieved } from './achieved.ts'
import { isOfDefinition } from './definitions.ts'
import type { Exclusion } from './exclusions.ts'
import { isPart, isServed, startsChange } from './grounds.ts'
import { isRatio } from './measuring.ts'
import { isMeasure, isTurnaround, LABEL } from './phrases.ts'
import { isCondition, isQualifier } from './qualifiers.ts'
import { type Candidate, clauseCues } from './reading.ts'

/** 2010年控制在300万人以内，2015年在315万人以内: the verb is not said again. */
const isKeptOn = ({ quantity, cues }: Candidate): boolean =>
  quantity.comparator === 'lte' && cues.some(({ word, cue }) => cue === 'level' && word.endsWith('在'))

/** 粮食播种面积在27万亩以上: how much of what is measured there is to be. */
const isKeptAt = ({ text, quantity, lexicon }: Candidate, at: number): boolean =>
  (quantity.comparator === 'gte' || quantity.comparator === 'lte') &&
  quantity.numberFrom === quantity.from &&
  isMeasure(text.slice(Math.max(0, at - 6), at), lexicon)

/** 在6个县; 完成全省5000座水库鉴定 counts them. */
function isSetting(candidate: Candidate): boolean {
  const { text, quantity, lexicon, cues, before } = candidate
  // 对12个自治县、66个脱贫县给予倾斜
  const last = before.at(-1)
  const isListed = last?.baseUnit === quantity.baseUnit && /^[一-鿿]{1,12}、$/.test(text.slice(last.to, quantity.from))
  const at = isListed ? last.from : quantity.from
  const setting = lexicon.settingsBefore.before(text, at)
  // 其中10亿元以上项目100个
  if (setting === null || (setting.row.word === '其中' && quantity.comparator !== 'eq')) return false
  const from = at - setting.length
  if (setting.row.word === '在' && (isKeptOn(candidate) || isKeptAt(candidate, from))) return false
  return !cues.some(({ cue, to }) => cue === 'output' && to === from)
}

/** Numbers that are none to reach by what the sentence says of them: achieved, expected, taken for granted, a condition. */
export const exclusionsBySentence: readonly Exclusion[] = [
  {
    // 截至2020年底…, 已建成10个, 2020年达到40%
    id: 'achieved',
    disposition: 'fact',
    excludes: isAchieved,
  },
  {
    // 粮食产量突破7.6亿斤，实现19连丰: the paragraph tells what has been done
    id: 'review',
    disposition: 'fact',
    excludes: (candidate) => candidate.isReview,
  },
  {
    // 大型养殖场指生猪养殖量达到5000头以上: what a word means, not what is to be
    id: 'definition',
    disposition: 'fact',
    excludes: isOfDefinition,
  },
  {
    // 未按时报送的扣5分, 每次加2分: how an assessment is reckoned
    id: 'score',
    disposition: 'rating',
    excludes: ({ text, quantity }) =>
      quantity.unit === '分' &&
      /[扣加减计记赋占](?:[最不][高多超低]过?)?$/.test(
        text.slice(Math.max(0, quantity.numberFrom - 4), quantity.numberFrom),
      ),
  },
  {
    // 处500元以上1000元以下的罚款
    id: 'penalty',
    disposition: 'fact',
    excludes: ({ text, quantity }) => /^的?(?:罚款|违约金|滞纳金)/.test(text.slice(quantity.to, quantity.to + 4)),
  },
  {
    // 生均拨款水平达到12000元的基础上: what is taken for granted
    id: 'foundation',
    disposition: 'fact',
    excludes: ({ text, quantity, clause }) =>
      /^的?(?:基础上|前提下|情况下)/.test(text.slice(quantity.to, quantity.to + 4)) ||
      // 在第一批55个试点县的基础上，
      (/^[，；]?在/.test(text.slice(clause.from, clause.from + 8).replace(LABEL, '')) &&
        /(?:基础上|前提下)[，；]$/.test(text.slice(Math.max(quantity.to, clause.to - 4), clause.to))),
  },
  {
    // 老年人口将达82万; 全省人口预计达到6500万人
    id: 'forecast',
    disposition: 'forecast',
    excludes: (candidate) =>
      clauseCues(candidate).some(
        ({ cue, from }) =>
          cue === 'forecast' ||
          (cue === 'expected' &&
            /人口(?:总数|数量|规模|占比)?$/.test(candidate.text.slice(candidate.clause.from, from))),
      ),
  },
  {
    // 在6个县开展, 对3类企业, 围绕5个领域; 控制在26000张 is a level, 对5万户实施改造 a deed, 在5个工作日内办结 a promise
    id: 'circumstance',
    disposition: 'fact',
    excludes: (candidate) =>
      !isRatio(candidate) &&
      clauseCues(candidate).every(({ cue, to }) => cue !== 'level' || to < candidate.quantity.from) &&
      isSetting(candidate) &&
      !isServed(candidate) &&
      !isTurnaround(candidate),
  },
  {
    // 由目前的3个工作日压缩到2个工作日: where it starts from
    id: 'baseline',
    disposition: 'fact',
    excludes: startsChange,
  },
  {
    // 重点用能单位（年综合能耗1万吨标准煤以上）
    id: 'aside',
    disposition: 'name',
    excludes: (candidate) =>
      (candidate.enclosed?.mark === '（' || candidate.enclosed?.mark === '(') &&
      // 3小时通达 has 达, which no number touches
      clauseCues(candidate).every(({ touches, to }) => touches && to !== candidate.quantity.from) &&
      !isPart(candidate),
  },
  {
    // 对年收入首次突破10亿元的企业
    id: 'condition',
    disposition: 'name',
    excludes: isCondition,
  },
  {
    // 培育年产值10亿元以上企业5家: which ones are counted
    id: 'qualifier',
    disposition: 'name',
    excludes: isQualifier,
  },
]
