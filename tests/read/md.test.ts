import { expect, test } from 'vitest'
import { extract, type GazetteRecord } from '../../src/index.ts'

const MARKDOWN = `---
date: 2024-01-01
---

某市“十四五”水利发展规划
========

## 一、发展目标

到2025年，全市用水总量控制在**40亿**立方米以内，
**灌溉水有效利用系数**提高到\`0.60\`。

![表1 主要指标](img/t1.png)

## 二、重点任务

1. 建设水库12座。
1. 治理中小河流500公里。
1. 完成投资~~80亿元~~[100亿元](http://x/y.png)。

| 指标 | 单位 | 2020年 | 2025年 | 属性 |
|:---|:---:|---:|---:|---|
| 用水总量 | 亿立方米 | 38 | **40** | 约束性 |
`

async function recordsOf(source: string): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(source, { file: 'x.md', numbers: true })) records.push(record)
  return records
}

test('Markdown is read as it is shown, and found where it stands', async () => {
  const records = await recordsOf(MARKDOWN)
  const targets = records.flatMap((record) => (record.type === 'target' ? [record] : []))
  expect(targets.map(({ subject, raw, value }) => [subject, raw, value])).toEqual([
    ['全市用水总量', '40亿立方米以内', 40],
    ['灌溉水有效利用系数', '0.60', 0.6],
    ['水库', '12座', 12],
    ['中小河流', '500公里', 500],
    ['投资', '100亿元', 100],
  ])
  for (const { raw, position } of targets) {
    const said = MARKDOWN.slice(position.start.offset, position.end.offset)
    expect(said.replace('**', '')).toBe(raw)
  }
  expect(records.flatMap((record) => (record.type === 'document' ? [record.title] : []))).toEqual([
    '某市“十四五”水利发展规划',
  ])
  expect(records.flatMap((record) => (record.type === 'task' ? [record.number] : []))).toEqual(['1.', '2.', '3.'])
  expect(
    records.flatMap((record) => (record.type === 'indicator' ? [[record.name, record.values[1]?.raw]] : [])),
  ).toEqual([['用水总量', '40']])
})

test('what is lost is told: pictures, what is struck out', async () => {
  const records = await recordsOf(MARKDOWN)
  expect(records.flatMap((record) => (record.type === 'diagnostic' ? [record.message] : []))).toEqual([
    'a picture stands here; what it shows is not read: 表1 主要指标',
    'left out, for it is struck out: ~~80亿元~~',
  ])
})

const linesOf = async (source: string): Promise<string[]> => {
  const evidence: string[] = []
  for (const record of await recordsOf(`# 某市“十四五”水利发展规划\n\n## 一、任务\n\n${source}\n`)) {
    if (record.type === 'target') evidence.push(`${record.subject} ${record.raw}`)
  }
  return evidence
}

test.each([
  ['a foot-note, apart from the sentence it hangs on', '建设水库12座[^1]。\n\n[^1]: 含小型水库3座。', ['水库 12座']],
  [
    'a block of code, blank lines in it with it',
    '```\n建设水库12座。\n\n治理河道500公里。\n```',
    ['水库 12座', '河道 500公里'],
  ],
  ['a quotation over lines', '> 建设水库12座，治理\n> 河道500公里。', ['水库 12座', '河道 500公里']],
  ['a rule between paragraphs', '建设水库12座。\n\n***\n\n治理河道500公里。', ['水库 12座', '河道 500公里']],
  ['a link that is told below', '建设[水库][1]12座。\n\n[1]: http://x/y', ['水库 12座']],
  ['a line end that is written as a reference', '建设水库12座，&#10;治理河道500公里。', ['水库 12座', '河道 500公里']],
  [
    'a sign that is written as one reference and is two',
    '建设水库12座&NotEqualTilde;，治理河道500公里。',
    ['水库 12座', '河道 500公里'],
  ],
  ['a line that ends in two spaces', '建设水库12座。  \n治理河道500公里。', ['水库 12座', '河道 500公里']],
  ['a tag that breaks a line', '建设水库12座。<br>治理河道500公里。', ['水库 12座', '河道 500公里']],
  ['a figure set as code', '建设水库`12`座。', ['水库 12座']],
  ['a picture without words, in a sentence', '建设水库![](a.png)12座。', ['水库 12座']],
  ['a list in an item', '1. 加强建设。\n   - 建设水库12座。\n   - 治理河道500公里。', ['水库 12座', '河道 500公里']],
  ['a list that a browser counts from seven', '7. 建设水库12座。\n7. 治理河道500公里。', ['水库 12座', '河道 500公里']],
  ['items of a list that hold paragraphs', '- 建设水库12座。\n\n  治理河道500公里。', ['水库 12座', '河道 500公里']],
])('%s is read', async (_, source, targets) => {
  expect(await linesOf(source)).toEqual(targets)
})

test('Markdown whose marks nobody has written is refused, with the line', async () => {
  const reading = recordsOf(`# 规划\n\n${'*a_'.repeat(6000)}`)
  await expect(reading).rejects.toThrow(
    /^x\.md: the marks of this Markdown are too tangled in line 3; mend them, or say --from txt$/,
  )
})

const WITH_TABLES = `# 某市“十四五”水利发展规划

## 一、发展目标

表1 主要指标

<table><tr><td>类别</td><td>指标</td><td>2020年</td><td>2025年</td></tr><tr><td rowspan="2">供水</td><td>用水总量（亿立方米）</td><td>38</td><td>40</td></tr><tr><td>自来水普及率（%）</td><td>85</td><td>95</td></tr></table>

## 二、重点任务

<html><body><table><tr><td>专栏1 重点工程</td></tr>

<tr><td>水库工程。建设水库12座。</td></tr>
<tr><td>河道工程。治理河道500公里。</td></tr></table></body></html>

加强水资源管理，复用水率达到60%。

<table><tr><td>没有关闭的表格。

## 三、保障措施

落实资金3亿元。
`

test('tables that are written in HTML are tables and boxes, blank lines in them too; one that does not end is text', async () => {
  const records = await recordsOf(WITH_TABLES)
  const indicators = records.flatMap((record) => (record.type === 'indicator' ? [record] : []))
  expect(indicators.map(({ group, name, values }) => [group, name, values[1]?.raw])).toEqual([
    ['供水', '用水总量', '40'],
    ['供水', '自来水普及率', '95'],
  ])
  const boxes = records.flatMap((record) => (record.type === 'box' ? [record] : []))
  expect(boxes.map(({ number, title, items }) => [number, title, items])).toEqual([[1, '重点工程', 2]])
  const targets = records.flatMap((record) => (record.type === 'target' ? [record] : []))
  expect(targets.map(({ subject, raw, box }) => [subject, raw, box !== null])).toEqual([
    ['水库', '12座', true],
    ['河道', '500公里', true],
    ['复用水率', '60%', false],
    ['资金', '3亿元', false],
  ])
  for (const { raw, position } of targets)
    expect(WITH_TABLES.slice(position.start.offset, position.end.offset)).toBe(raw)
  expect(records.flatMap((record) => (record.type === 'section' ? [record.label] : []))).toEqual([
    '一、',
    '二、',
    '三、',
  ])
})

test('a number that a converter sets as a formula is the number, and stands where it stands', async () => {
  const source =
    '# 某市“十四五”水利发展规划\n\n## 一、任务\n\n到2025年，自来水普及率达到 $9 8 \\%$ ，水质达标率 $\\geq 9 0 . 5 \\%$ ，新增灌溉面积 $1 0 0 0$ 万亩&nbsp;，覆盖率保持在 $8 0 \\% \\sim 8 5 \\%$ ，管道 $2 0 \\mathrm { k m } ^ { 2 }$ ，投资$500万，获奖$3万。\n'
  const records = await recordsOf(source)
  const targets = records.flatMap((record) => (record.type === 'target' ? [record] : []))
  expect(targets.map(({ raw, value, max, position }) => [raw, value, max, sliceAt(source, position)])).toEqual([
    ['98%', 98, null, '9 8 \\%'],
    ['≥90.5%', 90.5, null, '\\geq 9 0 . 5 \\%'],
    ['1000 万亩', 1000, null, '1 0 0 0$ 万亩'],
    ['80%～85%', 80, 85, '8 0 \\% \\sim 8 5 \\%'],
    ['20km2', 20, null, '2 0 \\mathrm { k m } ^ { 2'],
    // dollars of prose
    ['500万', 500, null, '500万'],
    ['3万', 3, null, '3万'],
  ])
})

const sliceAt = (source: string, { start, end }: GazetteRecord['position']): string =>
  source.slice(start.offset, end.offset)
