import type { CueMatch } from './cues.ts'
import type { Government } from './governing.ts'
import { dimensionOf, isRatio } from './measuring.ts'
import { isBareMeasure, isMeasure, senseOf, trimmed } from './phrases.ts'
import type { Candidate } from './reading.ts'

/** A change is told within this many characters of its number: 降低单位能耗18%. */
export const CHANGE_REACH = 24

/** 高于全省居民人均可支配收入增速1个百分点 */
const LEAD_REACH = 40

/** 翻一番 */
export function redoubling({ text, quantity }: Candidate): Government | null {
  return text[quantity.numberFrom] === '翻' ? { kind: 'increase', cue: null } : null
}

/** 高于一般公共预算支出增幅2个百分点: a distance to keep. */
export function leadOverAnother({ text, quantity, clause }: Candidate): Government | null {
  if (!quantity.unit?.endsWith('百分点')) return null
  const start = Math.max(clause.from, quantity.from - LEAD_REACH)
  const ahead = /(?:高于|快于|低于|好于)[^，]*$/.exec(text.slice(start, quantity.from))
  if (ahead === null) return null
  const from = start + ahead.index
  return { kind: 'level', cue: { word: ahead[0].slice(0, 2), cue: 'level', touches: false, from, to: from + 2 } }
}

/** 新增校企合作项目200个 counts projects, 服务提升工程 is one. */
const ADDING = /新增|净增|增设/

/** 提升100所学校周边环境: so many are made better, where 床位数提高5000张 says by how much. */
function isBettered({ text, quantity, clause, cues, lexicon }: Candidate, cue: CueMatch): boolean {
  const object = trimmed(text.slice(cue.to, quantity.from), lexicon)
  const isBefore = object.length > 1 && !isMeasure(object, lexicon)
  if (!/^(?:提升|提高)$/.test(cue.word) || !(isBefore || /^[一-鿿]/.test(text.charAt(quantity.to)))) return false
  if (dimensionOf(quantity, lexicon) !== 'count') return false
  // 新建单产提升示范方260个: another verb makes what is for bettering
  const isMade =
    isBefore && cues.some((each) => each.cue === 'output' && each.from >= clause.from && each.to <= cue.from)
  return isMade || senseOf(trimmed(text.slice(clause.from, cue.from), lexicon), lexicon) === null
}

type Change = CueMatch & { cue: 'increase' | 'decrease' | 'growth' }

const isChange = (each: CueMatch): each is Change =>
  each.cue === 'increase' || each.cue === 'decrease' || each.cue === 'growth'

/** 增长25%, 新增养老床位10万张, 年均递增4800件; 新增建筑绿色建筑占比80% is a level. */
export function change(
  candidate: Candidate,
  cues: readonly CueMatch[],
  preceding: Government | null,
): Government | null {
  const { text, quantity, before, lexicon } = candidate
  const cue = cues.findLast(isChange)
  if (cue === undefined) return null
  if (isBettered(candidate, cue)) return { kind: 'output', cue: null }
  const gap = text.slice(cue.to, quantity.from)
  // 延长的期限最长不超过60日
  if (gap.startsWith('的')) return null
  // 新增龙头企业3家、专精特新企业60家、“小巨人”企业300家: a list carries the change on
  const isListed = preceding?.cue?.from === cue.from
  const carried = isListed ? text.slice(Math.max(cue.to, ...before.slice(-1).map(({ to }) => to)), quantity.from) : gap
  // 占新增更新比例分别不低于50%
  const sense = senseOf(trimmed(gap, lexicon), lexicon)
  // 新增通车里程500公里、总里程突破9500公里
  const isOther = sense === 'rate' || (sense === 'total' && isListed) || (sense === 'project' && !ADDING.test(cue.word))
  if (cue.touches ? gap !== '' : (carried.length > CHANGE_REACH && !/共计?$/.test(carried)) || isOther) return null
  // an output verb between the change and the number takes it over: 带动能力提升，… 建设基地10个
  // but 治理面积 is what is measured, and 改造提升 one deed
  const isTaken = cues.some(
    (each) =>
      each.cue === 'output' &&
      !each.touches &&
      each.from >= cue.to &&
      // 新增劳动力转移就业40万人, 新增取得证书人员80万人次 add to those that have them
      !(ADDING.test(cue.word) && /就业$|^(?:取得|探明)$/.test(each.word)) &&
      !isBareMeasure(trimmed(text.slice(each.to, quantity.from), lexicon), lexicon),
  )
  if (isTaken && !isRatio(candidate)) return null
  // 年均分别增长12%和10%
  const isYearly = cues.some(
    (each) => each.cue === 'growth' || (each.cue === 'per' && /^年均|[每逐]年/.test(each.word)),
  )
  return { kind: isYearly ? 'growth' : cue.cue, cue }
}
