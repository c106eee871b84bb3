/** Makes the pictures of the README: the report page, and the terminal. */

import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AnsiUp } from 'ansi_up'
import type { Browser } from 'playwright-core'
import { launch, open } from './page.ts'

const FIXTURE = 'fixtures/qinghai-2022-special.txt'
const COMMAND = resolve('bin/gazette.js')
const COLUMNS = 110

export async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-screenshots-'))
  const browser = await launch()
  try {
    await pageShot(browser, join(folder, 'report.html'))
    await terminalShot(browser)
    return 0
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

async function pageShot(browser: Browser, path: string): Promise<void> {
  spawnSync(process.execPath, [COMMAND, 'report', FIXTURE, '-o', path], { stdio: 'inherit' })
  const { page } = await open(browser, path, { viewport: { width: 1280, height: 720 } })
  await page.locator('mark.target', { hasText: '不超过7000张' }).click()
  await page.getByRole('button', { name: '正确' }).click()
  await page.screenshot({ path: 'docs/report.png' })
  await page.context().close()
}

async function terminalShot(browser: Browser): Promise<void> {
  const line = `stty cols ${COLUMNS}; '${process.execPath}' '${COMMAND}' outline ${FIXTURE}`
  const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
    env: { TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8' },
  })
  const shown = `${stdout}`.split('\n').slice(0, 28).join('\n')
  const page = await browser.newPage({ viewport: { width: 1000, height: 640 } })
  const style = 'margin:0;padding:16px;background:#0d1117;color:#e6edf3;font:15px/1.5 "Noto Sans Mono CJK SC",monospace'
  await page.setContent(
    `<body style="margin:0;background:#0d1117"><pre style='${style}'>$ gazette outline ${FIXTURE}\n${new AnsiUp().ansi_to_html(shown)}</pre>`,
  )
  await page.screenshot({ path: 'docs/terminal.png' })
  await page.close()
}
