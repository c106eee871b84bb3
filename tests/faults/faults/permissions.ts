import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'
import type { Fault } from '../fault.ts'
import { difference, filesIn } from '../files.ts'
import { asUndisturbed, firstOf, oneLine, speech, tidy } from '../judge.ts'
import { extractionInTurn, outputInTurn } from '../outputs.ts'

const denied = /permission denied/
/** Root may do anything; so the runs are those of somebody who may not. */
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const missing = () => (process.getuid?.() === 0 ? null : 'only root can run a command as somebody else')

const input: Fault = {
  name: 'EACCES on an input or a folder of inputs',
  how: 'its name in one line; all others are done, exit 2',
  quick: 2,
  missing,
  async attempt({ ground, random, index }) {
    const kind = extractionInTurn(index)
    const one = random.pick(ground.names)
    const others = ground.names.filter((name) => name !== one)
    const undisturbed = await ground.undisturbed(kind.args, await ground.some(others))
    const inputs = await ground.folder(`denied-${index}`)
    for (const name of others) await copyFile(join(ground.many, name), join(inputs, name))
    const isFolder = random.next() < 0.4
    if (isFolder) await mkdir(join(inputs, one), { mode: 0 })
    else await writeFile(join(inputs, one), 'not to be seen', { mode: 0 })
    const site = await ground.site(inputs)
    await chmod(site.cwd, 0o777)
    await chmod(site.temporary, 0o777)
    try {
      const ended = await run(kind.args, { ...site.surroundings, through: nobody })
      return await firstOf(
        ended,
        speech(ended),
        ended.code === 2 ? null : 'should have ended with 2',
        oneLine(ended, new RegExp(`${one}: permission denied`)),
        async () => difference(await filesIn(site.cwd), undisturbed.files),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}

const output: Fault = {
  name: 'EACCES where the output or temporary files go',
  how: 'one line, nothing written; with permission, the same command',
  quick: 2,
  missing,
  async attempt({ ground, index }) {
    const kind = outputInTurn(index)
    const undisturbed = await ground.undisturbed(kind.args)
    const site = await ground.site(ground.many)
    const surroundings = { ...site.surroundings, through: nobody }
    try {
      await chmod(site.cwd, 0o555)
      const ended = await run(kind.args, surroundings)
      const spooled = await run(['extract', 'in', '-f', 'json'], surroundings)
      const wrong =
        (await firstOf(ended, speech(ended), oneLine(ended, denied), async () =>
          (await filesIn(site.cwd)).size === 0 ? null : 'left something behind',
        )) ?? (await firstOf(spooled, speech(spooled), oneLine(spooled, denied)))
      if (wrong !== null) return wrong
      await chmod(site.cwd, 0o777)
      await chmod(site.temporary, 0o777)
      const again = await run(kind.args, surroundings)
      return await firstOf(again, () => asUndisturbed(site, undisturbed, again))
    } finally {
      await site.clear()
    }
  },
}

export const permissions: readonly Fault[] = [input, output]
