import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'
import type { Fault } from '../fault.ts'
import type { Ground } from '../ground.ts'
import { firstOf, oneLine, speech, tidy, wholeOrAbsent } from '../judge.ts'
import { extractionInTurn } from '../outputs.ts'

/** Gazettes in the folder. */
const MANY = 40
/** Node opens so many before it runs anything, and ends itself where it may not. */
const LEAST = 20

export const fewDescriptors: Fault = {
  name: 'EMFILE: few files may be open',
  how: `\`ulimit -n\` from ${LEAST} to 60, ${MANY} gazettes, up to 8 at a time: all is done, or one line says what to do and nothing is there`,
  quick: 2,
  async attempt({ ground, random, index }) {
    const inputs = await crowd(ground)
    const kind = extractionInTurn(index)
    const undisturbed = await ground.undisturbed(kind.args, inputs)
    const site = await ground.site(inputs)
    try {
      const args = [...kind.args, '--jobs', `${random.pick([1, 2, 4, 8])}`]
      const ended = await run(args, {
        ...site.surroundings,
        line: `ulimit -n ${random.between(LEAST, 60)}; exec "$@"`,
      })
      return await firstOf(
        ended,
        speech(ended),
        ended.code === 0 ? null : oneLine(ended, /too many files are open|a thread cannot be started .*EMFILE/),
        () => wholeOrAbsent(site, undisturbed, ended),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}

const crowds = new WeakMap<Ground, Promise<string>>()

/** Made once: a file that is copied again would have changed under those who read it. */
function crowd(ground: Ground): Promise<string> {
  const made = crowds.get(ground) ?? makeCrowd(ground)
  crowds.set(ground, made)
  return made
}

async function makeCrowd(ground: Ground): Promise<string> {
  const inputs = await ground.folder('crowd')
  const short = join(ground.many, '10.txt')
  for (let at = 0; at < MANY; at++) await copyFile(short, join(inputs, `${100 + at}.txt`))
  return inputs
}
