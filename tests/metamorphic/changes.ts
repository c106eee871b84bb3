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

/** Characters that Unicode has twice, for the sake of older sets: 年 is U+5E74, and U+F98E, which NFC and NFD make the first. */
const twins = new Map(
  Array.from({ length: 0x200 }, (_, index) => String.fromCharCode(0xf900 + index)).map((twin) => [
    twin.normalize('NFD'),
    twin,
  ]),
)

/** ⼈ for 人: the radicals of dictionaries, which Unicode has beside the characters that they are; fonts of PDFs give them. */
const radicals = new Map(
  Array.from({ length: 0xd6 }, (_, index) => String.fromCharCode(0x2f00 + index))
    // Fonts show 青 and 户 where Unicode names older forms.
    .filter((radical) => !'⾭⼾'.includes(radical))
    .map((radical) => [radical.normalize('NFKC'), radical]),
)

/** Every so many-th long sentence goes on behind the number of a page. One with a label may be a heading, which ends there. */
function brokenInto(text: string, every: number): string {
  let count = 0
  return text.replace(
    /^(?![\^\t\d]|.*\t)(.{20,}?[，。；：].{8,}?\p{Script=Han}{4})(?=\p{Script=Han}.{20,}[。；]$)/gmu,
    (part) => (++count % every === 0 ? `${part}\n\n— ${count} —\n\n` : part),
  )
}

/** What offices and scanners do to a text without changing what it says. */
export const changes: Readonly<Record<string, (text: string) => string>> = {
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
  'line ends of old machines': (text) => text.replace(/\r?\n/g, '\r'),
  'spaces between all Chinese characters of headings': (text) =>
    text.replace(/^(?:第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、).{2,12}$/gmu, (heading) =>
      heading.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '),
    ),
  'brackets of full width': (text) => text.replace(/\(/g, '（').replace(/\)/g, '）'),
  'percent signs and letters of full width': (text) => text.replace(/[%A-Za-z]/g, fullWidth),
  'characters by their other canonical codes': (text) =>
    text.replace(/\p{Script=Han}/gu, (one) => twins.get(one) ?? one),
  'radicals for characters': (text) => text.replace(/\p{Script=Han}/gu, (one) => radicals.get(one) ?? one),
  'page breaks in the middle of sentences': (text) => brokenInto(text, 3),
  'page breaks in other places': (text) => brokenInto(text, 5),
  'form feeds between paragraphs': (text) => text.replace(/(?<=。)\n\n(?=\p{Script=Han})/gu, '\n\f\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
}
