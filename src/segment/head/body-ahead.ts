import type { Lexicon } from '../../lexicon/lexicon.ts'

/** Characters that the shortest name of a body has before its ending: 教育部. */
const SHORTEST_PROPER = 2
const TIME = /^\d{4}年(?:\d{1,2}月份?)?/
/** 深圳市 of 国家税务总局深圳市税务局: where the branch of a body is. */
const REGION = /^[一-鿿]{1,6}[省市县区州盟旗][一-鿿]{0,6}$/

/** 2023年2月湖南省人民政府大事记 without the time that it is of. */
export const withoutTime = (title: string): string => title.replace(TIME, '')

/**
 * The name of a body that a title begins with: 某市自然资源局 of 某市自然资源局国有建设用地使用权出让公告. What is left of the
 * title names the matter, and no ending of a body is read out of a longer word: 干部, 布局, 委托.
 */
export function bodyAhead(text: string, lexicon: Lexicon): string | null {
  // 常州市《政府工作报告》任务分解 names a report, no 政府
  const title = withoutTime(text).replace(/《.*/s, '')
  const others = lexicon.bodies.all(title).filter(({ row }) => row.likeness === 'other')
  let end = 0
  for (const { index, length } of lexicon.agencies.all(title)) {
    const to = index + length
    if (others.some((other) => other.index < to && index < other.index + other.length)) continue
    const isFirst = end === 0 && (index >= SHORTEST_PROPER || length > SHORTEST_PROPER)
    const goesOn = end > 0 && (index === end || REGION.test(title.slice(end, index)))
    if (isFirst || goesOn) end = to
  }
  return end === 0 ? null : title.slice(0, end)
}
