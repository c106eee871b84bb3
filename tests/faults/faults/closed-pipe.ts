import { run, start } from '../command.ts'
import type { Fault } from '../fault.ts'
import { asUndisturbed, firstOf, speech, tidy } from '../judge.ts'
import { outputInTurn, streamKinds } from '../outputs.ts'

const reader: Fault = {
  name: 'EPIPE: the reader of standard output goes',
  how: 'after a random number of bytes, as `head` does: exit 0, nothing said, what was read is right',
  quick: 4,
  async attempt({ ground, random, index }) {
    const args = streamKinds[index % streamKinds.length] as readonly string[]
    const { ended: whole } = await ground.undisturbed(args)
    const site = await ground.site(ground.many)
    try {
      const enough = Math.floor(random.next() ** 3 * whole.stdout.byteLength)
      const { child, ended: ends } = start(args, site.surroundings)
      let read = 0
      if (enough === 0) child.stdout?.destroy()
      child.stdout?.on('data', (chunk: Buffer) => {
        read += chunk.byteLength
        if (read >= enough) child.stdout?.destroy()
      })
      const ended = await ends
      return await firstOf(
        ended,
        speech(ended),
        ended.code === 0 || (ended.code === whole.code && ended.stderr === whole.stderr)
          ? null
          : 'should have ended with 0',
        ended.stderr === '' || ended.stderr === whole.stderr ? null : 'said something',
        whole.stdout.subarray(0, ended.stdout.byteLength).equals(ended.stdout) ? null : 'wrong on standard output',
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}

const messages: Fault = {
  name: 'standard error closed, or its reader gone',
  how: 'who reads no messages misses none: outputs and exit code as ever',
  quick: 2,
  async attempt({ ground, random, index }) {
    const kind = outputInTurn(index)
    // One input cannot be read, so that there is something to say.
    const args = [kind.args[0] ?? '', ...(kind.name === 'report' ? [] : ['missing.txt']), ...kind.args.slice(1)]
    const undisturbed = await ground.undisturbed(args)
    const site = await ground.site(ground.many)
    try {
      const line = random.pick(['exec "$@" 2>&-', 'exec "$@" 2> >(true)', 'exec "$@" 2>/dev/full'])
      const ended = await run(args, { ...site.surroundings, line })
      return await firstOf(
        ended,
        ended.hung ? 'hung' : null,
        () => asUndisturbed(site, undisturbed, ended),
        () => tidy(site),
      )
    } finally {
      await site.clear()
    }
  },
}

export const closedPipe: readonly Fault[] = [reader, messages]
