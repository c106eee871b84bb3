/** What stands in no element of its own kind: where the next begins, the last ends. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
}
const EMPTY = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'wbr',
])
const TAG = /<(\/?)([a-z][\w:-]*)/gi
/** A parser that repairs nothing looks through all open elements at each tag; so many take it a few seconds. */
const MOST_LOOKS = 2e9

/** Whether the tags of a page nest so that no parser gets through them: each is counted with all that are open around it. */
export function nestsTooDeep(source: string): boolean {
  const open: string[] = []
  const counts = new Map<string | undefined, number>()
  const count = (name: string | undefined, by: number) => counts.set(name, (counts.get(name) ?? 0) + by)
  const pop = () => count(open.pop(), -1)
  let looks = 0
  for (const [, end, written = ''] of source.matchAll(TAG)) {
    const name = written.toLowerCase()
    looks += open.length
    if (looks > MOST_LOOKS) return true
    if (end === '/') {
      if ((counts.get(name) ?? 0) === 0) continue
      while (open.at(-1) !== name) pop()
      pop()
    } else if (!EMPTY.has(name)) {
      const ended = ENDED_BY[name] ?? []
      while (ended.includes(open.at(-1) ?? '')) pop()
      open.push(name)
      count(name, 1)
    }
  }
  return false
}
