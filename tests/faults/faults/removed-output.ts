import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { run, start } from '../command.ts'
import type { Fault } from '../fault.ts'
import { difference, filesIn } from '../files.ts'
import { firstOf, speech, tidy } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'

export const removedOutput: Fault = {
  name: 'the folder of the output is removed during the run',
  how: 'at a random moment: one line says so and nothing is there, or all is; the same command in a new folder then does all',
  quick: 2,
  async attempt({ ground, random, index }) {
    const kind = outputInTurn(index)
    const undisturbed = await ground.undisturbed(kind.args)
    const site = await ground.site(ground.many)
    const folder = join(site.cwd, 'to')
    const args = kind.args.map((arg, at) => (kind.args[at - 1] === '-o' ? `to/${arg}` : arg))
    try {
      await mkdir(folder)
      const { child, ended: ends } = start(args, site.surroundings)
      await wait(random.next() * undisturbed.took)
      child.kill('SIGSTOP')
      await rm(folder, { recursive: true })
      child.kill('SIGCONT')
      const ended = await ends
      const isDone = ended.code === undisturbed.ended.code
      const left = await filesIn(site.cwd)
      const wrong = await firstOf(
        ended,
        speech(ended),
        isDone || ended.code === 2 ? null : 'should have ended with 2',
        left.size === 0 || isDone ? null : `left behind: ${[...left.keys()].join(', ')}`,
        () => tidy(site),
      )
      if (wrong !== null) return wrong
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder)
      const again = await run(args, site.surroundings)
      return await firstOf(again, speech(again), async () => difference(await filesIn(folder), undisturbed.files))
    } finally {
      await site.clear()
    }
  },
}
