import { run } from '../command.ts'
import type { Fault, Try } from '../fault.ts'
import { filesIn } from '../files.ts'
import { firstOf, oneLine, speech, tidy, wholeOrAbsent } from '../judge.ts'
import { outputInTurn } from '../outputs.ts'
import { isMountable, small } from '../small-disk.ts'

const PAGE = 4096
const full = /no space left/

/** The disk holds anything from a page to a little more than is needed. */
const sizeFor = (needed: number, { random }: Try): number =>
  random.between(1, Math.ceil((needed * 1.3) / PAGE) + 4) * PAGE

const output: Fault = {
  name: 'ENOSPC where the output goes',
  how: 'a small disk, full at a random byte; once there is room, the same command',
  quick: 3,
  missing: isMountable,
  async attempt(attempt) {
    const { ground, index } = attempt
    const kind = outputInTurn(index)
    const undisturbed = await ground.undisturbed(kind.args)
    const needed = [...undisturbed.files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
    const disk = await small(await ground.folder('disk'), sizeFor(needed, attempt))
    const site = await ground.site(ground.many, disk.path)
    try {
      const ended = await run(kind.args, site.surroundings)
      const failed = ended.code !== undisturbed.ended.code
      const wrong = await firstOf(
        ended,
        speech(ended),
        failed ? oneLine(ended, full) : null,
        () => wholeOrAbsent(site, undisturbed, ended),
        () => tidy(site),
      )
      if (wrong !== null || !failed) return wrong
      disk.grow()
      const again = await run(kind.args, site.surroundings)
      return await firstOf(
        again,
        () => wholeOrAbsent(site, undisturbed, again),
        again.code === undisturbed.ended.code ? null : 'failed with room enough',
      )
    } finally {
      await disk.free()
      await site.clear()
    }
  },
}

const temporary: Fault = {
  name: 'ENOSPC where temporary files go',
  how: '`TMPDIR` on a small disk, while long inputs are read ahead for standard output',
  quick: 1,
  missing: isMountable,
  async attempt(attempt) {
    const { ground, random } = attempt
    const args = ['extract', 'in', '-f', random.pick(['json', 'ndjson']), '--jobs', '2']
    const { ended: whole } = await ground.undisturbed(args, ground.large)
    const disk = await small(await ground.folder('disk'), sizeFor(whole.stdout.byteLength, attempt))
    const site = await ground.site(ground.large)
    try {
      const ended = await run(args, { ...site.surroundings, env: { TMPDIR: disk.path } })
      const failed = ended.code !== 0
      return await firstOf(
        ended,
        speech(ended),
        failed ? oneLine(ended, full) : ended.stdout.equals(whole.stdout) ? null : 'not whole on standard output',
        whole.stdout.subarray(0, ended.stdout.byteLength).equals(ended.stdout) ? null : 'wrong on standard output',
        async () => ((await filesIn(disk.path)).size === 0 ? null : 'temporary files stay'),
      )
    } finally {
      await disk.free()
      await site.clear()
    }
  },
}

const redirected: Fault = {
  name: 'ENOSPC behind `> file`',
  how: 'standard output goes to a small disk: what is there is the beginning, and cut short it is never called done',
  quick: 2,
  missing: isMountable,
  async attempt(attempt) {
    const { ground, random } = attempt
    const args = random.pick([
      ['extract', 'in', '-f', 'json'],
      ['extract', 'in', '-f', 'csv', '-r', 'tasks'],
      ['text', 'in/01.txt'],
      ['schema'],
      ['check', 'in', '-f', 'sarif'],
    ])
    const { ended: whole } = await ground.undisturbed(args)
    const disk = await small(await ground.folder('disk'), sizeFor(whole.stdout.byteLength, attempt))
    const site = await ground.site(ground.many, disk.path)
    try {
      const ended = await run(args, { ...site.surroundings, line: 'exec "$@" > out' })
      const found = (await filesIn(disk.path)).get('out') ?? Buffer.alloc(0)
      return await firstOf(
        ended,
        speech(ended),
        whole.stdout.subarray(0, found.byteLength).equals(found) ? null : 'wrong in the file',
        ended.code === whole.code && found.byteLength < whole.stdout.byteLength ? 'cut short, and called done' : null,
        ended.code === whole.code ? null : oneLine({ ...ended, stderr: lastLine(ended.stderr) }, full),
      )
    } finally {
      await disk.free()
      await site.clear()
    }
  },
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? ''

export const diskFull: readonly Fault[] = [output, temporary, redirected]
