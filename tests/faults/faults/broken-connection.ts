import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { run } from '../command.ts'
import type { Fault } from '../fault.ts'
import { filesIn } from '../files.ts'
import { firstOf, oneLine, speech, tidy } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'

export const brokenConnection: Fault = {
  name: 'a read error in the middle of an input',
  how: 'the connection that it comes over is reset after a random number of bytes: one line, exit 2, no output',
  quick: 2,
  async attempt({ ground, random, index }) {
    const kind = outputInTurn(index)
    const text = await readFile(join(ground.many, '01.txt'))
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.write(text.subarray(0, random.between(1, text.byteLength)), () => socket.resetAndDestroy())
    })
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    const { port } = server.address() as AddressInfo
    const site = await ground.site(ground.many)
    try {
      const args = kind.args.map((arg) => (arg === 'in' || arg === 'in/01.txt' ? '-' : arg))
      const ended = await run(args, { ...site.surroundings, line: `exec "$@" < /dev/tcp/127.0.0.1/${port}` })
      return await firstOf(
        ended,
        speech(ended),
        ended.code === 2 ? oneLine(ended, /standard input: /) : 'should have ended with 2',
        async () => ((await filesIn(site.cwd)).size === 0 || kind.name === 'check' ? null : 'left an output'),
        () => tidy(site),
      )
    } finally {
      server.close()
      await site.clear()
    }
  },
}
