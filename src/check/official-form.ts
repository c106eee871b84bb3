/** 公文 that GB/T 9704 gives a number and a date. */
const OFFICIAL: ReadonlySet<string> = new Set(['决定', '意见', '通知', '通报', '报告', '请示', '批复', '函'])
/** Those of them that are sent to somebody named. */
const SENT: ReadonlySet<string> = new Set(['意见', '通知', '批复', '函'])

export const isOfficial = (kind: string | null): boolean => kind !== null && OFFICIAL.has(kind)

export const isSent = (kind: string | null): boolean => kind !== null && SENT.has(kind)
