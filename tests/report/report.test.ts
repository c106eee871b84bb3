import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GazetteRecord, TargetRecord } from '../../src/model/records.ts'
import type { ReviewFile } from '../../src/review/marks.ts'
import { folder, gazette, qinghai } from '../cli/run-gazette.ts'
import { qinghaiRecords } from '../write/gazette-records.ts'
import { hasBrowser, launch, open, reportOf } from './page.ts'

describe.skipIf(!hasBrowser)('a report page', { timeout: 120_000 }, () => {
  let browser: Browser
  let path: string
  let place: string
  let records: GazetteRecord[]

  beforeAll(async () => {
    browser = await launch()
    place = await mkdtemp(join(tmpdir(), 'gazette-report-'))
    path = await reportOf(qinghai, place)
    records = await qinghaiRecords({ numbers: true })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await rm(place, { recursive: true, force: true })
  })

  const chosen = (page: Page) => page.locator('#right h2').textContent()

  it('opens from the disk, needs nothing else and is small', async () => {
    const { page, complaints } = await open(browser, path)
    expect(await page.title()).toBe('青海省人民政府公报')
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    expect(complaints).toEqual([])
    expect((await stat(path)).size).toBeLessThan(5_000_000)
    await page.context().close()
  })

  it('has a mark for every number, target, task and indicator, and a handle for every part', async () => {
    const { page } = await open(browser, path)
    const marked = new Set(
      await page
        .locator('#middle [data-record]')
        .evaluateAll((all) => all.map((element) => element.getAttribute('data-record'))),
    )
    const missing = records.filter(({ type, id }) => type !== 'gazette' && type !== 'diagnostic' && !marked.has(id))
    expect(missing.map(({ id }) => id)).toEqual([])
    await page.context().close()
  })

  it('shows the record of a mark, and the mark of a record', async () => {
    const { page } = await open(browser, path)
    const target = records.find(
      (record): record is TargetRecord => record.type === 'target' && record.raw === '不超过7000张',
    )
    await page.locator(`mark[data-record="${target?.id}"]`).click()
    expect(await chosen(page)).toBe('海东市床位数 不超过7000张')
    expect(await page.locator('#right blockquote').textContent()).toBe(target?.evidence)
    await page.getByRole('tab', { name: '指标' }).click()
    await page.getByRole('button', { name: '商标注册量', exact: true }).click()
    expect(await chosen(page)).toBe('商标注册量')
    await page.getByRole('button', { name: '在原文中查看' }).click()
    await page.waitForFunction(() => {
      const box = document.querySelector('#middle .chosen')?.getBoundingClientRect()
      return box !== undefined && box.top > 0 && box.bottom < innerHeight
    })
    await page.context().close()
  })

  it('filters, searches and sorts', async () => {
    const { page } = await open(browser, path)
    await page.getByRole('tab', { name: '目标' }).click()
    await page.getByLabel('搜索').fill('床位')
    const beds = records.filter((record) => record.type === 'target' && /床位/.test(`${record.subject}${record.raw}`))
    expect(await page.locator('#middle tbody tr').count()).toBe(beds.length)
    await page.getByRole('button', { name: '年份', exact: true }).click()
    expect(await page.locator('#middle tbody tr').first().locator('td').nth(2).textContent()).toBe('2022')
    await page.getByRole('tab', { name: '指标' }).click()
    await page.getByLabel('指标属性').selectOption('binding')
    const binding = records.filter((record) => record.type === 'indicator' && record.nature === 'binding')
    expect(await page.locator('#middle tbody tr').count()).toBe(binding.length)
    expect(await page.locator('#middle tbody svg').count()).toBeGreaterThan(5)
    await page.context().close()
  })

  it('works by keyboard alone, and keeps what was marked', async () => {
    const { page } = await open(browser, path)
    for (const key of ['j', 'r', 'j', 'j', 'w']) await page.keyboard.press(key)
    expect(await page.locator('#progress').textContent()).toBe('已核对 2 / 594')
    await page.reload()
    expect(await page.locator('#progress').textContent()).toBe('已核对 2 / 594')
    await page.keyboard.press('j')
    expect(await page.locator('#right .right').getAttribute('aria-pressed')).toBe('true')
    await page.context().close()
  })

  it('exports marks that the next run applies, wherever the lines have moved to', async () => {
    const { page } = await open(browser, path)
    const byRaw = (raw: string) =>
      records.find((record): record is TargetRecord => record.type === 'target' && record.raw === raw)
    const [wrong, other] = [byRaw('不超过7000张'), byRaw('不超过900张')]
    await page.locator(`mark[data-record="${wrong?.id}"]`).click()
    await page.getByRole('button', { name: '错误' }).click()
    await page.locator(`mark[data-record="${other?.id}"]`).click()
    await page.getByRole('button', { name: '更正' }).click()
    await page.locator('.correction').getByLabel('对象').fill('海西州养老床位')
    await page.locator('.correction').getByLabel('数值', { exact: true }).fill('950')
    await page.getByRole('button', { name: '保存' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()])
    const cwd = await folder()
    await download.saveAs(join(cwd, 'marks.json'))
    const marks: ReviewFile = JSON.parse(await readFile(join(cwd, 'marks.json'), 'utf8'))
    expect(marks.marks.map(({ mark, fields }) => ({ mark, fields }))).toEqual([
      { mark: 'wrong', fields: undefined },
      { mark: 'corrected', fields: { value: 950, subject: '海西州养老床位' } },
    ])
    marks.marks.push({ key: 'of-nothing', mark: 'right', about: '没有了的记录' })
    await writeFile(join(cwd, 'marks.json'), JSON.stringify(marks))
    await writeFile(join(cwd, 'moved.txt'), `\n\n\n${await readFile(qinghai, 'utf8')}`)
    const run = await gazette(['extract', 'moved.txt', '--review', 'marks.json', '-f', 'ndjson'], { cwd })
    const after = run.stdout
      .trimEnd()
      .split('\n')
      .map((line): GazetteRecord => JSON.parse(line))
    const targets = after.filter((record): record is TargetRecord => record.type === 'target')
    expect(targets.some(({ raw }) => raw === '不超过7000张')).toBe(false)
    expect(targets.find(({ id }) => id === other?.id)).toMatchObject({
      subject: '海西州养老床位',
      value: 950,
      raw: '不超过900张',
    })
    expect(
      after.filter((record) => record.type === 'task').some(({ targets }) => targets.includes(wrong?.id ?? '')),
    ).toBe(false)
    expect(
      after.filter((record) => record.type === 'diagnostic').map(({ rule, message }) => [rule, message]),
    ).toContainEqual(['unfitted-review-mark', 'A record marked right is not there any more: 没有了的记录'])
    await page.context().close()
  })

  it('lets every kind of record be marked', async () => {
    const { page } = await open(browser, path)
    for (const type of ['document', 'section', 'box', 'table']) {
      await page.locator(`#middle .handle.${type}`).first().click()
      await page.keyboard.press('w')
    }
    await page.getByRole('tab', { name: '数字' }).click()
    await page.locator('#middle tbody button').first().click()
    expect(await page.locator('#right .where').textContent()).toContain('number')
    await page.keyboard.press('r')
    await page.getByRole('tab', { name: '检查' }).click()
    await page.locator('#middle tr[data-record] button').first().click()
    await page.keyboard.press('w')
    expect(await page.locator('#export').textContent()).toBe('导出6条标记')
    expect(await page.locator('#progress').textContent()).toBe('已核对 0 / 594')
    await page.context().close()
  })

  it('shows what the source says as text, never as markup', async () => {
    const cwd = await folder()
    const attack =
      '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2"><svg onload="window.hacked = 3"><!--<script>]]>--!><a href="javascript:window.hacked = 4">&lt;b&gt;</a>'
    const text = `青海省人民政府关于印发${attack}规划的通知\n青政〔2021〕3号\n一、主要目标${attack}\n到2025年，${attack}水库达到30座。</script>\n`
    const name = join(cwd, `${attack.replaceAll('/', '')}.txt`)
    await writeFile(
      name,
      `${text}\n表1 ${attack}\n指标\t单位\t2020年\t2025年\n${attack}\t座\t3\t4${attack}\n\u2028\u2029\n`,
    )
    const { page, complaints } = await open(browser, await reportOf(name, cwd))
    page.on('dialog', () => complaints.push('a dialog'))
    for (const tab of await page.getByRole('tab').all()) await tab.click()
    await page.getByRole('tab', { name: '原文' }).click()
    await page.locator('mark.target').first().click()
    expect(await page.locator('#middle').textContent()).toContain(attack)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it.each([
    { name: 'a desk', viewport: { width: 1400, height: 900 }, colorScheme: 'light' as const },
    { name: 'a desk in the dark', viewport: { width: 1400, height: 900 }, colorScheme: 'dark' as const },
    { name: 'a phone', viewport: { width: 390, height: 800 }, colorScheme: 'light' as const },
  ])('can be used by everyone on $name', async ({ viewport, colorScheme }) => {
    const { page } = await open(browser, path, { viewport, colorScheme })
    await page.addScriptTag({ content: axe.source }).catch(() => page.evaluate(axe.source))
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      const opener = page.locator('#middle [data-record]').first()
      if ((await opener.count()) > 0) await opener.click({ force: true })
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
      )
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
    await page.context().close()
  })

  it('moves nothing on a phone when a record opens, and speaks the language of the browser', async () => {
    const { page } = await open(browser, path, { viewport: { width: 390, height: 800 }, locale: 'en-GB' })
    expect(await page.getByRole('tab').allTextContents()).toEqual([
      'Text',
      'Indicators',
      'Targets',
      'Tasks',
      'Numbers',
      'Findings',
      'Deadlines',
    ])
    await page.locator('mark.target').first().scrollIntoViewIfNeeded()
    const before = await page.locator('mark.target').first().boundingBox()
    await page.locator('mark.target').first().click()
    expect(await page.locator('#right .record').isVisible()).toBe(true)
    expect(await page.locator('mark.target').first().boundingBox()).toEqual(before)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.context().close()
  })
})

it.each([
  { name: 'missing.json', text: null, says: 'missing.json: no such file or folder; check the name' },
  { name: 'other.json', text: '{"marks": []}', says: 'other.json: holds no marks; export them from a report page' },
])('--review says in a line what is wrong with $name', async ({ name, text, says }) => {
  const cwd = await folder()
  if (text !== null) await writeFile(join(cwd, name), text)
  const { code, stdout, stderr } = await gazette(['extract', qinghai, '--review', name], { cwd })
  expect([code, stdout, stderr]).toEqual([2, '', `gazette: --review ${says}\n`])
})
