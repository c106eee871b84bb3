import { describe, expect, test } from 'vitest'
import { builtInRows, compileLexicon } from '../../src/index.ts'
import { headLine, withoutSerial } from '../../src/segment/head/document-number.ts'
import { PERIOD_LINE } from '../../src/segment/head/evidence.ts'
import { imprintOf } from '../../src/segment/head/imprint.ts'
import { breaksOffInName, issueTogether } from '../../src/segment/head/issuer-lines.ts'
import { planOf } from '../../src/segment/head/plan.ts'
import { recipientsOn } from '../../src/segment/head/recipients.ts'
import { issuersOf } from '../../src/segment/head/signature.ts'
import { endsWithPage, isBalanced, isOfficialTitle, isPlainTitle, isTitleLine } from '../../src/segment/head/title.ts'

const lexicon = compileLexicon(builtInRows())

describe('a line below a title is number, date or occasion', () => {
  test.each([
    ['某政〔2022〕12号', '某政 2022 12', null],
    ['（某政[2022]12号）', '某政 2022 12', null],
    ['（某政〔2022〕12号2022年4月7日）', '某政 2022 12', '2022-04-07'],
    ['（某政〔2022〕12号，2022年4月7日）', '某政 2022 12', '2022-04-07'],
    ['（2022年4月7日，某政〔2022〕12号）', '某政 2022 12', '2022-04-07'],
    ['（2022年4月7日某省人民代表大会通过）', null, '2022-04-07'],
    ['（2022年4月7日）', null, '2022-04-07'],
    ['——2023年1月14日在某省第十四届人民代表大会第一次会议上', null, '2023-01-14'],
    ['（2023年1月14日在某省第十四届人民代表大会第一次会议上）', null, '2023-01-14'],
    ['2023年1月14日某市政府第十二次常务会议', null, '2023-01-14'],
    ['——2023年1月16日在全省经济工作大会上', null, '2023-01-16'],
    ['（某政〔2022〕12号2022年4月7日印发）', '某政 2022 12', '2022-04-07'],
    ['某政（84）138号', '某政 1984 138', null],
    ['（（78）某公路字412号）', '某公路字 1978 412', null],
    ['〔1986〕某函字第12号', '某函字 1986 12', null],
    ['某政发〔06〕12号', '某政发 2006 12', null],
    ['第125号', null, null],
    ['某省人民政府令第350号', null, null],
    ['2022年第18号', null, null],
    ['某省财政厅公告2023年第1号', '某省财政厅公告 2023 1', null],
    ['某政发 [1988] 12号', '某政发 1988 12', null],
    ['1989年6月28日某政发〔1989〕52号', '某政发 1989 52', '1989-06-28'],
    ['2020年2月6日某省财政厅公告2020年第8号', '某省财政厅公告 2020 8', '2020-02-06'],
    ['某政发〔1989〕52号一九八九年六月二十八日', '某政发 1989 52', '1989-06-28'],
    ['（2022年3月2日某省水利厅以某水规〔2022〕2号发布自2022年4月1日起施行）', '某水规 2022 2', '2022-03-02'],
  ])('%s', (text, number, issuedOn) => {
    const line = headLine(text)
    const said = line?.number == null ? null : `${line.number.code} ${line.number.year} ${line.number.serial}`
    expect([said, line?.issuedOn ?? null]).toEqual([number, issuedOn])
    expect(line).not.toBeNull()
  })

  test.each([
    '某政〔2022〕12号文件',
    '2022年4月7日',
    '（2022年4月7日某省水库）',
    '（会议于2022年4月7日在某省通过决定）',
    '截至2023年1月14日在某省第十四届人民代表大会第一次会议上',
    '某政〔1822〕12号',
    '某政〔822〕12号',
    '（12）3号',
    '（一）某政12号',
    '2023年1月14日在某省第十四届人民代表大会第一次会议上作报告',
    '见2022年第18号',
    '2022年第18号附件',
    '根据第125号',
    '第125号附件',
    '2022年4月7日某省水库加固工程第3号',
    '2022年4月7日某政〔2022〕12号文件',
  ])('not %s', (text) => {
    expect(headLine(text)).toBeNull()
  })
})

test.each([
  ['贵州省人民政府令第207号', '贵州省人民政府令'],
  ['海关总署公告2022年第5号', '海关总署公告'],
  ['某省人民政府令（第12号）', '某省人民政府令'],
  ['某省人民政府令第12号令', '某省人民政府令第12号令'],
  ['第12号水库管理办法', '第12号水库管理办法'],
  ['国家税务总局公告2023年 第3号', '国家税务总局公告'],
])('%s without its number is %s', (title, bare) => {
  expect(withoutSerial(title)).toBe(bare)
})

test.each([
  ['某省人民政府办公厅2022年4月1日印发', 'document'],
  ['某省人民政府办公厅2022年4月1日印发（共印150份）', 'document'],
  ['某省人民政府办公厅2022年4月1日印发规划', null],
  ['某省人民政府办公厅二〇二二年四月一日印发共印150份', 'document'],
  ['某某方案已经省政府同意，由某省人民政府办公厅于2022年4月1日印发', null],
  ['（共印150份）', 'document'],
  ['共印80份', 'document'],
  ['水库图册共印150份', null],
  ['信息公开选项：主动公开', 'document'],
  ['（信息公开选项：主动公开）', 'document'],
  ['附注（信息公开选项：主动公开）', null],
  ['（信息公开选项：主动公开', null],
  ['主办：某省人民政府办公厅', 'issue'],
  ['主办单位为某省水利厅', null],
  ['水库（此件公开发布）', null],
  ['共印150份文件', null],
  ['（此件公开发布）', 'document'],
  ['（此件公开发布）的水库', null],
  ['（水库公开发布）', null],
  ['特此通知。', 'document'],
  ['特此', 'document'],
  ['特此通知你们。', null],
  ['此复', 'document'],
])('%s is the imprint of %s', (text, of) => {
  expect(imprintOf(text, lexicon)).toBe(of)
})

const lines = (...texts: [text: string, gap: number][]) => texts.map(([text, gap]) => ({ text, gap }))

test.each([
  [true, lines(['某省财政厅', 1], ['某省水利厅', 1], ['关于水库的通知', 1])],
  [true, lines(['某省财政厅关于水库的通知', 1])],
  [true, lines(['某省财政厅', 1], ['关于水库的通知', 1])],
  [true, lines(['中共某省委', 1], ['某省人民政府', 1], ['关于水库的意见', 1])],
  [false, lines(['某省财政厅', 1], ['某省人民政府', 1], ['关于水库的意见', 1])],
  [false, lines(['某省财政厅', 1], ['某省财政厅', 1], ['关于水库的意见', 1])],
  [false, lines(['某省财政厅', 1], ['某省财政厅办公室', 1], ['关于水库的意见', 1])],
  [false, lines(['某省财政厅办公室', 1], ['某省财政厅', 1], ['关于水库的意见', 1])],
  [false, lines(['某省财政厅', 1], ['某省水利厅', 2], ['关于水库的意见', 1])],
  [true, lines(['某省财政厅', 1], ['某省水利厅', 2], ['关于水库的意见', 2])],
  [true, lines(['某省财政厅', 1], ['某省水利厅关于水库的意见', 2])],
  [false, lines(['某省财政厅', 1], ['某省人民政府关于水库的意见', 1])],
  [false, lines(['某市财政局', 1], ['某市财政局办公室', 1], ['某市水利局', 1], ['关于水库的通知', 1])],
  [true, lines(['某市财政局', 1], ['某市人民政府国有资产监督管理委员会', 1], ['关于水库的通知', 1])],
  [true, lines(['某市人民政府', 1], ['某县人民政府', 1], ['关于水库的公告', 1])],
  [true, lines(['某省人民政府办公厅', 1], ['某市人民政府办公室', 1], ['关于水库的公告', 1])],
  [false, lines(['某省人民政府研究室', 1], ['某市人民政府', 1], ['关于水库的公告', 1])],
  [true, lines(['某市财政局', 1], ['某市水利局', 1], ['印发《水库管理办法》的通知', 1])],
])('bodies that issue together: %s', (together, title) => {
  expect(issueTogether(title, lexicon)).toBe(together)
})

test.each([
  ['安徽省财政厅 安徽省', true],
  ['安徽省财政厅 安徽省水利厅 安徽省', true],
  ['安徽省', false],
  ['签发地点 安徽省', false],
  ['安徽省财政厅 安徽省教', false],
  ['安徽省财政厅 2022年度安徽省', false],
])('%s breaks off in a name: %s', (source, breaksOff) => {
  expect(breaksOffInName(source, lexicon)).toBe(breaksOff)
})

test.each([
  ['各县人民政府，省政府各部门：', ['各县人民政府', '省政府各部门']],
  ['各县（市、区）人民政府（管委会）:', ['各县（市、区）人民政府（管委会）']],
  ['各县人民政府', []],
  ['为加强管理，某省人民政府：', []],
  ['经研究，某省人民政府决定：', []],
  ['工作如下：', []],
  ['会议结束。某省人民政府：', []],
  ['一、某省人民政府：', []],
  ['抄送省委办公厅，某省人民政府。', []],
  ['联系单位某省水利厅，', []],
  ['责任单位：', []],
  ['省政府为民办实事办公室，经信委：', ['省政府为民办实事办公室', '经信委']],
  ['经省政府批准，各市人民政府：', []],
  ['市政府决定成立防汛指挥部：', []],
])('%s names %j', (text, names) => {
  expect(recipientsOn(text, lexicon)).toEqual(names)
})

test.each([
  ['某省财政厅 某省水利厅关于水库的通知', ['某省财政厅', '某省水利厅']],
  ['某 省 财 政 厅关于水库的通知', ['某省财政厅']],
  ['某省人民政府 办公厅关于水库的通知', ['某省人民政府办公厅']],
  ['某省人民政府令第12号', ['某省人民政府']],
  ['关于水库的通知', []],
  ['教育部等十二部门关于水库的通知', ['教育部']],
  ['教育部等九部门关于水库的通知', ['教育部']],
  ['中共某省委办公厅 某省人民政府办公厅印发《关于水库的意见》', ['中共某省委办公厅', '某省人民政府办公厅']],
  ['财政部 税务总局公告2023年第1号', ['财政部', '税务总局']],
  ['国家发展改革委、财政部关于水库的通知', ['国家发展改革委', '财政部']],
  ['国家发展改革委　财 政 部　农 业 部关于水库的通知', ['国家发展改革委', '财政部', '农业部']],
  ['财　政　部　　农　业　部关于水库的通知', ['财政部', '农业部']],
  ['某　省　　发　展　和　改　革　委　员　会关于水库的通知', ['某省发展和改革委员会']],
  ['某省人民政府令 第12号', ['某省人民政府']],
  ['国务院办公厅《关于水库的意见》', ['国务院办公厅']],
  ['某市 自然资源局国有建设用地使用权出让公告', ['某市自然资源局']],
  ['国家税务总局深圳市税务局招标公告', ['国家税务总局深圳市税务局']],
  ['2023年12月湖南省人民政府大事记', ['湖南省人民政府']],
  ['2023年湖南省人民政府大事记', ['湖南省人民政府']],
  ['教育部招生公告', ['教育部']],
  ['某省委办公厅公告', ['某省委办公厅']],
  ['某县任免干部名单', []],
  ['某市产业布局调整公告', []],
  ['某省水利厅招收财政部实习人员公告', ['某省水利厅']],
])('%s is issued by %j', (title, issuers) => {
  expect(issuersOf(title, lexicon)).toEqual(issuers)
})

test.each([
  ['（2016-2020年）', true],
  ['（2016——2020）', true],
  ['（2021年—2025年）', true],
  ['某省供水规划（2021—2035年）', false],
  ['（2021—2035年）实施方案', false],
])('%s is a period: %s', (text, is) => {
  expect(PERIOD_LINE.test(text)).toBe(is)
})

test.each([
  ['某省水利发展规划', '某省水利发展规划'],
  ['关于印发《某省水利发展规划》等3个文件的通知', '某省水利发展规划'],
  ['关于印发某市发展改革委《水利发展规划》的通知', '水利发展规划'],
  ['关于转发省发展改革委关于印发水利发展规划的通知的通知', null],
  ['中共中央 国务院印发《乡村振兴战略规划（2018－2022年）》', '乡村振兴战略规划（2018－2022年）'],
  ['关于水利发展规划的通知', null],
  ['关于印发的通知', null],
])('%s carries the plan %s', (title, plan) => {
  expect(planOf(title, lexicon)?.title ?? null).toBe(plan)
})

test.each([
  ['（一）水库', true],
  ['《水库（一）》', true],
  ['（水库', false],
  ['水库）（', false],
])('the brackets of %s match: %s', (title, balanced) => {
  expect(isBalanced(title)).toBe(balanced)
})

test.each([
  ['某省水利厅关于水库的通知', true],
  ['第十二条 水库', false],
  ['附件1：水库', false],
  ['水库：', false],
  ['关于水库的通知（31）', false],
  ['关于水库的通知……31', false],
  ['关于水库的通知（3）', false],
  ['附：水库名单', false],
  ['某省水库目录（附：水库名单）', true],
  ['某省发展改革委、某省财政厅关于水库的通知', true],
  ['关于发布《水库鉴定办法（2022）》的通知', true],
  ['某省数字水利建设指南2.0', true],
  ['2022年5月9日', false],
  ['一、水库', false],
  ['库'.repeat(160), true],
  ['库'.repeat(161), false],
])('%s may be a line of a title: %s', (text, may) => {
  expect(isTitleLine(text, lexicon)).toBe(may)
})

test('titles, and what only looks like one', () => {
  const official = (title: string) => isOfficialTitle(title, lexicon)
  expect(['某省人民政府关于水库的通知', '关于水库的通知', '某省水利厅印发《办法》的通知'].map(official)).toEqual([
    true,
    true,
    true,
  ])
  expect(['某省关于水库（的通知', '某省人民政府关于水库', '印发通知'].map(official)).toEqual([false, false, false])
  const plain = (title: string) => isPlainTitle(title, lexicon)
  expect(['某省水利发展规划', '“十四五”水利发展规划（2021—2025年）'].map(plain)).toEqual([true, true])
  expect(['某省“互联网+”行动计划', '“八五”普法规划', '印花税细则'].map(plain)).toEqual([true, true, true])
  expect(['“水利”发展规划', '某规划', '某省水利（发展规划', '某省水库'].map(plain)).toEqual([
    false,
    false,
    false,
    false,
  ])
  const paged = (title: string) => endsWithPage(title, lexicon)
  expect(['某省关于水库的通知12', '某省关于水库的通知/ 12', '某省关于水库的通知/12'].map(paged)).toEqual([
    true,
    true,
    true,
  ])
  expect(paged('某省关于水库的通知')).toBe(false)
  expect(['某省水利发展规划12', '某省关于水库12'].map(paged)).toEqual([false, false])
})
