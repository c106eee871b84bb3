import { existsSync } from 'node:fs'

/** What commander says of wrong usage, as one line; of a file whose name it took for an option, how to name it. */
export function usageLine(said: string): string {
  const line = said
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ')
  if (!line.startsWith('unknown option')) return line
  const file = process.argv.find((word) => word.startsWith('-') && existsSync(word))
  return file === undefined ? line : `${line}; if the file of that name is meant, say ./${file}`
}
