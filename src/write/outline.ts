import { draw, gutter } from './outline/draw.ts'
import { Tree } from './outline/tree.ts'
import { issueHead } from './terminal/heads.ts'
import { palette } from './terminal/palette.ts'
import { words as allWords } from './terminal/words.ts'
import type { MakeWriter } from './writer.ts'

/** For eyes: the tree of each document, with line numbers and what each part holds. */
export const outlineWriter: MakeWriter = ({ headers, width, color }) => {
  const words = allWords[headers]
  const paint = palette(color)
  const margin = gutter + 2
  let tree: Tree | null = null

  function* close(): Generator<string> {
    if (tree === null) return
    yield '\n'
    yield* draw(tree.root, { own: '', below: '' }, null, { words, paint, width })
    tree = null
  }

  return {
    *write(record, source) {
      if (record.type === 'gazette') {
        yield* close()
        yield issueHead(record, source, words, paint, width, ' '.repeat(margin))
      } else if (record.type === 'document') {
        yield* close()
        tree = new Tree(record)
      } else {
        tree?.add(record)
      }
    },
    end: close,
  }
}
