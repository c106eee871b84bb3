import type { Passage } from '../../model/passage.ts'
import type { DocumentNumber } from '../../model/records.ts'
import { dateIn } from '../../text/dates.ts'

/** 发文字号: 机关代字, 年份 in 六角括号, 序号, of a scan with gaps between: 国发 [1988] 12号; 财政部 税务总局公告2023年第1号. */
const NUMBER = /^([一-鿿]{0,16}) ?[〔［[【（(] ?((?:19|20)\d{2})年? ?[〕］\]】）)] ?第?(\d{1,4})号$/
/** 国发（84）138号: into the eighties years were written with two digits; they were put first as well: （78）交公路字412号. */
const OLD_NUMBER = /^([一-鿿]{1,16})[〔［[【（(](\d{2})年?[〕］\]】）)]第?(\d{1,4})号$/
const YEAR_FIRST = /^[〔［[【（(]((?:19|20)?\d{2})年?[〕］\]】）)]([一-鿿]{1,16}?)第?(\d{1,4})号$/
const OF_SERIES = /^((?:[一-鿿]{2,40}(?:公告|通告|令))?)((?:19|20)\d{2})年第(\d{1,4})[号次期]$/
/** 第125号 of an order, which neither names its year nor its issuer; 省人民政府令第350号. */
const ORDER = /^(?:[一-鿿]{2,30}(?:令|公告|通告))?第[0-9一二三四五六七八九十百]{1,5}号$/
/** What the date in brackets below a title is of: （2021年3月5日省人民代表大会通过）. */
const DEED = /通过|批准|公布|发布|印发/
/** （2022年3月2日某省水利厅以某水规〔2022〕2号发布） */
const NUMBER_OF_DEED = /以([^（）()以]{4,30}号)(?:文件?)?(?:公布|发布|印发)/
const LONGEST_DATED_NUMBER = 60
/** What parts number and date on one line. */
const PARTING = /[，,；;、]/
/** ——2023年1月14日在河南省第十四届人民代表大会第一次会议上 */
const MEETING = /^(?:[—–-]{1,2}|[（(])?\d{4}年\d{1,2}月\d{1,2}日在?.{4,50}会议?上?[）)]?$/

/**
 * A line between title and text (or above the title): 发文字号, 成文日期, or both: （苏政发〔2022〕44号 2022年4月7日）, 2020年2月6日
 * 财税〔2020〕8号; or when and where a report was given.
 */
export interface HeadLine {
  /** It says when something was done, or who published it when: with or without its number it is about what stands below. */
  isOccasion: boolean
  /** The number as the line writes it; null when there is none. */
  raw: string | null
  number: DocumentNumber | null
  issuedOn: string | null
}

/**
 * What such a line says, or null when it is no such line.
 *
 * @param series the name of the series that a number without 机关代字 belongs to: …公告 above 〔2022〕1号
 */
export function headLine(text: string, series: string | null = null): HeadLine | null {
  const inner = /^[（(](.+)[）)]$/.exec(text)?.[1]
  const bare = inner ?? text
  if (isNumber(bare)) return { isOccasion: false, raw: bare, number: documentNumber(bare, series), issuedOn: null }
  const isMeeting = MEETING.test(text)
  const date = inner === undefined && !isMeeting && !mayDateNumber(text) ? null : dateIn(bare)
  if (date === null) return null
  const occasion = { isOccasion: true, raw: null, number: null, issuedOn: date.iso }
  if (isMeeting) return occasion
  const before = bare.slice(0, date.index).replace(PARTING, '')
  const behind = bare.slice(date.index + date.length).replace(PARTING, '')
  const raw = before === '' ? behind : before
  if (isNumber(raw)) return { isOccasion: false, raw, number: documentNumber(raw, series), issuedOn: date.iso }
  if (inner === undefined) return null
  const published = NUMBER_OF_DEED.exec(behind)?.[1]
  const number = published === undefined ? null : documentNumber(published)
  if (before === '' && number !== null) return { ...occasion, raw: number.raw, number }
  return raw === '' || (before === '' && DEED.test(behind)) ? occasion : null
}

/** 2020年2月6日 财税〔2020〕8号, 吉政发〔1989〕52号 1989年6月28日: without brackets, a date alone tells nothing of a head. */
const mayDateNumber = (text: string): boolean =>
  text.length <= LONGEST_DATED_NUMBER &&
  (text.endsWith('号') ? /^[12一二]/.test(text) : text.endsWith('日') && text.includes('号'))

/** 发文字号 of a text; null when it does not say year, serial and whose number it is. */
export function documentNumber(text: string, series: string | null = null): DocumentNumber | null {
  const said = NUMBER.exec(text) ?? OF_SERIES.exec(text) ?? OLD_NUMBER.exec(text)
  if (said !== null) return numbered(text, said[1] || series, said[2], said[3])
  const first = YEAR_FIRST.exec(text)
  return first && numbered(text, first[2], first[1], first[3])
}

function numbered(raw: string, code?: string | null, year = '', serial = ''): DocumentNumber | null {
  return code ? { raw, code, year: fullYear(Number(year)), serial: Number(serial) } : null
}

/** The Republic, whose documents gazettes print, is of 1949. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 49 ? 2000 + year : 1900 + year)

/** Whether a text is a number by which a document is known, complete or not. */
const isNumber = (text: string): boolean =>
  [NUMBER, OF_SERIES, ORDER, OLD_NUMBER, YEAR_FIRST].some((form) => form.test(text))

/** 贵州省人民政府令第207号 → 贵州省人民政府令, 海关总署公告2022年第5号 → 海关总署公告: a title without the number on its line. */
export const withoutSerial = (title: string): string =>
  title.replace(/[（(]?(?:[〔［[]?(?:19|20)\d{2}[〕］\]年]\s?)?第?[0-9一二三四五六七八九十百]{1,5}号[）)]?$/, '')

/** …的批复 国函〔1996〕12号, …的通知（国发〔1996〕8号）: the number on the last line of a title. */
const BEHIND_TITLE =
  /(?:\s|[（(]\s*)(([一-鿿]{1,10})\s*[〔［[【（(](?:19|20)\d{2}年?[〕］\]】）)]\s*第?\d{1,4}\s*号)\s*[）)]?$/

/** A line without the number that stands behind the title on it; null when none does. */
export function withoutNumberBehind({ text, source }: Pick<Passage, 'text' | 'source'>): string | null {
  // Spares most lines a search from each of their characters.
  if (!source.includes('号')) return null
  const code = BEHIND_TITLE.exec(source)?.[2]
  return code === undefined ? null : text.slice(0, text.lastIndexOf(code)).replace(/[（(]$/, '')
}

/** 鞍立政发〔2023〕2号立山区人民政府关于…, [天政发〔2020〕26号]天水市人民政府关于…: as lists of a web page name documents. */
const AHEAD_OF_TITLE =
  /^[#*\s]*[[【（(]?([一-鿿]{1,10}[〔［[【（(](?:19|20)\d{2}年?[〕］\]】）)]第?\d{1,4}号)[\]】）)]?\s?(?=[一-鿿《“])(?!文件?)/

/** The line that begins a title without the number that stands ahead of it. */
export const withoutNumberAhead = (line: string): string =>
  line.includes('号') ? line.replace(AHEAD_OF_TITLE, '') : line

/** The number of a document that stands in its title: alone (财政部 税务总局公告2023年第1号), ahead of it or on its last line. */
export function numberInTitle(source: string): DocumentNumber | null {
  const raw = BEHIND_TITLE.exec(source)?.[1] ?? AHEAD_OF_TITLE.exec(source)?.[1] ?? source
  const number = documentNumber(raw.replace(/\s/g, ''))
  return number && { ...number, raw }
}
