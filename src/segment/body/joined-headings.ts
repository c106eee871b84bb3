import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passage } from '../../model/passage.ts'
import { slice } from '../../text/passage.ts'

/** The first label of an inner level, or an article. */
const INNER = /第[一1]节|第[〇零一二三四五六七八九十百0-9]{1,4}条|[（(]一[)）]|一、|1[.．、]/g
/** 统一、开放的市场, 1.5万亩: labels like these stand in the middle of words, too. */
const WEAK = /^(?:一、|1[.．、])$/
/** A title that another heading follows on its line is no longer. */
const LONGEST_TITLE = 30
/** No title goes on behind one of these. */
const ENDED = /[。；：:]./
/** 符合第五条（一）, 上述（一）: what names a point, and does not begin one. */
const REFERS = /[第条款项按照述及和与或的在对]$/
/** （一）至（三）项, （一）类企业 */
const IS_NAME = /^(?:[至、，。；和与及或的项款目类种级等）)]|$)/
/** 编, 篇, 章 and 节, below which articles stand. */
const STRUCTURAL = 4

/**
 * Where behind a heading's title, on one line with it, the first heading of an inner level begins: 第三章 重点任务
 * 一、保障粮食安全（一）稳定面积。… Lines were joined there. Null when none does.
 */
export function innerHeading(passage: Passage, first: HeadingLabel, { headings }: Lexicon): number | null {
  const { text } = passage
  for (const { 0: label, index } of text.slice(first.length, first.length + LONGEST_TITLE).matchAll(INNER)) {
    const at = first.length + index
    const title = text.slice(first.length, at)
    if (ENDED.test(title)) return null
    if (title.length < 2 || REFERS.test(title) || IS_NAME.test(text.slice(at + label.length, at + label.length + 1)))
      continue
    if (WEAK.test(label) && !isSetOff(passage, at)) continue
    const isArticle = label.endsWith('条') && first.rank < STRUCTURAL
    const next = isArticle ? null : headings(text.slice(at))
    if (isArticle || (next !== null && next.ordinal === 1 && next.rank > first.rank)) return at
  }
  return null
}

/** A space stands before it, as no space does within a Chinese sentence. */
const isSetOff = (passage: Passage, at: number): boolean => /\s/.test(slice(passage, at - 1, at + 1).source)
