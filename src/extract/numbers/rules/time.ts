import { after, before, type NumberRule, type Occurrence, unitOf, written } from './rule.ts'

const YEAR = /^[1１][89８９]|^[2２][0０]/
const isYear = (occurrence: Occurrence): boolean =>
  /^[0-9０-９]{4}$/.test(written(occurrence)) && YEAR.test(written(occurrence))

/** 二〇二二年 */
const isHanYear = (occurrence: Occurrence): boolean =>
  /^[一二][〇○零九八一][〇○零一二三四五六七八九]{2}$/.test(written(occurrence))

/** When something is. */
export const timeRules: readonly NumberRule[] = [
  {
    // 2021—2025年, 2016至2020年
    id: 'plan-period',
    disposition: 'period',
    test: (occurrence) =>
      /^(?:19|20)\d{2}年?\s?(?:[—–―－\-~～〜]{1,2}|至|到)\s?(?:(?:19|20)\d{2}|\d{2})$/.test(written(occurrence)) ||
      (isYear(occurrence) &&
        (/^年?\s?(?:[—–―－\-~～〜/]{1,2}|至|到)\s?(?:19|20)\d{2}(?!\d)/.test(after(occurrence)) ||
          /(?<!\d)(?:19|20)\d{2}年?\s?(?:[—–―－\-~～〜/]{1,2}|至|到)\s?$/.test(before(occurrence)))),
  },
  {
    // 2022-07-12, 2022.7.12
    id: 'numeric-date',
    disposition: 'date',
    test: (occurrence) =>
      /^(?:19|20)\d{2}$|^(?:19|20)\d{2}[.·]\d{1,2}$/.test(written(occurrence))
        ? /^[-/.·]\d{1,2}(?!\d)/.test(after(occurrence))
        : /(?<!\d)(?:19|20)\d{2}[-/.·](?:\d{1,2}[-/.·])?$/.test(before(occurrence)) &&
          /^\d{1,2}$/.test(written(occurrence)),
  },
  {
    // 到2025年, 2020年度, a column head 2025
    id: 'year',
    disposition: 'date',
    test: (occurrence) =>
      (isYear(occurrence) || isHanYear(occurrence)) &&
      (/^\s?年(?!产|均)/.test(after(occurrence)) || isBareYear(occurrence)),
  },
  {
    // 7月12日, 3月至5月
    id: 'month-or-day',
    disposition: 'date',
    test: (occurrence) =>
      /^\s?(?:月(?!均)|月份)/.test(after(occurrence)) ||
      (/^\s?[日号](?!均|处理|产)/.test(after(occurrence)) &&
        /月[上中下]?\s?(?:\d{1,2}日?[—–－\-~～、至])?$/.test(before(occurrence))),
  },
  {
    // 8:30, 24时
    id: 'time-of-day',
    disposition: 'date',
    test: (occurrence) =>
      /^\d{1,2}$/.test(written(occurrence)) &&
      (/^[:：][0-5]\d(?![\d:：])/.test(after(occurrence)) ||
        (/^[0-5]\d$/.test(written(occurrence)) && /(?<![\d:：])\d{1,2}[:：]$/.test(before(occurrence)))) &&
      !/比/.test(before(occurrence).slice(-8)),
  },
  {
    // 20世纪90年代, 成立50周年
    id: 'era',
    disposition: 'date',
    test: (occurrence) => /^\s?(?:年代|世纪|周年)/.test(after(occurrence)),
  },
]

/** A year without 年 is one where nothing is counted: a column head, a masthead, 〔2022〕, 1991 in a title; 2021、2022年. */
function isBareYear(occurrence: Occurrence): boolean {
  const { place } = occurrence
  if (unitOf(occurrence) !== null) return false
  if (place.kind === 'columnHead' || place.kind === 'beside' || place.kind === 'heading') return true
  return /[（(〔［【[]$/.test(before(occurrence)) || /^[、和及]\s?(?:19|20)\d{2}/.test(after(occurrence))
}
