import { CharacterSieve, codesOf, SPACES } from '../lexicon/character-sieve.ts'
import { FULL_WIDTH, kindsIn, PAGE_WORD } from '../text/character-kinds.ts'
import { withNarrowDigits } from '../text/narrow.ts'

/** `· 12 ·`, `— 12 —`, `- 12 -`, a number alone; `第 4 页`, `第4页 共20页`, `4/20`. */
const PAGE_NUMBER =
  /^[\s·•—–-]*(?:\d{1,4}(?:\s*[/／]\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:[\s，,/／（(]*共\s*\d{1,4}\s*页[）)]?)?|共\s*\d{1,4}\s*页[\s，,/／]*第\s*\d{1,4}\s*页)[\s·•—–-]*$/
/** - 12 -: the number of the page itself, set off; one alone may be the page that contents give for a title. */
const SET_OFF = /^\s*[·•—–-][\s·•—–-]*\d{1,4}[\s·•—–-]*$/
/** What stands around names on a running head: · 12 ·. */
const SIGN = '[\\d\\s·•.—–-]'
const SIGNS = `${SIGN}*`
/** 2022年第5期, 一九九三年第五期 */
const ISSUE = `(?:(?:19|20)\\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年\\s*第\\s*[\\d一二三四五六七八九十]{1,3}\\s*[期号]`
/**
 * 青海省人民政府公报 2022年第5期 省政府文件 · 12 ·, 2021年第33期 山东省人民政府公报: a running head names publication, issue, part and
 * page, its name in Latin letters at most; 2022年…统计公报 is a title.
 */
const PUBLICATION = new RegExp(
  `^${SIGNS}(?:${ISSUE}${SIGNS})?[一-鿿]{2,20}(?<=政府|国务院|委员会|[部局署院])公报(?:[\\d\\s·•.—–年第期号总、，（）()A-Z-]+[一-鿿]{0,12}[\\d\\s·•—–-]*)?$`,
)
/** 云南政报 一九九三年第五期 省政府文件; a line that a line end cut may end with 财政报 too. */
const OLD_PUBLICATION = new RegExp(
  `^${SIGNS}(?:[一-鿿]{2,8}政报${SIGNS}${ISSUE}|${ISSUE}${SIGNS}[一-鿿]{2,8}政报)(?:${SIGN}+(?:[一-鿿]{2,12}${SIGNS})?)?$`,
)
/** 2003·9 江西政报 省政府文件 */
const SHORT_ISSUE = new RegExp(
  `^\\s*(?:19|20)\\d{2}[·•.]\\d{1,2}(?!\\d)${SIGNS}[一-鿿]{2,8}政报(?:${SIGN}+(?:[一-鿿]{2,12}${SIGNS})?)?$`,
)
/** ————————, ========, * * *: a rule between two parts. */
const RULE = /^[\s—–―_=*~·•-]{3,}$/
/** ©1994-2016 … All rights reserved: what a publisher prints on every page of its copies. */
const RIGHTS = /[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED|版权所有/
const SENTENCE = /[。；]/
/** A page number or a rule ends with one of these, which few lines of text do. */
const ENDS = new CharacterSieve(codesOf(`0123456789页）)·•—–―_=*~-${SPACES}`))
/** Lines that mark a page or a picture are no longer. */
export const LONGEST_MARK = 300

export const isSetOffPageNumber = (line: string): boolean => SET_OFF.test(line)

/** Whether a line only marks a page or parts what stands on it, whatever stands around it. */
export function isPageMark(line: string, kinds = kindsIn(line)): boolean {
  if (line.length > LONGEST_MARK) return false
  const narrow = (kinds & FULL_WIDTH) === 0 ? line : withNarrowDigits(line)
  return isNumberOrRule(narrow) || ((kinds & (PAGE_WORD | FULL_WIDTH)) !== 0 && hasPageWords(narrow))
}

const isNumberOrRule = (line: string): boolean =>
  ENDS.passes(line.charCodeAt(line.length - 1)) && (PAGE_NUMBER.test(line) || RULE.test(line))

const hasPageWords = (line: string): boolean =>
  (line.includes('公报') && PUBLICATION.test(line)) ||
  (line.includes('政报') && (OLD_PUBLICATION.test(line) || SHORT_ISSUE.test(line))) ||
  (RIGHTS.test(line) && !SENTENCE.test(line))
