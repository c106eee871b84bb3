import type { HostileCase } from './case.ts'
import { TARGET } from './case.ts'

const READ = `某市“十四五”水利规划\n======\n\n## 一、任务\n\n${TARGET}\n\n`

const read = (name: string, bytes: () => string): HostileCase => ({
  file: `${name}.md`,
  bytes: () => READ + bytes(),
  refused: null,
  reads: '12座',
})

const tangled = (name: string, bytes: () => string): HostileCase => ({
  file: `${name}.md`,
  bytes: () => READ + bytes(),
  refused: /too tangled in line \d+; mend them, or say --from txt/,
})

const N = 100_000

export const markdowns: readonly HostileCase[] = [
  tangled('brackets', () => '['.repeat(N)),
  tangled('brackets-closed', () => '['.repeat(N) + ']'.repeat(N)),
  tangled('pictures', () => '!['.repeat(N)),
  tangled('quotes', () => `${'>'.repeat(N)}a`),
  tangled('quotes-over-lines', () => Array.from({ length: 500 }, (_, at) => `${'>'.repeat(at)}a`).join('\n')),
  tangled('lists', () => `${'- '.repeat(N / 2)}a`),
  tangled('lists-over-lines', () => Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')),
  tangled('numbered-lists', () => `${'1. '.repeat(N / 2)}a`),
  tangled('stars', () => `${'*a **b '.repeat(N / 4)}`),
  tangled('stars-closed', () => `${'*'.repeat(N)}a${'*'.repeat(N)}`),
  tangled('underscores', () => `${'_a __b '.repeat(N / 4)}`),
  tangled('tildes', () => `${'~~a '.repeat(N / 2)}`),
  tangled('backticks', () => Array.from({ length: 1000 }, (_, at) => '`'.repeat(at)).join(' ')),
  tangled('links', () => '[a]('.repeat(N / 2)),
  read('as-many-links-as-may-be', () => '[水](a) '.repeat(3000)),
  read('a-gazette-in-bold', () => Array.from({ length: 2000 }, (_, at) => `建成**${at}座**水库，`).join('\n')),
  tangled('links-in-links', () => `${'[a '.repeat(N / 10)}${'](b)'.repeat(N / 10)}`),
  read('link-to-long', () => `[a](${'('.repeat(N)}`),
  tangled(
    'references',
    () => `${Array.from({ length: 5000 }, (_, at) => `[a${at}]: b`).join('\n')}\n\n${'[a1][a2]'.repeat(5000)}`,
  ),
  tangled(
    'foot-notes',
    () => `${Array.from({ length: 3000 }, (_, at) => `[^${at}]: ${'[^1]'.repeat(10)}`).join('\n\n')}`,
  ),
  tangled('html', () => '<a '.repeat(N)),
  tangled('comments', () => '<!-- '.repeat(N / 2)),
  tangled('autolinks', () => '<http:'.repeat(N / 2)),
  read('literal-links', () => 'www.a.'.repeat(N / 20)),
  read('mails', () => 'a@'.repeat(N / 20)),
  tangled('escapes', () => '占5\\%，'.repeat(N)),
  read('as-many-escapes-as-may-be', () => '占5\\%，'.repeat(N / 8)),
  tangled('entities', () => '&'.repeat(N)),
  read('table', () => `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${`|${'1|'.repeat(500)}\n`.repeat(10)}`),
  read('table-delimiters', () => `${'a|b\n'.repeat(1000)}${'|-'.repeat(N / 10)}`),
  tangled('definition', () => `[${'\\['.repeat(N / 4)}]: a`),
  tangled('headings', () => `${'#'.repeat(N)}\n${'a\n---\n'.repeat(5000)}`),
  read('tabs', () => '\t'.repeat(N)),
  read('spaces', () => `a${' '.repeat(N)}b`),
  tangled('code', () => `${'```\n'.repeat(10_001)}`),
  read('hard-breaks', () => 'a  \n'.repeat(2000)),
]
