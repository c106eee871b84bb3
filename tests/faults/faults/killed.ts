import { setTimeout as wait } from 'node:timers/promises'
import { run, start } from '../command.ts'
import type { Fault } from '../fault.ts'
import { difference, excess, filesIn } from '../files.ts'
import { asUndisturbed, firstOf, speech, tidy } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'

/** Names that a person does not see are free for work. */
const isHidden = (name: string) => /(^|\/)\./.test(name)

export const killed: Fault = {
  name: 'kill -9 at a random moment, then the same command',
  how: 'each file that can be seen is whole; the second run ends as if there had been no first, and clears what the first could not',
  quick: 3,
  async attempt({ ground, random, index }) {
    const kind = outputInTurn(index)
    const args = kind.apart ? [...kind.args, '--jobs', `${random.between(1, 2)}`] : kind.args
    const undisturbed = await ground.undisturbed(kind.args)
    const site = await ground.site(ground.many)
    try {
      const running = start(args, site.surroundings)
      // The end, where files take their places, is worth more tries than the rest.
      await wait((random.next() < 0.3 ? 0.85 + random.next() * 0.2 : random.next()) * undisturbed.took)
      running.child.kill('SIGKILL')
      const ended = await running.ended
      if (ended.signal === null)
        return await firstOf(ended, speech(ended), () => asUndisturbed(site, undisturbed, ended))
      const seen = new Map([...(await filesIn(site.cwd))].filter(([name]) => !isHidden(name)))
      const isWhole = difference(seen, undisturbed.files) === null
      const wrong = excess(seen, undisturbed.files)
      if (wrong !== null) return `${wrong} | after kill -9`
      const again = await run(args, site.surroundings)
      const isRefused = isWhole && again.stderr.includes('is there already')
      return await firstOf(
        again,
        speech(again),
        async () =>
          isRefused ? difference(await filesIn(site.cwd), undisturbed.files) : asUndisturbed(site, undisturbed, again),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}
