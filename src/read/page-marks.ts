/** `· 12 ·`, `— 12 —`, `- 12 -`, or a number alone. */
const PAGE_NUMBER = /^[\s·•—–-]*\d{1,4}[\s·•—–-]*$/
/** 青海省人民政府公报 2022年第5期 省政府文件 · 12 ·: a running head names publication, issue, part and page, and nothing else. */
const RUNNING_HEAD = /^[\d\s·•.—–-]*[一-鿿]{2,20}公报(?:[\d\s·•.—–年第期号总（）()-]+[一-鿿]{0,12}[\d\s·•—–-]*)?$/
/** Lines that mark a page or a picture are no longer. */
export const LONGEST_MARK = 300

/** Whether a line only marks a page. */
export const isPageMark = (text: string): boolean => PAGE_NUMBER.test(text) || RUNNING_HEAD.test(text)
