import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDraft } from '../../src/extract/drafts.ts'
import { extractTargets } from '../../src/extract/targets/targets.ts'
import { extract } from '../../src/index.ts'
import { builtInRows } from '../../src/lexicon/built-in.ts'
import { compileLexicon } from '../../src/lexicon/lexicon.ts'
import type { Role } from '../../src/model/records.ts'
import type { DocumentNode, SectionNode } from '../../src/model/tree.ts'
import { clean } from '../../src/text/clean.ts'
import { growthOf, LINEAR } from '../growth.ts'

// Adding a case is adding a folder: input.txt, a paragraph a line, read as tasks (in a folder called goals-… as goals) of a plan
// for 2021–2025 issued in 2021, and expected.txt once found right.
const folder = 'fixtures/targets'
const lexicon = compileLexicon(builtInRows())

describe('targets', () => {
  test.for(readdirSync(folder))('%s', (name) => {
    const expected = join(folder, name, 'expected.txt')
    const lines = readFileSync(join(folder, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n')
    const role = name.startsWith('goals-') ? 'goals' : 'tasks'
    const found = lines
      .map((line) => `${line}\n${extractTargets(plan(line, role), lexicon).map(told).join('')}`)
      .join('')
    expect(existsSync(expected), `${expected} is missing; found was\n${found}`).toBe(true)
    expect(found).toBe(readFileSync(expected, 'utf8'))
  })
})

const SENTENCE = '建成养老院10所。'

describe('where targets are looked for', () => {
  const looksForward: [Role, number][] = [
    ['goals', 1],
    ['tasks', 1],
    ['safeguards', 1],
    ['background', 0],
    ['requirements', 0],
    ['glossary', 0],
    ['appendix', 0],
  ]
  test.each(looksForward)('in a section of role %s: %i', (role, count) => {
    expect(extractTargets(plan(SENTENCE, role), lexicon)).toHaveLength(count)
  })

  test('in what is required of a year, which is what that year is to bring', () => {
    expect(extractTargets(plan(SENTENCE, 'requirements', '2026年经济社会发展总体要求'), lexicon)).toHaveLength(1)
    expect(extractTargets(plan(SENTENCE, 'requirements', '总体要求'), lexicon)).toEqual([])
  })

  test('in a heading that is a sentence, once', () => {
    const [target, ...others] = extractTargets(plan('', 'tasks', SENTENCE), lexicon)
    expect(others).toEqual([])
    expect(target).toMatchObject({ raw: '10所', subject: '养老院', within: { type: 'section' } })
  })

  test('a heading that only names what stands below it says nothing', () => {
    expect(extractTargets(plan('优化养老服务布局。', 'tasks', '建成养老院10所'), lexicon)).toEqual([])
  })

  test('a heading with nothing below it says all that there is', () => {
    expect(extractTargets(plan('', 'tasks', '建成养老院10所'), lexicon)).toHaveLength(1)
  })
})

describe('a deadline that stands elsewhere', () => {
  const deadlines = (document: DocumentNode) =>
    extractTargets(document, lexicon).map(({ raw, deadline }) => [raw, deadline?.year, deadline?.from])

  test('in the title of the section', () =>
    expect(deadlines(plan('建成养老院10所。', 'tasks', '2024年重点任务'))).toEqual([['10所', 2024, 'paragraph']]))

  test('a section named after a plan and its goals has the end of that plan', () =>
    expect(deadlines(plan('建成养老院10所。', 'goals', '“十五五”主要目标任务'))).toEqual([['10所', 2030, 'paragraph']]))

  test('a heading without a label has the year of the sections below it', async () => {
    const report = readFileSync('fixtures/numbers/a-report-without-labels-of-a-year/input.txt', 'utf8')
    const years: unknown[] = []
    for await (const record of extract(report)) if (record.type === 'target') years.push(record.deadline?.year)
    expect(years).toEqual(Array(6).fill(2026))
  })

  test('in the paragraph that opens the list, to the end of the list', () => {
    const lines =
      '近期到2024年，主要目标是：\n——服务增加。建成养老院10所。\n——到2030年，建成20所。\n——质量提高。护理率达到60%。\n建成学校3所。'
    expect(deadlines(plan(lines, 'goals'))).toEqual([
      ['10所', 2024, 'paragraph'],
      ['20所', 2030, 'sentence'],
      ['60%', 2024, 'paragraph'],
      ['3所', 2025, 'plan'],
    ])
  })

  test('in the sentence that opens a paragraph of goals, while each task has a time of its own', () => {
    const paragraph = '到2030年，服务明显增加。建成养老院10所。'
    expect(deadlines(plan(paragraph, 'goals'))).toEqual([['10所', 2030, 'paragraph']])
    expect(deadlines(plan(paragraph, 'tasks'))).toEqual([['10所', 2025, 'plan']])
  })

  test('in the statement of who answers for the task, and not in that of another', () => {
    const lines =
      '建成养老院10所。\n培训护理员500人。\n责任单位：省民政厅\n完成时限：2024年底前\n建成学校3所。\n（省教育厅负责）\n建成公园2个。'
    expect(deadlines(plan(lines))).toEqual([
      ['10所', 2024, 'paragraph'],
      ['500人', 2024, 'paragraph'],
      ['3所', 2025, 'plan'],
      ['2个', 2025, 'plan'],
    ])
  })

  test('behind the number, in a clause or in brackets that only say when', () =>
    expect(deadlines(plan('改造小区100个，2023年10月底前全部完工。培训5000人（2024年底前）。'))).toEqual([
      ['100个', 2023, 'sentence'],
      ['5000人', 2024, 'sentence'],
    ]))
})

describe('whatever a paragraph says', () => {
  const cases = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name, 'input.txt'), 'utf8')
      .trimEnd()
      .split('\n'),
  )
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...cases).chain((line) => fc.nat(line.length).map((at) => line.slice(at, at + 24))),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )

  // 增长6、8％ is 6.8％ behind its verb alone, and l100 is 1100 before its unit.
  const plain = (text: string) =>
    text
      .replaceAll(/\s/g, '')
      .replaceAll(/(?<=\d)[，、](?=\d)/g, '.')
      .replaceAll(/[lI]/g, '1')
      .replaceAll(/[oO○◯Ｏ〇]/g, '0')

  test('raw is the slice of the source at the position, and evidence holds it', () =>
    fc.assert(
      fc.property(pieces, (parts) => {
        const line = parts.join('')
        for (const { raw, position, evidence, value, max, ratio } of extractTargets(plan(line), lexicon)) {
          expect(line.slice(position.start.offset, position.end.offset)).toBe(raw)
          expect(plain(evidence)).toContain(plain(clean(raw, START).text))
          expect(value !== null || ratio !== null || max !== null).toBe(true)
        }
      }),
      { numRuns: 300 },
    ))

  test.each([
    '建成3个',
    '，',
    '（',
    '达到3%、',
    '建成3个、',
    '3万元、',
    '由3个、',
    '由3个到',
    '每年3次，',
    '比2020年',
    '2020—',
    '到2025年，',
    '三年内，',
    '6月底前',
    '“3个”',
    '包括在内的',
    '也',
  ])('four times as many of %s take four times as long, not sixteen', (part) => {
    const read = (size: number) => extractTargets(plan(`${part.repeat(size)}到2025年建成3个。`), lexicon)
    expect(growthOf(read, 4000)).toBeLessThan(LINEAR)
  })
})

describe('goals are read where a paragraph says so, though its section does not', () => {
  const HEAD =
    '国务院办公厅关于加快发展康复服务的意见\n国办发〔2022〕9号\n各省、自治区、直辖市人民政府：\n国务院办公厅\n2022年3月1日\n'
  const TASKS = '一、扩大供给。\n建设康复医院20所。\n'
  const found = async (text: string) => {
    const targets: string[] = []
    for await (const record of extract(text)) {
      if (record.type === 'target') targets.push(`${record.raw} ${record.deadline?.year ?? '-'}`)
    }
    return targets
  }

  test.each([
    ['主要目标：到2025年，床位达到50万张。培训医师3万名。', ['50万张 2025', '3万名 2025']],
    ['具体指标：建设中心150个。', ['150个 -']],
    ['主要目标。床位达到50万张。', ['50万张 -']],
    ['以人民健康为中心，坚持3项原则。到2025年，床位达到50万张。', ['50万张 2025']],
    ['力争到2025年，床位达到50万张。', ['50万张 2025']],
    ['综合考虑，今年发展主要预期目标是：床位增长5%左右；培训医师3万名。', ['5%左右 2022', '3万名 2022']],
    ['坚持3项原则。今年建设中心150个。', ['150个 2022']],
    ['近年来，康复服务较快发展，床位达到20万张。', []],
    ['2021年，全国床位达到20万张。', []],
  ])('before the first heading: %s', async (paragraph, targets) => {
    expect(await found(`${HEAD}${paragraph}\n${TASKS}`)).toEqual([...targets, '20所 -'])
  })

  test('the years that a plan has behind it were achieved', async () => {
    const task = '一、扩大供给。\n与规划目标衔接，“十四五”前一年床位增长5%。建设康复医院20所。\n'
    expect(await found(HEAD + task)).toEqual(['20所 -'])
  })

  test('in 总体要求, to the end of the points that follow in one manner', async () => {
    const points =
      '到2025年，服务明显增加。\n——床位增加。床位达到50万张。\n——培训加强。培训医师3万名。\n坚持3项原则，建设中心2个。\n'
    const text = `${HEAD}一、总体要求。\n${points}到2030年，再上台阶。\n服务质量：满意度达到90%。\n——建设中心4个。\n`
    expect(await found(text)).toEqual(['50万张 2025', '3万名 2025', '90% 2030'])
  })

  test('in 总体要求, not in the review of what was done', async () => {
    const text = `${HEAD}一、发展现状。\n到2020年底，床位达到20万张。\n二、总体要求。\n坚持3项原则。到2025年，床位达到50万张。\n`
    expect(await found(text)).toEqual(['50万张 2025'])
  })
})

const START = { line: 1, column: 1, offset: 0 }

/** A plan with one section, a paragraph a line. */
function plan(paragraph: string, role: Role = 'tasks', heading = '一、重点任务'): DocumentNode {
  const position = { start: START, end: START }
  const paragraphs = paragraph.split('\n').filter((line) => line !== '')
  const section: SectionNode = {
    type: 'section',
    position,
    level: 1,
    scheme: 'han',
    label: '一、',
    ordinal: 1,
    title: heading,
    runIn: false,
    role,
    heading: clean(heading, START),
    children: paragraphs.map((line) => ({ type: 'paragraph', position, passage: clean(line, START) })),
  }
  return {
    type: 'document',
    position,
    title: null,
    signedAt: null,
    kind: null,
    number: null,
    issuers: [],
    recipients: [],
    issuedOn: '2021-05-01',
    category: null,
    tocPage: null,
    plan: { title: '规划', startYear: 2021, endYear: 2025 },
    children: [section],
  }
}

function told({ raw, comparator, kind, subject, deadline, per, modality, baseline }: TargetDraft): string {
  const parts = [
    `[${raw}] ${comparator}`,
    `${kind} of ${subject}`,
    ...(deadline !== null && deadline.from !== 'plan' ? [`by ${deadline.year} (${deadline.from})`] : []),
    ...(per === null ? [] : [`per ${per}`]),
    ...(modality === 'firm' ? [] : [modality]),
    ...(baseline === null ? [] : [`from ${baseline.raw} (${baseline.year ?? 'no year'})`]),
  ]
  return `  ${parts.join(', ')}\n`
}
