import { after, before, type NumberRule, written } from './rule.ts'

/** Numbers by which a document, an issue or an office is found. */
export const documentMatterRules: readonly NumberRule[] = [
  {
    // 青政〔2022〕31号
    id: 'document-number',
    disposition: 'documentNumber',
    test: (occurrence) =>
      (/[〔［[【（(〈]$/.test(before(occurrence)) && /^[〕］\]】）)〉]\s?第?\s?\d{1,5}\s?号/.test(after(occurrence))) ||
      (/[〔［[【（(〈](?:19|20)?\d{2}[〕］\]】）)〉]\s?第?\s?$/.test(before(occurrence)) &&
        /^\s?号/.test(after(occurrence))),
  },
  {
    // 第125号 under an order, 公告2021年第3号
    id: 'order-number',
    disposition: 'documentNumber',
    test: (occurrence) => /第\s?$/.test(before(occurrence)) && /^\s?号/.test(after(occurrence)),
  },
  {
    // CN63—1083/D, ISSN 1672-0000
    id: 'serial-number',
    disposition: 'documentNumber',
    test: (occurrence) => /(?:CN|ISSN|ISBN|刊号)[\s:：]*[\d—－-]*$/i.test(before(occurrence)),
  },
  {
    // 第12期, 总第512期 of a gazette
    id: 'issue-number',
    disposition: 'ordinal',
    test: (occurrence) => /总?第\s?$/.test(before(occurrence)) && /^\s?[期卷]/.test(after(occurrence)),
  },
  {
    // 电话：0971-8482000, 邮编：810000, 邮箱, https://…
    id: 'contact',
    disposition: 'contact',
    test: (occurrence) =>
      /(?:电话|传真|手机|热线|邮编|邮政编码|联系方式|QQ|微信)[号码]*[：:]?[\d\s（）()—－、-]*$/i.test(
        before(occurrence),
      ) ||
      /(?:https?:\/\/|www\.)[^\s一-鿿，。]*$/i.test(before(occurrence)) ||
      /^[\w.-]*@[\w-]/.test(after(occurrence)) ||
      /@[\w.-]*$/.test(before(occurrence)),
  },
  {
    // 西宁市西大街12号
    id: 'street-number',
    disposition: 'contact',
    test: (occurrence) =>
      /(?:[一-鿿]街|[一-鿿]路|巷|胡同|大道)$/.test(before(occurrence)) && /^号/.test(after(occurrence)),
  },
  {
    // 0971-8482000, 13800000000
    id: 'telephone',
    disposition: 'contact',
    test: (occurrence) =>
      (/^0\d{2,3}$/.test(written(occurrence)) && /^[—－-]\d{7,8}/.test(after(occurrence))) ||
      (/(?:^|\D)0\d{2,3}[—－-]$/.test(before(occurrence)) && /^\d{7,8}$/.test(written(occurrence))) ||
      /^1[3-9]\d{9}$/.test(written(occurrence)),
  },
]
