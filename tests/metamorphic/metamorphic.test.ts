import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'

const text = readFileSync('fixtures/qinghai-2022-special.txt', 'utf8')

const fullWidth = (part: string): string => String.fromCharCode(part.charCodeAt(0) + 0xfee0)

/** As wide as forty Chinese characters, a Latin one being half as wide; no line begins with a closing mark. */
function wrapped(line: string): string {
  let width = 0
  let text = ''
  for (const character of line) {
    const own = character > '\u2e7f' || '“”—'.includes(character) ? 2 : 1
    if (width + own > 80 && !/[，。；：、”）》%]/.test(character)) {
      text += '\n'
      width = 0
    }
    text += character
    width += own
  }
  return text
}

/** What offices and scanners do to a text without changing what it says. */
const changes: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'a space at the end of every line': (text) => text.replace(/(?<=.)$/gm, ' '),
  'more blank lines between paragraphs': (text) => text.replace(/\n\n/g, '\n\n\n\n'),
  'digits of full width': (text) => text.replace(/[0-9]/g, fullWidth),
  'brackets of half width': (text) => text.replace(/（/g, '(').replace(/）/g, ')'),
  'spaces between Chinese characters': (text) => text.replace(/(\p{Script=Han}{7})(?=\p{Script=Han})/gu, '$1 '),
  'commas and semicolons of half width': (text) => text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':'),
  'straight quotation marks': (text) => text.replace(/[“”]/g, '"'),
  'numbers of pages between paragraphs': (text) => {
    let page = 0
    return text.replace(/(?<=。)\n\n/g, (gap) => (++page % 4 === 0 ? `\n\n- ${page} -\n\n` : gap))
  },
  'ideographic spaces before paragraphs': (text) => text.replace(/(?<=[。；：]\n\n)(?=\p{Script=Han})/gu, '　　'),
  // A foot-note is one line still.
  'lines of paragraphs broken at forty characters': (text) => text.replace(/^(?!\^)[^\t\n]{41,}[。；]$/gm, wrapped),
  'non-breaking spaces': (text) => text.replace(/ /g, '\u00a0'),
  'zero-width spaces': (text) => text.replace(/(\p{Script=Han}{9})(?=\p{Script=Han})/gu, '$1\u200b'),
  'no blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'no blank lines, paragraphs set in': (text) =>
    text.replace(/\n{2,}/g, '\n').replace(/(?<=[。；：]\n)(?=\p{Script=Han}|[（“])/gu, '　　'),
  'headings of Markdown': (text) => text.replace(/^(?=第[一二三四五六七八九十]+[章节] )/gmu, '## '),
  'emphasis of Markdown': (text) => text.replace(/^([（(][一二三四五六七八九十]+[)）][^。\n]+。?)$/gmu, '**$1**'),
  'cells parted by bars': (text) => text.replace(/^.*\t.*$/gm, (row) => `| ${row.replaceAll('\t', ' | ')} |`),
  'a byte order mark': (text) => `\ufeff${text}`,
}

/** What the records say, whatever way it is written: positions aside, marks and spaces as one would say them aloud. */
async function saidBy(source: string): Promise<string[]> {
  const said: string[] = []
  for await (const { position, ...record } of extract(source, { numbers: false })) {
    if (record.type === 'diagnostic') continue
    said.push(
      JSON.stringify(record, (key, value) => (key === 'position' ? undefined : value))
        .normalize('NFKC')
        .replace(/\s|\\n|\u200b/g, '')
        .replace(/[“”]|\\"/g, '“'),
    )
  }
  return said
}

describe('the records stay the same under', async () => {
  const before = await saidBy(text)

  it.each(Object.entries(changes))('%s', async (_, change) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(await saidBy(changed)).toEqual(before)
  })
})
