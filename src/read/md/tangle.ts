/** Marks that open something within a block, and are looked for again from each other one that might close it. */
const MARKS = /[[\]*_~`<&!]/g
/** A mark that is escaped (50\%) costs half of that. */
const ESCAPE = /\\/g
/** > - 1. before the text of a line; no text is set so deep. */
const CONTAINERS = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*/
const CONTAINER = />|[-*+]|\d[.)]/g
const [DEEPEST, FARTHEST] = [50, 200]
const UNDERLINE = /^ {0,3}(?:-+|=+)\s*$/
/** What an underline makes of the lines above it costs as much as so many marks. */
const UNDERLINED = 10
/** A few seconds' worth. A whole gazette in one block, its figures set in bold, has a third of it. */
const MOST_WORK = 1e8
const MOST_NOTES = 2e7

/**
 * The line from which on the marks of a Markdown text are more tangled than its parser gets through: it takes time by the square
 * of those that stand in a block, of the depth of lists and quotes, and of foot-notes. Null for any text that people write.
 */
export function tangledLine(text: string): number | null {
  let marks = 0
  let work = 0
  let notes = 0
  let calls = 0
  for (const [at, line] of text.split('\n').entries()) {
    const blank = line.trim() === ''
    // A row of a table is parsed by itself.
    if (blank || line.startsWith('|')) {
      work += marks ** 2
      marks = 0
      if (blank) continue
    }
    marks += (line.match(MARKS)?.length ?? 0) + (line.match(ESCAPE)?.length ?? 0) / 2
    if (UNDERLINE.test(line)) marks += UNDERLINED
    if (/^ {0,3}\[\^/.test(line)) notes++
    calls += line.match(/\[\^/g)?.length ?? 0
    const lead = line.slice(0, line.length - line.replace(CONTAINERS, '').length)
    const depth = lead.match(CONTAINER)?.length ?? 0
    const isTangled =
      work + marks ** 2 > MOST_WORK ||
      notes * calls > MOST_NOTES ||
      depth > DEEPEST ||
      (depth > 0 && lead.length > FARTHEST)
    if (isTangled) return at + 1
  }
  return null
}
