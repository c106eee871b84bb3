/** 第一条　为了…, 第二条【适用范围】: what sets an article's number off from 第三条跑道. */
const SET_OFF = /^[\s*#>_]*第\s*[^\s第条]{1,7}\s*条[*_]*(?:[\s【〔[（(]|$)/

/** Whether a line, verbatim, opens an article (条) of a regulation, as far as the line alone tells. */
export const isSetOffArticle = (source: string): boolean => SET_OFF.test(source)
