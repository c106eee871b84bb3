import type { HostileCase } from './case.ts'
import { TARGET } from './case.ts'

const READ = `某市“十四五”水利规划\n\n一、任务\n\n${TARGET}\n\n`
/** Enough to tell what takes time by the square of its length: that would be hours. */
const LONG = 1 << 18

const read = (name: string, bytes: () => string | Uint8Array): HostileCase => ({
  file: `${name}.txt`,
  bytes,
  refused: null,
  reads: '12座',
})

const refused = (name: string, bytes: () => Uint8Array, message: RegExp): HostileCase => ({
  file: `${name}.txt`,
  bytes,
  refused: message,
})

const line = (unit: string, length: number) => () => `${READ}${unit.repeat(Math.ceil(length / unit.length))}\n\n${READ}`

export const texts: readonly HostileCase[] = [
  read('one-line-of-digits', line('1', LONG)),
  read('one-line-of-prose', line(TARGET, LONG / 8)),
  read('one-line-of-han', line('水', 8 * LONG)),
  read('one-line-of-spaces', line(' ', 8 * LONG)),
  read('one-line-of-tabs', line('\t', LONG)),
  read('one-line-of-cells', line('指标\t', LONG)),
  read('one-line-of-pipes', line('|', LONG / 4)),
  read('one-line-of-brackets', line('（', LONG)),
  read('one-line-of-quotes', line('“', LONG)),
  read('one-line-of-title-marks', line('《', LONG)),
  read('one-line-of-tags', line('<p ', LONG)),
  read('one-line-of-links', line('<http://', LONG)),
  read('one-line-of-stars', line('**', LONG)),
  read('one-line-of-foot-notes', line('[^1]', LONG)),
  read('one-line-of-references', line('&#', LONG)),
  read('one-line-of-numerals', line('一百', LONG)),
  read('one-line-of-zero', line('万', LONG)),
  read('one-line-of-points', line('1.', LONG)),
  read('one-line-of-ranges', line('1—', LONG)),
  read('one-line-of-percents', line('分别达到1%、', LONG / 8)),
  read('one-line-of-names', line('省水利厅、', LONG)),
  read('one-line-of-years', line('2025年', LONG / 8)),
  read('one-line-of-semicolons', line('；', LONG)),
  read('one-line-of-colons', line('责任单位：', LONG)),
  read('one-line-of-dots', line('…………12\n', LONG / 8)),
  read('lines-of-numbers', line('1.1.1.1.1.1\n', LONG / 4)),
  read('lines-of-headings', line('一、一\n（一）一\n', LONG / 4)),
  read('lines-of-columns', line('指标  2020年  2025年\n', LONG / 4)),
  read('lines-of-boxes', line('专栏1 工程\n', LONG / 4)),
  read('lines-of-attachments', line('附件：1.一\n', LONG / 4)),
  read('lines-of-contents', line('目 录\n某市水利规划……1\n', LONG / 4)),
  read('lines-of-titles', line('某市人民政府关于印发规划的通知\n某政〔2021〕1号\n', LONG / 4)),
  read('lines-of-returns', line('\r', LONG)),
  read('blank-lines', line('\n', 4 * LONG)),
  read('only-escapes', () => READ + '\x1b'.repeat(LONG)),
  refused('all-nulls', () => Buffer.alloc(LONG), /binary/),
  read('utf-16-without-mark', () => Buffer.from(READ.repeat(20), 'utf16le')),
  refused(
    'lone-surrogates',
    () => Buffer.concat([Buffer.from(READ), Buffer.from('eda080edb080'.repeat(50), 'hex')]),
    /encoding not known/,
  ),
  refused(
    'invalid-gbk',
    () => Buffer.concat([Buffer.from(READ), Buffer.from('ff80'.repeat(50), 'hex')]),
    /encoding not known/,
  ),
]
