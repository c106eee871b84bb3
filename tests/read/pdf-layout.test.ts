import { describe, expect, test } from 'vitest'
import { extract, type GazetteRecord, text } from '../../src/index.ts'
import { pageOf, pagesOf, said } from './pdf-file.ts'

/** Rules of one path: a table is drawn at one go by some programs. */
const rules = (...all: [number, number, number, number][]) =>
  `${all.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l`).join(' ')} S\n`

async function printedOf(bytes: Uint8Array): Promise<string[]> {
  let all = ''
  for await (const page of text(bytes, { file: 'x.pdf' })) all += page
  return all.split('\n').filter((line) => line !== '')
}

async function recordsOf(bytes: Uint8Array): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(bytes, { file: 'x.pdf' })) records.push(record)
  return records
}

const boxesOf = (records: readonly GazetteRecord[]) =>
  records.flatMap((record) => (record.type === 'box' ? [`${record.title}: ${record.items}`] : []))

/** A plan with a box below a sentence of it; what draws the box stands between 180 and 300 points up. */
const plan = (frame: string) =>
  pageOf(
    said('某市“十四五”水利规划', 150, 780, { size: 18 }),
    said('一、重点任务', 96, 740),
    said('加快建设骨干工程。', 96, 716),
    frame,
    said('专栏1 重点工程', 200, 280),
    said('1.水库。建设水库12座。', 90, 250),
    said('2.河道。治理河道500公里。', 90, 220),
    // No item of the box, for it stands below its frame.
    said('3.堤防。加固堤防30公里。', 96, 140),
  )

describe('a box on a page', () => {
  test.each([
    ['four rules', rules([80, 180, 500, 180], [80, 300, 500, 300], [80, 180, 80, 300], [500, 180, 500, 300])],
    ['a rectangle', '80 180 420 120 re S\n'],
    ['a rectangle that is set to its place and size', 'q 420 0 0 120 80 180 cm 0 0 1 1 re S Q\n'],
    ['a way round that is closed', '80 180 m 500 180 l 500 300 l 80 300 l h S\n'],
    ['two rectangles, one in the other', '80 180 420 120 re S 84 184 412 112 re S\n'],
    [
      'a rectangle with round corners',
      '82 180 m 498 180 l 499 180 500 181 500 182 c 500 298 l 500 299 499 300 498 300 c 82 300 l 81 300 80 299 80 298 c 80 182 l 80 181 81 180 82 180 c h S\n',
    ],
    // What ends a state that nobody has begun, and paints a way that nobody has gone.
    ['a rectangle behind what means nothing', 'Q S\n80 180 420 120 re S\n'],
  ])('is drawn as %s', async (_, frame) => {
    const records = await recordsOf(plan(frame))
    expect(boxesOf(records)).toEqual(['重点工程: 2'])
    expect(records.flatMap((record) => (record.type === 'target' ? [record.raw] : []))).toEqual([
      '12座',
      '500公里',
      '30公里',
    ])
  })
})

describe('a table on a page', () => {
  const grid = rules(
    ...[300, 280, 260, 240].map((y): [number, number, number, number] => [80, y, 500, y]),
    [80, 240, 80, 300],
    [220, 240, 220, 300],
    [360, 240, 360, 280],
    [500, 240, 500, 300],
  )

  test('has the text of a cell that goes over two columns once, in the first of them', async () => {
    const page = pageOf(
      grid,
      said('指标', 100, 285),
      said('年份', 352, 285),
      said('2020年', 240, 265),
      said('2025年', 380, 265),
      said('供水能力', 100, 245),
      said('38', 240, 245),
      said('40', 380, 245),
    )
    expect(await printedOf(page)).toEqual(['指标\t年份\t', '\t2020年\t2025年', '供水能力\t38\t40'])
  })

  test('keeps what is set upon one of its rules', async () => {
    // Its middle stands on the rule between the second and the third column.
    const page = pageOf(grid, said('供水能力', 100, 245), said('40', 354, 245))
    expect((await printedOf(page)).join('').replace(/\s+/g, ' ')).toContain('供水能力 40')
  })
})

describe('a table over two pages', () => {
  const gridAt = (...heights: number[]) => {
    const [top = 0, bottom = 0] = [heights[0], heights.at(-1)]
    return rules(
      ...heights.map((y): [number, number, number, number] => [80, y, 500, y]),
      ...[80, 130, 330, 415, 500].map((x): [number, number, number, number] => [x, bottom, x, top]),
    )
  }
  const row = (y: number, ...cells: string[]) =>
    cells.map((cell, at) => (cell === '' ? '' : said(cell, [84, 134, 334, 419][at] ?? 0, y))).join('')
  const header = ['序号', '指标', '2020年', '2025年']

  const overPages = (above: string, below: string) =>
    pagesOf(
      [gridAt(160, 140, 120, 100), row(145, ...header), row(125, '1', '供水保证率', '90', '95'), above],
      [gridAt(760, 740, 720, 700), row(745, ...header), below, row(705, '3', '堤防达标率', '70', '85')],
    )

  test('has a row in one that the page break cuts', async () => {
    const cut = row(105, '2', '普通国省干线二级及以上公路比', '82', '90') + said('— 1 —', 280, 40)
    const printed = await printedOf(overPages(cut, row(725, '', '例', '', '')))
    expect(printed[2]).toBe('2\t普通国省干线二级及以上公路比例\t82\t90')
    expect(printed.slice(4)).toEqual([header.join('\t'), '3\t堤防达标率\t70\t85'])
  })

  test('keeps the name of a group at the head of the second', async () => {
    const file = overPages(row(105, '2', '水库', '82', '90'), row(725, '二、安全', '', '', ''))
    expect((await printedOf(file))[4]).toBe('二、安全\t\t\t')
  })
})

test('a paragraph goes on over a page break, whatever label it has', async () => {
  const full = '（三）城市主干道绿化带的面积占道路用地总面积的比例不'
  const file = pagesOf(
    [
      said('某市城市绿化规划', 150, 780, { size: 18 }),
      said('一、主要目标', 96, 740),
      said('到2025年，全市绿化实现下列目标：', 96, 716),
      said(full, 96, 100),
      said('— 1 —', 280, 40),
    ],
    [said('低于20%；', 72, 760), said('（四）公园不少于12座，其中新建的公园在今后五年内达到5座。', 96, 740)],
  )
  const targets = (await recordsOf(file)).flatMap((record) => (record.type === 'target' ? [record.raw] : []))
  expect(targets[0]?.replace(/\s*— 1 —\s*/, '')).toBe('不低于20%')
})

describe('the text of a page', () => {
  test('that stands upright or slanting is left out, and told of', async () => {
    const page = pageOf(said('一、任务', 96, 740), said('内部资料', 560, 300, { isTurned: true }))
    expect(await printedOf(page)).toEqual(['一、任务'])
    const told = (await recordsOf(page)).flatMap((record) => (record.type === 'diagnostic' ? [record.message] : []))
    expect(told).toContain('left out, for it does not stand upright on page 1: 内部资料')
  })

  test('has a space between words, on a line and over two, and none between Chinese signs', async () => {
    const full = '推进物联网应用，建设统一平台，实现设备互联互通，即 Internet'
    const page = pageOf(
      said(full, 72, 700),
      said('of', 72, 682),
      said('Things', 90, 682),
      said('。', 126, 682),
      said('另起一段。', 96, 640),
    )
    expect(await printedOf(page)).toEqual([`${full} of Things。`, '另起一段。'])
  })

  test('has a heading begin its own paragraph behind a full line that ends', async () => {
    const full = '要加快建设现代化的水利设施，全面提高防灾减灾的能力。'
    const page = pageOf(said(full, 96, 700), said('二、重点任务', 72, 682), said('治理河道。', 72, 664))
    expect((await printedOf(page))[1]).toBe('二、重点任务')
  })

  test('in two columns that are lists is read row by row', async () => {
    const names = ['甲县水库', '乙县干渠管护站', '丙泵站', '丁县堤防工程一期', '戊湖', '己县水文站', '庚渠']
    const others = ['王某', '李某某，局长', '张某', '赵某某', '钱某，副局长', '孙某', '周某某']
    const page = pageOf(
      ...names.flatMap((name, at) => [said(name, 80, 700 - 20 * at), said(others[at] ?? '', 330, 700 - 20 * at)]),
    )
    const lines = await printedOf(page)
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual(names.map((name, at) => [name, others[at]]))
  })

  test('has no raised numbers of foot-notes in it, and the notes by themselves', async () => {
    const page = pageOf(
      said('某市“十四五”水利规划', 150, 780, { size: 18 }),
      said('二、发展目标', 96, 740),
      said('到2025年，农田灌溉水有效利用系数', 96, 716),
      said('1', 296, 721, { size: 6 }),
      said('提高到0.55，供水面积', 300, 716),
      said('[2]', 426, 721, { size: 6 }),
      said('达到28 km', 440, 716),
      said('2', 490, 721, { size: 6 }),
      said('。', 496, 716),
      said('1', 72, 84, { size: 10 }),
      said('系数：被作物利用的水量与取用总水量的比值。', 84, 84, { size: 9 }),
      said('2', 72, 70, { size: 5 }),
      said('供水面积：管网所及。', 76, 66, { size: 9 }),
      said('— 3 —', 280, 40),
    )
    expect((await printedOf(page)).slice(1)).toEqual([
      '二、发展目标',
      '到2025年，农田灌溉水有效利用系数提高到0.55，供水面积达到28 km2。',
      '[^1]: 系数：被作物利用的水量与取用总水量的比值。',
      '[^2]: 供水面积：管网所及。',
      '— 3 —',
    ])
    const targets = (await recordsOf(page)).filter(({ type }) => type === 'target')
    expect(targets).toMatchObject([{ subject: '农田灌溉水有效利用系数', raw: '0.55' }, { subject: '供水面积' }])
  })

  test('ends with the number of the page, close though it stands', async () => {
    const full = '要加快建设现代化的水利设施，全面提高防灾减灾的能力，到'
    const page = pageOf(said(full, 96, 700), said(full, 72, 682), said(full, 72, 664), said('— 20 —', 220, 646))
    expect((await printedOf(page)).at(-1)).toBe('— 20 —')
  })

  test('has an entry of the contents end with its page', async () => {
    const entry = (title: string) => `${title}${'.'.repeat(60 - 2 * title.length)}4`
    const titles = ['某省人民政府关于甲事的通知', '某省人民政府关于乙事的意见']
    const page = pageOf(...titles.map((title, at) => said(entry(title), 72, 700 - 18 * at)))
    expect(await printedOf(page)).toEqual(titles.map(entry))
  })

  test('goes on behind the gap that sets off the number of an article', async () => {
    const page = pageOf(
      said('第四条', 96, 700),
      said('主管部门应当自受理申请之日起十日内作出决定，', 156, 700),
      said('并告知申请人。', 72, 682),
      said('第五条', 96, 664),
      said('本办法自公布之日起施行。', 156, 664),
    )
    expect((await printedOf(page)).map((line) => line.replace(/ +/, ' '))).toEqual([
      '第四条 主管部门应当自受理申请之日起十日内作出决定，并告知申请人。',
      '第五条 本办法自公布之日起施行。',
    ])
  })
})
