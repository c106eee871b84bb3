import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { run } from '../command.ts'
import type { Fault } from '../fault.ts'
import { difference, filesIn } from '../files.ts'
import { firstOf, oneLine, speech, tidy } from '../judge.ts'
import { extractionInTurn } from '../outputs.ts'

/** Makes something at a path that is no file to be read; what it made is let go of in the end. */
const oddities: readonly ((path: string) => Promise<() => void>)[] = [
  async (path) => {
    await mkdir(path)
    return () => {}
  },
  async (path) => {
    execFileSync('mkfifo', [path])
    return () => {}
  },
  async (path) => {
    const server = createServer()
    await new Promise<void>((settle) => server.listen(path, settle))
    return () => server.close()
  },
  ...['/proc/self/mem', '/dev/zero', '/dev/full', '/nowhere/at/all', '/dev/tty', '/proc/1/environ-not'].map(
    (to) => async (path: string) => {
      await symlink(to, path)
      return () => {}
    },
  ),
  async (path) => {
    await symlink(path, path)
    return () => {}
  },
]

export const oddInputs: Fault = {
  name: 'EIO and the like: an input that is no file',
  how: 'a folder, a pipe nobody writes to, a socket, a device, memory, a link that leads nowhere or in a circle, alone or among gazettes: one line, exit 2, the others are done',
  quick: 2,
  async attempt({ ground, random, index }) {
    const kind = extractionInTurn(Math.floor(index / oddities.length))
    const inputs = join(ground.root, `odd-${index}`)
    await mkdir(inputs)
    const names = ground.names.slice(0, 6)
    for (const name of names) await copyFile(join(ground.many, name), join(inputs, name))
    const undisturbed = await ground.undisturbed(kind.args, await ground.some(names))
    const odd = `0${random.between(1, 5)}-odd.txt`
    const letGo = await (oddities[index % oddities.length] as (typeof oddities)[number])(join(inputs, odd))
    const site = await ground.site(inputs)
    try {
      const ended = await run(kind.args, site.surroundings)
      // A folder in a folder is searched, and may be empty.
      const isFolder = index % oddities.length === 0
      return await firstOf(
        ended,
        speech(ended),
        isFolder ? null : ended.code === 2 ? oneLine(ended, new RegExp(`in/${odd}: `)) : 'should have ended with 2',
        async () => difference(await filesIn(site.cwd), undisturbed.files),
        () => tidy(site),
      )
    } finally {
      letGo()
      await site.clear()
      await rm(inputs, { recursive: true, force: true })
    }
  },
}
