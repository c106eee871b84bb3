import { spawn } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { folder, inTerminal, qinghai } from './run-gazette.ts'

it.each(['SIGINT', 'SIGTERM'] as const)('%s while a file is being written leaves nothing behind', async (signal) => {
  const cwd = await folder()
  const child = spawn(process.execPath, [resolve('bin/gazette.js'), 'extract', '-', '-o', 'records.json'], { cwd })
  await vi.waitUntil(async () => (await readdir(cwd)).length > 0, { timeout: 10_000 })
  const ended = new Promise((settle) => child.on('exit', (_, by) => settle(by)))
  child.kill(signal)
  expect(await ended).toBe(signal)
  expect(await readdir(cwd)).toEqual([])
})

it('progress shows when many files take longer than a second, unless it is turned off', async () => {
  const dir = await folder()
  await mkdir(join(dir, 'archive'))
  const count = 16
  for (let at = 0; at < count; at++) await copyFile(qinghai, join(dir, `archive/${at}.txt`))
  const args = ['extract', join(dir, 'archive'), '-o', join(dir, 'records.ndjson')]
  expect(await inTerminal(args, 80)).toMatch(new RegExp(`${count}/${count} .*\\d+\\.txt`))
  expect(await inTerminal([...args, '--force', '--no-progress'], 80)).toBe('')
}, 90_000)

it('progress tells how far a single long file has come', async () => {
  const dir = await folder()
  const long = join(dir, 'long.txt')
  const issue = await readFile(qinghai)
  await writeFile(long, Buffer.concat(Array.from({ length: 40 }, () => issue)))
  const shown = await inTerminal(['extract', long, '-o', join(dir, 'records.ndjson')], 80)
  const shares = [...shown.matchAll(/(\d+)% /g)].map(([, share]) => Number(share))
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
}, 90_000)
