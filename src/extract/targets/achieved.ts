import { integer } from '../../lexicon/han-integer.ts'
import { fiveYearPlan } from '../../text/five-year-plans.ts'
import type { Span } from '../../text/sentences.ts'
import type { CueMatch } from './cues.ts'
import { type Candidate, NEAR } from './reading.ts'

/** “十四五”前两年 */
const FIRST_YEARS = /([一二三四五六七八九十]{1,2})五[”"]?(?:时期)?前([一二两三四])年/

/** “十四五”前两年年均增长6.7%, said in 2023: the years that a plan has behind it. */
function isOfYearsPast(words: string, issuedYear: number | null): boolean {
  const [, plan = '', count = ''] = FIRST_YEARS.exec(words) ?? []
  const { startYear } = fiveYearPlan(plan)
  const years = integer(count)
  return startYear !== null && issuedYear !== null && years !== null && startYear + years <= issuedYear
}

/** 2000年底前建成的 */
const BUILT = /^(?:之前|以前|前)?[^，。；、\d]{0,6}(?:建成|竣工|投用|投运|使用|建设|形成|登记|认定|交付)的/

/**
 * 对上年度产值5000万元以下的企业，给予…; 返还比例为上年度实际缴纳失业保险费的30%: what a rule goes by is last year's, whichever year it is
 * applied in. 上年完成投资20亿元 tells what was done.
 */
function isOfRule({ word, from, to }: CueMatch, text: string, sentence: Span): boolean {
  if (word !== '上年' && word !== '去年') return false
  const behind = text.slice(to, Math.min(sentence.to, to + LONGEST_BASE))
  if (/^[^，。；]{2,}的\d+(?:\.\d+)?[%％]/.test(behind)) return true
  return (
    /(?:^|[，；。])(?:\d{1,2}[.．、])?(?:（[一二三四五六七八九十]{1,3}）)?对[^，；。]{0,20}$/.test(
      text.slice(sentence.from, from),
    ) && /^[^，；。]*的/.test(behind)
  )
}

/** 上年度实际缴纳失业保险费的30% */
const LONGEST_BASE = 30

/** 截至2020年底…, 已建成10个, 2020年达到40%; 在现有水平基础上提高 looks ahead. */
export function isAchieved({ text, quantity, sentence, clause, cues, before, mentions, calendar }: Candidate): boolean {
  const { issuedYear } = calendar
  const isPast = (year: number) => issuedYear !== null && year < issuedYear
  // 2000年底前建成的老旧小区改造2200个: the time tells which ones
  const tellsWhich = ({ to }: { to: number }) => BUILT.test(text.slice(to, Math.min(quantity.from, to + 14)))
  const times = mentions.filter((mention) => mention.role === 'by' && !tellsWhich(mention))
  const last = times.at(-1)
  // 由目前的3个工作日内压缩到
  const head = text.slice(Math.max(clause.from, quantity.numberFrom - NEAR), quantity.numberFrom)
  if (/[由从][^，由从]*(?:到|至)$/.test(head)) return last !== undefined && isPast(last.year)
  // 2020年，全省养老床位达到5万张
  const isSaidHere =
    last !== undefined &&
    (last.from >= clause.from || last.from === sentence.from || /[，,]/.test(text.charAt(last.to)))
  if (isSaidHere && isPast(last.year)) return true
  if (isOfYearsPast(text.slice(sentence.from, quantity.from), issuedYear)) return true
  // 2020年，全市生产总值突破1.7万亿元，“十三五”年均增长7.1%，人均达到8.6万元
  if (times[0]?.from === sentence.from && times.every(({ year }) => isPast(year))) return true
  const fact = cues.findLast(
    (each) =>
      (each.cue === 'past' || (each.cue === 'fact' && each.from >= clause.from)) &&
      !/基础上|水平/.test(text.slice(each.to, quantity.from)) &&
      !isOfRule(each, text, sentence),
  )
  // 是过去10年规模的两倍；每年还将改造150万户
  const since = fact === undefined ? '' : text.slice(fact.to, quantity.from)
  if (fact?.word === '过去' && /；(?:[^；]{0,12})(?:将|要|力争)/.test(since)) return false
  if (fact === undefined || cues.some(({ cue, from }) => cue === 'strive' && from > fact.from)) return false
  // 依托现有资源建设30个中心: what is there already serves what is to be
  const deed = cues.findLast(({ cue, from }) => cue === 'output' && from > fact.to)
  const isDone = deed !== undefined && [...before, quantity].some(({ from }) => from === deed.to)
  if (/^[现原已既]有$/.test(fact.word) && isDone) return false
  // 截至 and its year are one phrase
  const ahead = times.findLast(({ year }) => !isPast(year))
  return ahead === undefined || ahead.from <= fact.to
}
