import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

export interface Pattern {
  source: string
  flags: string
  /** Where it is written: `src/text/dates.ts:5`. */
  places: string[]
}

export interface Written {
  patterns: Pattern[]
  /** Where `RegExp` is called, with a source that only a run can tell. */
  constructions: string[]
  /** Where a method would make a pattern of a text: `text.match('a+')`. */
  implied: string[]
}

const COMPILE: ReadonlySet<string> = new Set(['match', 'matchAll', 'search'])

/** The regular expressions of all modules below `src/`, as a parser finds them. */
export function writtenPatterns(): Written {
  const found: Written = { patterns: [], constructions: [], implied: [] }
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.endsWith('.ts')) readModule(join('src', path), found)
  }
  return found
}

function readModule(path: string, found: Written): void {
  const text = readFileSync(path, 'utf8')
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const place = ({ start }: { start: number }) => `${path}:${text.slice(0, start).split('\n').length}`
  const construction = (node: ESTree.NewExpression | ESTree.CallExpression) => {
    if (node.callee.type === 'Identifier' && node.callee.name === 'RegExp') found.constructions.push(place(node))
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node)
        found.patterns.push({ source: node.regex.pattern, flags: node.regex.flags, places: [place(node)] })
    },
    NewExpression: construction,
    CallExpression(node) {
      construction(node)
      const { callee, arguments: given } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const isText = given[0]?.type === 'TemplateLiteral' || (given[0]?.type === 'Literal' && !('regex' in given[0]))
      if (COMPILE.has(callee.property.name) && isText) found.implied.push(place(node))
    },
  }).visit(program)
}
