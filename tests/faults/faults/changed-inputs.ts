import { appendFile, copyFile, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { run, start } from '../command.ts'
import type { Fault } from '../fault.ts'
import { firstOf, speech, tidy } from '../judge.ts'

type Change = (path: string, share: number) => Promise<void>

/** What may happen to a file; `share` says where in it. */
const changes: Readonly<Record<string, Change>> = {
  truncated: async (path, share) => truncate(path, Math.floor(share * (await readFile(path)).byteLength)),
  grown: (path) => appendFile(path, '\n一、总体要求\n新建学校300所。\n'),
  replaced: async (path) => {
    await writeFile(`${path}.new`, '第一章 总则\n\n到2030年，建设水库12座。\n')
    await rename(`${path}.new`, path)
  },
  rewritten: (path) => writeFile(path, '第一章 总则\n\n到2030年，建设水库12座。\n'),
  deleted: (path) => rm(path),
}

/** The lines of NDJSON by the input that they are of. */
function bySource(text: Buffer): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of `${text}`.split('\n')) {
    const source = /"source":"(.*?)"/.exec(line)?.[1]
    if (source !== undefined) found.set(source, `${found.get(source) ?? ''}${line}\n`)
  }
  return found
}

const changed = (name: string, change: Change): Fault => ({
  name: `an input is ${name} while it is read`,
  how: 'at a random moment, the run standing still: its records are those of before or of after, or one line says that it changed; no other input is touched; the same command then reads what is there now',
  quick: 1,
  async attempt({ ground, random, index }) {
    const inputs = join(ground.root, `changing-${name}-${index}`)
    await mkdir(inputs)
    const names = ['01.txt', '02.txt', '03.txt']
    for (const file of names) await copyFile(join(ground.many, file), join(inputs, file))
    await copyFile(join(ground.long, '02.txt'), join(inputs, '02.txt'))
    const args = ['extract', 'in', '-f', 'ndjson', '--jobs', `${random.between(1, 2)}`, '--quiet']
    const site = await ground.site(inputs)
    try {
      const from = performance.now()
      const before = await run(args, site.surroundings)
      const took = performance.now() - from
      const victim = random.pick(['02.txt', '02.txt', '02.txt', '01.txt', '03.txt'])
      const { child, ended: ends } = start(args, site.surroundings)
      await wait(took * random.next())
      child.kill('SIGSTOP')
      await change(join(inputs, victim), random.next())
      child.kill('SIGCONT')
      const ended = await ends
      const after = await run(args, site.surroundings)
      const [was, is, will] = [before, ended, after].map(({ stdout }) => bySource(stdout))
      const wrong = names.filter((file) => {
        const source = `in/${file}`
        const got = is?.get(source)
        if (got === was?.get(source) || (file === victim && got === will?.get(source))) return false
        return file !== victim || !ended.stderr.includes(`gazette: ${source}: `)
      })
      return await firstOf(
        ended,
        speech(ended),
        before.code === 0 ? null : `failed before anything was done: ${before.stderr}`,
        wrong.length === 0 ? null : `wrong records of ${wrong.join(', ')}, where ${victim} was ${name}`,
        ended.code === (ended.stderr === '' ? 0 : 2) ? null : 'ended with another code than it said',
        () => tidy(site),
      )
    } finally {
      await site.clear()
      await rm(inputs, { recursive: true, force: true })
    }
  },
})

export const changedInputs: readonly Fault[] = Object.entries(changes).map(([name, change]) => changed(name, change))
