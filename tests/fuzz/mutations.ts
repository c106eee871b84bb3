import fc from 'fast-check'

/** What an editor's slip, a scan or a stranger puts into a line. */
const SPLINTERS = [
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '专栏1 ',
  '表1 ',
  '续表',
  '附件：',
  '一、',
  '（一）',
  '1.',
  '1.1 ',
  '第',
  '章',
  '万',
  '亿',
  '百分之',
  '\t',
  '|',
  ' ',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u001b[31m',
  '１２',
  '3.5',
  '—',
  '：',
  '。',
  '；',
  '\r',
  '\n',
  '\n\n',
  '其中',
  '分别',
  '不低于',
  '以上',
  '^①',
  '<td>',
  '</p>',
  '&nbsp;',
  '**',
  '# ',
]

/** One change of a text made of lines. */
type Mutation =
  | { kind: 'drop' | 'repeat'; at: number }
  | { kind: 'swap'; at: number; with: number }
  | { kind: 'cut'; at: number; to: number }
  | { kind: 'insert'; at: number; to: number; what: string }

const place = fc.nat({ max: 10_000 })

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const), at: place }),
  fc.record({ kind: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ kind: fc.constant('cut' as const), at: place, to: place }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    to: place,
    what: fc.oneof(fc.constantFrom(...SPLINTERS), fc.string({ unit: 'binary', minLength: 1, maxLength: 2 })),
  }),
)

/** Stretches of real texts, each changed in a few places: structure enough to get deep, damage enough to go wrong there. */
export const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      from: place,
      length: fc.integer({ min: 10, max: 150 }),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 15 }),
    })
    .map(({ text, from, length, mutations }) => {
      const all = text.split('\n')
      const start = from % all.length
      const lines = all.slice(start, start + length)
      for (const one of mutations) mutate(lines, one)
      return lines.join('\n')
    })

function mutate(lines: string[], mutation: Mutation): void {
  const at = mutation.at % Math.max(1, lines.length)
  const line = lines[at] ?? ''
  switch (mutation.kind) {
    case 'drop':
      lines.splice(at, 1)
      break
    case 'repeat':
      lines.splice(at, 0, line)
      break
    case 'swap': {
      const other = mutation.with % Math.max(1, lines.length)
      lines[at] = lines[other] ?? ''
      lines[other] = line
      break
    }
    case 'cut':
      lines[at] = line.slice(0, mutation.to % (line.length + 1))
      break
    case 'insert': {
      const to = mutation.to % (line.length + 1)
      lines[at] = line.slice(0, to) + mutation.what + line.slice(to)
    }
  }
}
