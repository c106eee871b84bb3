import { isNarrowed } from './narrow.ts'

/** CJK characters and the marks set as wide in Chinese text: “ ” — … · ① Ⅱ （ ）. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && !isNarrowed(code)) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2160 && code <= 0x217f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0xb7 ||
    code === 0x2030
  )
}
