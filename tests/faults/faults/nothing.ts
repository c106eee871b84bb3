import { run } from '../command.ts'
import type { Fault } from '../fault.ts'
import { asUndisturbed, firstOf, speech, tidy } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'

/** What V8 does beside a run, compiling and clearing memory in threads of its own, goes otherwise each time. */
export const nothing: Fault = {
  name: 'nothing happens',
  how: 'the same command once more, each kind of output in its turn: it ends as ever, with the same outputs and messages',
  quick: 10,
  async attempt({ ground, index }) {
    const { args } = outputInTurn(index)
    const undisturbed = await ground.undisturbed(args)
    const site = await ground.site(ground.many)
    try {
      const ended = await run(args, site.surroundings)
      return await firstOf(
        ended,
        speech(ended),
        ended.stderr === undisturbed.ended.stderr ? null : 'said something else',
        () => asUndisturbed(site, undisturbed, ended),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}
