import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages } from './pages.ts'

test.each(Object.entries(pages))('%s tells of the code as it is', async (file, page) => {
  expect(readFileSync(file, 'utf8'), 'npm run docs makes it anew').toBe(await page())
})
