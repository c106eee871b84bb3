import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

/** A text that a careless reader would take quadratic time for, as large as one asks for. */
export interface Shape {
  name: string
  /** How many units make the size that is promised. */
  units: number
  /** What a unit is. */
  unit: string
  head: string
  line(index: number): string
}

const TITLE = '云南省人民政府关于印发云南省“十四五”水利发展规划的通知\n云政发〔2021〕9号\n各州、市人民政府：\n'
const SENTENCE = '到2025年，新增高效节水灌溉面积120万亩，农田灌溉水有效利用系数提高到0.52以上。'

/** One document of each: none lets it be closed before its end. */
export const shapes: readonly Shape[] = [
  {
    name: 'a document without a heading',
    units: 1_000_000,
    unit: 'paragraphs',
    head: TITLE,
    line: () => `${SENTENCE}\n`,
  },
  {
    name: 'headings',
    units: 1_000_000,
    unit: 'headings',
    head: TITLE,
    line: (index) => `${(index % 99) + 1}．推进灌区续建配套。\n`,
  },
  {
    name: 'one table',
    units: 500_000,
    unit: 'rows',
    head: `${TITLE}一、主要目标\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n`,
    line: (index) => `${index + 1}\t灌溉面积${index}\t万亩\t${index}\t${index + 20}\t预期性\n`,
  },
  {
    name: 'one line',
    units: 1_000_000,
    unit: 'sentences',
    head: `${TITLE}一、主要目标\n`,
    // A sentence without a time of its own asks those before it.
    line: (index) => (index % 2 === 0 ? SENTENCE : '培训基层水利人员5000人次。'),
  },
  {
    name: 'boxes',
    units: 100_000,
    unit: 'boxes',
    head: `${TITLE}一、重点任务\n`,
    line: (index) => `专栏${index + 1} 灌区工程\n1．新建灌区${(index % 9) + 1}处。\n2．改造渠道120公里。\n`,
  },
]

export async function writeShape(file: string, { head, line }: Shape, units: number): Promise<void> {
  const out = createWriteStream(file)
  out.write(head)
  let batch = ''
  for (let index = 0; index < units; index++) {
    batch += line(index)
    if (batch.length < 2 ** 18) continue
    if (!out.write(batch)) await once(out, 'drain')
    batch = ''
  }
  out.end(batch)
  await once(out, 'close')
}
