import type { Candidate } from './reading.ts'

/** 所称小微企业是指从业人员300人以下…, 养殖专业村指生猪养殖量达到1万头: a number that tells what a word means. */
export function isOfDefinition({ text, quantity, sentence, isExplained }: Candidate): boolean {
  if (!isExplained) return false
  const words = text.slice(sentence.from, quantity.from)
  const at = words.lastIndexOf('指')
  return at > 0 && explains(words, at) && !OVER.test(words.slice(at))
}

/** 是指, 主要指, and 指 behind a noun alone; 指标, 指导 and 手指 are other words. */
function explains(words: string, at: number): boolean {
  const behind = words.charAt(at + 1)
  if (/(?:[是系专均所]|主要)$/.test(words.slice(Math.max(0, at - 2), at))) return !/[标导挥定]/.test(behind)
  if (behind === '的') return words[at + 2] === '是'
  const noun = /[^，；。、：]{1,13}$/.exec(words.slice(Math.max(0, at - LONGEST_NOUN - 1), at))?.[0] ?? ''
  return NOUN.test(noun) && /[一-鿿]/.test(behind) && !OTHER_WORD.test(behind)
}

const LONGEST_NOUN = 12
const NOUN = /^[^\d]{2,11}[^\d手食拇五首屈直]$/
const OTHER_WORD = /[标导数定挥引示南明向责派令认头望教点使针控战征]/

/** An explanation is over at ；, and where something is given or done to what was explained. */
const OVER = /；|，对|给予|补[助贴]|奖|扣/
