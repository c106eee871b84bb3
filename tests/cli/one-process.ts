import { resolve } from 'node:path'

const COMMAND = resolve('bin/gazette.js')
const END = 'end of a run with '

const LOAD = JSON.stringify(resolve('bin/load.js'))
const PROGRAM = JSON.stringify(resolve('dist/cli.cjs'))

/**
 * Words for Node that run the built command once for each list of arguments, all in one process: most of a short run is its start.
 * A trace shows where each begins: it asks for a file `/run-NUMBER`.
 */
export function oneAfterAnother(runs: readonly (readonly string[])[]): string[] {
  const lists = Buffer.from(JSON.stringify(runs)).toString('base64')
  const script = `
    const { existsSync } = require("node:fs")
    for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0)
    const { main } = require(${LOAD}).load(${PROGRAM})
    const end = async () => {
      for (const [at, args] of JSON.parse(Buffer.from("${lists}", "base64")).entries()) {
        try {
          existsSync("/run-" + at)
        } catch {}
        process.argv = [process.execPath, ${JSON.stringify(COMMAND)}, ...args]
        const code = await main(process.argv)
        for (const stream of [process.stdout, process.stderr])
          await new Promise((done) => stream.write("\\n${END}" + code + "\\n", done))
      }
      process.exit(0)
    }
    end()`
  return ['-e', script]
}

/** What each of them wrote, and the code it ended with. */
export function eachOf(output: string): { code: number; text: string }[] {
  const pieces = output.split(new RegExp(`\\n${END}(\\d)\\n`))
  return pieces.flatMap((text, at) =>
    at % 2 === 0 && at + 1 < pieces.length ? [{ text, code: Number(pieces[at + 1]) }] : [],
  )
}
