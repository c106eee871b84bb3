import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, run, type Surroundings } from './command.ts'
import { type Files, filesIn } from './files.ts'

/** What a command leaves when nothing disturbs it. */
export interface Undisturbed {
  readonly files: Files
  readonly ended: Ended
  /** In milliseconds. */
  readonly took: number
}

/** A folder to run in: `in/` leads to the inputs, what is temporary goes elsewhere. */
export interface Site {
  readonly cwd: string
  readonly temporary: string
  readonly surroundings: Surroundings
  clear(): Promise<void>
}

/** Parts that are cut from the long text, which has so many. */
const [PARTS, ALL] = [3, 8]

/** Real gazettes in a folder, places to run in, and what should come out. */
export class Ground {
  readonly root: string
  /** The inputs that are many, in their order. */
  names: readonly string[] = []
  readonly #undisturbed = new Map<string, Promise<Undisturbed>>()
  readonly #some = new Map<string, Promise<string>>()
  #count = 0

  private constructor(root: string) {
    this.root = root
  }

  static async make(): Promise<Ground> {
    const ground = new Ground(await mkdtemp(join(tmpdir(), 'gazette-faults-')))
    // Not only for who made it.
    await chmod(ground.root, 0o755)
    const lines = (await readFile('fixtures/qinghai-2022-special.txt', 'utf8')).split('\n')
    const size = Math.ceil(lines.length / ALL)
    const many = await ground.folder('many')
    for (let at = 0; at < PARTS; at++)
      await writeFile(join(many, `0${at + 1}.txt`), lines.slice(at * size, (at + 1) * size).join('\n'))
    for (const [at, ending] of ['txt', 'md', 'html'].entries())
      await copyFile(`fixtures/parity/chapter.${ending}`, join(many, `1${at}.${ending}`))
    await copyFile('fixtures/minbao-2016.html', join(many, '20.html'))
    ground.names = (await readdir(many)).sort()
    // So much that it does not stay in memory until its turn.
    const large = await ground.folder('large')
    const text = lines.join('\n')
    for (const name of ['01.txt', '02.txt']) await writeFile(join(large, name), [text, text, text].join('\n'))
    // So long that it is read piece by piece, and most of it soon done with.
    const blank = `${' '.repeat(999)}\n`.repeat(500)
    const texts = ['01.txt', '02.txt', '03.txt'].map((name) => readFile(join(many, name), 'utf8'))
    await writeFile(join(await ground.folder('long'), '02.txt'), (await Promise.all(texts)).join(blank) + blank)
    return ground
  }

  async folder(name: string): Promise<string> {
    const path = join(this.root, name)
    await mkdir(path, { recursive: true })
    return path
  }

  /** @param into where to run; a new folder when left out */
  async site(inputs: string, into?: string): Promise<Site> {
    const name = `site-${this.#count++}`
    const cwd = into ?? (await this.folder(name))
    const temporary = await this.folder(`${name}-temporary`)
    await symlink(inputs, join(cwd, 'in'))
    const clear = async () => {
      await rm(temporary, { recursive: true, force: true })
      if (into === undefined) await rm(cwd, { recursive: true, force: true })
    }
    return { cwd, temporary, surroundings: { cwd, env: { TMPDIR: temporary } }, clear }
  }

  /** What a command leaves of those inputs, done once. */
  undisturbed(args: readonly string[], inputs = this.many): Promise<Undisturbed> {
    const key = JSON.stringify([args, inputs])
    const known = this.#undisturbed.get(key) ?? this.#run(args, inputs)
    this.#undisturbed.set(key, known)
    return known
  }

  async #run(args: readonly string[], inputs: string): Promise<Undisturbed> {
    const site = await this.site(inputs)
    const from = performance.now()
    const ended = await run(args, site.surroundings)
    const took = performance.now() - from
    const files = await filesIn(site.cwd)
    await site.clear()
    if (files.size === 0 && ended.stdout.byteLength === 0)
      throw new Error(`${args.join(' ')} gives nothing even when left alone: ${ended.stderr}`)
    return { files, ended, took }
  }

  get many(): string {
    return join(this.root, 'many')
  }

  get large(): string {
    return join(this.root, 'large')
  }

  get long(): string {
    return join(this.root, 'long')
  }

  /** A folder of some of the inputs, under their names. */
  some(names: readonly string[]): Promise<string> {
    const key = names.join('-')
    const known = this.#some.get(key) ?? this.#copy(names, join(this.root, `some-${key}`))
    this.#some.set(key, known)
    return known
  }

  async #copy(names: readonly string[], path: string): Promise<string> {
    await mkdir(path)
    for (const name of names) await copyFile(join(this.many, name), join(path, name))
    return path
  }

  async end(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
  }
}
