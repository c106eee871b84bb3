import { isDoubtful } from '../../../text/damaged-digits.ts'
import { isHanDigitAt } from '../../../text/numerals.ts'
import { after, before, type NumberRule, type Occurrence, unitOf, written } from './rule.ts'

const isWithin = ({ around }: Occurrence, marks: string): boolean => around.some(({ mark }) => marks.includes(mark))

/** Whatever its numbers mean, they are the title's. */
export const titleRule: NumberRule = {
  // 《政府信息公开条例（2019修订）》
  id: 'title-in-book-marks',
  disposition: 'name',
  test: (occurrence) => isWithin(occurrence, '《〈'),
}

/** Numbers that are part of what something is called. */
export const nameRules: readonly NumberRule[] = [
  {
    // “1+16+23”, 3+X
    id: 'sum-slogan',
    disposition: 'name',
    test: (occurrence) => /^[0-9一-鿿A-Za-z]{0,3}[+＋]/.test(after(occurrence)) || /[+＋]\s?$/.test(before(occurrence)),
  },
  {
    // GB/T 9704, ISO 9001, CO2, PM2.5, 5G, 4A级, G109
    id: 'code',
    disposition: 'name',
    test: (occurrence) =>
      (/[A-Za-zＡ-Ｚａ-ｚ](?:[\s/—–－-]|[.\d/—–－-]{1,12})?$/.test(before(occurrence)) && !isMisread(occurrence)) ||
      (unitOf(occurrence) === null && /^[A-Za-z]/.test(after(occurrence))),
  },
  {
    // 整合12315热线, 12345政务服务便民热线, 95598, 拨打110
    id: 'hotline',
    disposition: 'name',
    test: (occurrence) =>
      (/^(?:1[012]\d{3}|9[56]\d{3,4})$/.test(written(occurrence)) && unitOf(occurrence) === null) ||
      (/^1[12]\d{1,3}$/.test(written(occurrence)) &&
        (isWithin(occurrence, '“') ||
          /^[”"]?(?:热线|平台|投诉|举报|报警|电话|指挥|联动)/.test(after(occurrence)) ||
          /(?:热线|电话|拨打)$/.test(before(occurrence)))),
  },
  {
    // 5.0版改革, 示范区3.0建设
    id: 'version',
    disposition: 'name',
    test: (occurrence) =>
      /^\d{1,2}\.\d$/.test(written(occurrence)) &&
      (/^版/.test(after(occurrence)) || (/0$/.test(written(occurrence)) && /^[一-鿿]{2}/.test(after(occurrence)))) &&
      unitOf(occurrence) === null,
  },
  {
    // 5大功能, 世界500强: what goes by one name
    id: 'grouping',
    disposition: 'name',
    test: (occurrence) => /^(?:大[一-鿿]|强)/.test(after(occurrence)) && unitOf(occurrence) === null,
  },
  {
    // 第十三届, 十九届六中全会, 十三届四次全体会议
    id: 'session',
    disposition: 'ordinal',
    test: (occurrence) =>
      /^届/.test(after(occurrence)) ||
      (/届(?:人大|政协|常委会|理事会|委员会)?$/.test(before(occurrence)) && /^次/.test(after(occurrence))),
  },
  {
    // “1-2-3”出行圈
    id: 'quoted-name',
    disposition: 'name',
    test: (occurrence) => occurrence.candidate === null && isWithin(occurrence, '“‘「『'),
  },
  {
    // 中国制造2025, 健康中国2030
    id: 'year-in-name',
    disposition: 'name',
    test: (occurrence) =>
      /^(?:19|20)\d{2}$/.test(written(occurrence)) &&
      unitOf(occurrence) === null &&
      /[一-鿿]$/.test(before(occurrence)) &&
      !/^\s?年/.test(after(occurrence)),
  },
  {
    // 第二条, 第3次
    id: 'ordinal',
    disposition: 'ordinal',
    test: (occurrence) =>
      /第\s?(?:[\d、—－-]{0,8})$/.test(before(occurrence)) && !isHanDigitAt(occurrence.text, occurrence.from - 1),
  },
]

/** L 45亿吨 of a scan is no code. */
const isMisread = ({ candidate }: Occurrence): boolean =>
  candidate !== null && isDoubtful(candidate.text, candidate.quantity)
