import type { Severity } from '../model/records.ts'
import type { Rule } from './rule.ts'

/** What the stages tell by themselves while they read: as severe as here, whatever they said. */
const DIAGNOSED = {
  'missing-document': [
    'warning',
    'The contents announce a document that is not in the file.',
    '目录：甲通知 (1); no 甲通知 in the text',
    '目录：甲通知 (1); 甲通知 in the text',
  ],
  'group-count': [
    'warning',
    'A group of indicators declares another number of them than it has (（7 项）).',
    '综合指标（2项） / one row',
    '综合指标（1项） / one row',
  ],
  'unfinished-table': [
    'warning',
    'The file ends in the middle of a table row.',
    '森林覆盖率 % 7.5',
    '森林覆盖率 % 7.5 8',
  ],
  'unfinished-document': [
    'warning',
    'The file ends in the middle of a sentence.',
    '到2025年，覆盖率达到',
    '到2025年，覆盖率达到90%。',
  ],
  'replacement-character': ['error', 'A character could not be decoded (U+FFFD).', '加强监\ufffd。', '加强监管。'],
  'private-use-character': [
    'warning',
    'A sign of one font only (private use) stands in the text.',
    '\ue004加强监管。',
    '●加强监管。',
  ],
  'control-character': ['warning', 'A control character stands in the text.', '加强\\x08监管。', '加强监管。'],
  'repaired-number': ['info', 'A misprinted number had one reading and was read so.', '1g85年', '1985年'],
  'doubtful-number': [
    'warning',
    'A number is misprinted and has more than one reading.',
    '达到L 45亿吨',
    '达到1.45亿吨',
  ],
  'lost-numeral': ['warning', 'A heading has lost its numeral.', '、主要任务', '二、主要任务'],
  'character-reference': ['info', 'Characters are written as references of HTML.', '&ldquo;十四五&rdquo;', '“十四五”'],
  'empty-box': [
    'warning',
    'A box (专栏) holds nothing.',
    '专栏1 重点工程 / 三、保障措施',
    '专栏1 重点工程 / 1.堤防工程。',
  ],
  picture: ['info', 'A picture stands where a table may have been.', 'a picture with the caption 主要指标', 'a table'],
  'turned-text': ['info', 'Text that does not stand upright was left out.', 'turned text of a PDF', 'upright text'],
  'contradicting-particulars': [
    'warning',
    'What a web page says of its document is not what the text says.',
    '发文字号：青政〔2022〕3号; text 青政〔2022〕31号',
    'the same number in both',
  ],
  'no-document': ['warning', 'No official document was found.', 'a novel', '关于印发规划的通知'],
  'untitled-document': [
    'info',
    'A document has no title that was recognised.',
    '一、总体要求 …',
    '关于加强监管的意见 / 一、总体要求 …',
  ],
  'repeated-title': ['info', 'The title of a document stands twice.', '标题：甲通知 / 甲通知', '甲通知'],
  'document-too-large': [
    'warning',
    'A document was too long to be held and was read on as another.',
    'three million characters',
    'a document',
  ],
  'doubtful-encoding': ['warning', 'The encoding of the file is a guess.', 'a few bytes of GBK', 'UTF-8'],
  'page-furniture': [
    'info',
    'Menus, buttons and links of a web page were left out.',
    '【打印】【关闭】',
    'the text alone',
  ],
  'struck-out': ['info', 'Text that is struck out was left out.', '~~三年~~', '三年'],
} satisfies Record<string, [severity: Severity, about: string, example: string, counterexample: string]>

export const diagnosed = (ids: readonly (keyof typeof DIAGNOSED)[]): Rule[] =>
  ids.map((id) => {
    const [severity, about, example, counterexample] = DIAGNOSED[id]
    return { id, severity, about, example, counterexample }
  })
