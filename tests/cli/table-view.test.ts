import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder, gazette } from './run-gazette.ts'

const plan = (...rows: string[][]) =>
  `某市“十四五”水利发展规划\n\n一、发展目标\n\n表1 主要指标\n${rows.map((row) => row.join('\t')).join('\n')}\n\n二、重点任务\n\n1.水库。建设水库12座。\n`

/** The head of the view's columns, and its rows. */
async function viewOf(text: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const path = join(await folder(), 'a.txt')
  await writeFile(path, text)
  const { stdout } = await gazette(['extract', path, '-f', 'table'], { env: { COLUMNS: '120', ...env } })
  return stdout.split('\n').filter((line) => line.includes('→'))
}

it('shows of many years the first and the last, which tell where it starts and ends', async () => {
  const years = ['2020年', '2021年', '2022年', '2023年', '2025年']
  const [head, row] = await viewOf(
    plan(['指标', '单位', ...years], ['供水能力', '亿立方米', '31', '32', '33', '34', '36']),
  )
  expect(head?.match(/\d{4}/g)).toEqual(['2020', '2025'])
  expect(row?.split(/ +/).filter(Boolean)).toEqual(['供水能力', '31', '→', '36', '亿立方米'])
})

it('heads a column without a year by what its values are, in the language of the locale', async () => {
  // A title with a period would tell the years.
  const text = plan(['指标', '单位', '现状值', '目标值'], ['供水能力', '亿立方米', '31', '36']).replace('“十四五”', '')
  expect((await viewOf(text))[0]).toMatch(/indicator +baseline +→ +target/)
  expect((await viewOf(text, { LANG: 'zh_CN.UTF-8' }))[0]).toMatch(/指标 +基期 +→ +目标/)
})
