import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Pattern } from './written-patterns.ts'

/**
 * The regular expressions that the modules at these places put together, with all that the lexicon fills into them:
 * `RegExp` keeps account while they are loaded and a gazette is read and checked.
 */
export async function constructedPatterns(places: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = []
  const kept = globalThis.RegExp
  const note = (pattern: RegExp) => {
    const place = placeOfCaller()
    if (place !== null) made.push({ source: pattern.source, flags: pattern.flags, places: [place] })
    return pattern
  }
  globalThis.RegExp = new Proxy(kept, {
    construct: (target, given: [string, string?]) => note(new target(...given)),
    apply: (target, _, given: [string, string?]) => note(target(...given)),
  })
  try {
    for (const path of new Set(places.map((place) => place.replace(/:\d+$/, '')))) await import(resolve(path))
    const { check, extract } = await import('../../src/index.ts')
    const text = readFileSync('fixtures/minbao-2016.html', 'utf8')
    for await (const _ of extract(text, { numbers: true }));
    for await (const _ of check(text));
  } finally {
    globalThis.RegExp = kept
  }
  return made
}

/** Where the nearest module of `src/` stands on the way here. */
function placeOfCaller(): string | null {
  const frames = new Error().stack?.split('\n') ?? []
  for (const frame of frames) {
    const [, file, line] = /(\/[^():]*\/src\/[^():]*\.ts)[^():]*:(\d+):\d+/.exec(frame) ?? []
    if (file !== undefined) return `${relative('.', file)}:${line}`
  }
  return null
}
