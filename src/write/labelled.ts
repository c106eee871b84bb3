/** `第一章 规划背景`, `一、指导思想`, `1. 加强…`: a full-width mark at the end of a label is space enough. */
export function labelled(label: string | null, title: string): string {
  if (label === null) return title
  return /[、）：．]$/u.test(label) ? `${label}${title}` : `${label} ${title}`.trimEnd()
}
