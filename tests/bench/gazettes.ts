import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extract } from '../../src/index.ts'
import type { Random } from './random.ts'

/** Names of one length each, so that an issue with other names is a gazette as real as the one it was made from. */
const NAMES: readonly (readonly string[])[] = [
  ['青海', '云南', '甘肃', '贵州', '江西', '湖北', '安徽', '河南'],
  ['西宁', '昆明', '兰州', '贵阳', '南昌', '武汉', '合肥', '郑州'],
  ['海东', '曲靖', '天水', '遵义', '赣州', '宜昌', '芜湖', '洛阳'],
  ['海西', '玉溪', '酒泉', '毕节', '吉安', '荆州', '滁州', '南阳'],
  ['海南', '红河', '定西', '铜仁', '宜春', '黄冈', '阜阳', '信阳'],
  ['海北', '大理', '陇南', '安顺', '抚州', '孝感', '宿州', '商丘'],
  ['玉树', '楚雄', '平凉', '黔南', '上饶', '十堰', '六安', '周口'],
  ['果洛', '德宏', '庆阳', '黔东', '九江', '随州', '宣城', '新乡'],
  ['黄南', '文山', '张掖', '黔西', '新余', '咸宁', '池州', '焦作'],
]
const NAME = new RegExp(NAMES.map(([name]) => name).join('|'), 'g')
/** Digits of amounts; a year, a label at the head of a line and 发文字号 stay what they are. */
const AMOUNT = /(?<![\d.（(〔]|^)(?!(?:19|20)\d{2}(?!\d))\d+(?!\d*[〕号章节])/gm

/** A gazette as its parts: what stands before its documents, and each document. */
export interface Issue {
  masthead: string
  documents: readonly string[]
}

/** Cuts a real gazette where its documents start. */
export async function issueOf(file: string): Promise<Issue> {
  const text = await readFile(file, 'utf8')
  const starts: number[] = []
  for await (const record of extract(text)) {
    if (record.type === 'document') starts.push(record.position.start.offset ?? 0)
  }
  // The last one is cut off in a sentence, which would go on in whatever is set behind it.
  const documents = starts.map((start, index) => text.slice(start, starts[index + 1])).map(wholeSentences)
  return { masthead: text.slice(0, starts[0]).trimEnd(), documents }
}

const wholeSentences = (text: string): string => text.slice(0, text.lastIndexOf('。') + 1)

/** What was written: the correctness of a run is checked against it. */
export interface Written {
  bytes: number
  documents: number
}

/** Writes many gazettes of varied order, numbers and names into one file, until it has so many bytes. */
export async function writeGazettes(file: string, issue: Issue, bytes: number, random: Random): Promise<Written> {
  const out = createWriteStream(file)
  const written: Written = { bytes: 0, documents: 0 }
  while (written.bytes < bytes) {
    const names = new Map(NAMES.map((alike) => [alike[0] ?? '', random.pick(alike)]))
    const documents = random.shuffled(issue.documents).map((document) => varied(document, names, random))
    // Each issue has a masthead of its own; one in the middle of a file is the end of the document before it.
    const parts = written.bytes === 0 ? [issue.masthead, ...documents] : documents
    const text = `${parts.join('\n\n')}\n\n`
    written.bytes += Buffer.byteLength(text)
    written.documents += documents.length
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return written
}

function varied(text: string, names: ReadonlyMap<string, string>, random: Random): string {
  return text
    .replace(NAME, (name) => names.get(name) ?? name)
    .replace(AMOUNT, (digits) => String(random.between(10 ** (digits.length - 1), 10 ** digits.length - 1)))
}
