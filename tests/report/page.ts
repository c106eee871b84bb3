import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { gazette } from '../cli/run-gazette.ts'

const CHROMIUM = '/usr/bin/chromium'

/** Where there is no browser, what needs one is left out. */
export const hasBrowser = existsSync(CHROMIUM)

/** It starts with nothing that would look for a network. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** Makes the report of a file, and says where it is. */
export async function reportOf(file: string, folder: string): Promise<string> {
  const path = join(folder, 'report.html')
  const { code, stderr } = await gazette(['report', file, '-o', path, '--force'])
  expect([code, stderr]).toEqual([0, ''])
  return path
}

export interface Opened {
  readonly page: Page
  /** What the page asked for besides itself, and what went wrong in it. */
  readonly complaints: string[]
}

/** Opens a page from the disk. */
export async function open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== `file://${path}` && !request.url().startsWith('data:')) complaints.push(request.url())
  })
  await page.goto(`file://${path}`)
  return { page, complaints }
}
