import { setTimeout as wait } from 'node:timers/promises'
import { type Ended, run, start } from '../command.ts'
import type { Fault, Try } from '../fault.ts'
import { difference, type Files, filesIn } from '../files.ts'
import { asUndisturbed, firstOf, speech, tidy } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'

/** A run over a folder that is asked to end, and the same command after it. */
const signalled = (by: NodeJS.Signals): Fault => ({
  name: `${by} at a random moment, then the same command`,
  how: 'the outputs hold what was finished by then or are absent, nothing else stays; the second run ends as if there had been no first',
  quick: 2,
  async attempt({ ground, random, index }: Try) {
    const kind = outputInTurn(index)
    const args = kind.apart ? [...kind.args, '--jobs', `${random.between(1, 2)}`] : kind.args
    const undisturbed = await ground.undisturbed(kind.args)
    const site = await ground.site(ground.many)
    try {
      const running = start(args, site.surroundings)
      await wait(random.next() * undisturbed.took)
      running.child.kill(by)
      const ended = await running.ended
      if (ended.signal === null)
        return await firstOf(ended, speech(ended), () => asUndisturbed(site, undisturbed, ended))
      const found = withoutNotes(await filesIn(site.cwd))
      const done = written(ended)
      const expected = done === 0 ? null : await ground.undisturbed(kind.args, await firstInputs(done))
      const isWhole = difference(found, undisturbed.files) === null
      const wrong = await firstOf(
        ended,
        speech(ended, by),
        // It may have been done when the signal came.
        isWhole ? null : expected === null ? leftOver(found) : difference(found, expected.files),
        () => tidy(site),
      )
      if (wrong !== null) return wrong
      const again = await run(args, site.surroundings)
      return await firstOf(
        again,
        () => (isWhole && again.stderr.includes('is there already') ? null : asUndisturbed(site, undisturbed, again)),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }

    async function firstInputs(count: number): Promise<string> {
      return ground.some(ground.names.slice(0, count))
    }
  },
})

const written = ({ stderr }: Ended): number => Number(/interrupted: (\d+) of/.exec(stderr)?.[1] ?? 0)

/** What says that an output is unfinished is no output. */
const withoutNotes = (files: Files): Files =>
  new Map([...files].filter(([name]) => !/(^|\/)\.[^/]*\.unfinished$/.test(name)))

const leftOver = (found: Files): string | null =>
  found.size === 0 ? null : `left behind: ${[...found.keys()].join(', ')}`

export const signals: readonly Fault[] = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(signalled)
