import type { DocumentRecord } from '../model/records.ts'
import { isAsked, type Kind, kindOf } from './kinds.ts'
import { plainJson } from './plain-json.ts'
import { type Frame, type MakeWriter, sourced, type TextFormat, type WriteOptions } from './writer.ts'

const listed = ['sections', 'boxes', 'tables', 'indicators', 'targets', 'tasks', 'numbers'] as const satisfies Kind[]

interface OpenDocument {
  record: DocumentRecord
  source: string
  lists: Record<(typeof listed)[number], string[]>
}

const writer: MakeWriter = ({ kinds, several, shown }) => {
  const inJson = shown ? (value: unknown) => plainJson(value) : (value: unknown) => JSON.stringify(value)
  const asked = (kind: Kind) => isAsked(kinds, kind)
  const lists = listed.filter(asked)
  let begun = false
  let documents = 0
  let open: OpenDocument | null = null
  const diagnostics: string[] = []
  const numbersOutside: string[] = []

  function* list(name: string, lines: readonly string[]) {
    yield `,\n"${name}": [`
    for (const [index, line] of lines.entries()) yield `${index === 0 ? '' : ','}\n${line}`
    yield lines.length === 0 ? ']' : '\n]'
  }

  function* closeDocument() {
    if (open === null) return
    yield documents === 0 ? '\n' : ',\n'
    documents += 1
    yield inJson(sourced(open.record, open.source, several)).slice(0, -1)
    for (const name of lists) yield* list(name, open.lists[name])
    yield '}'
    open = null
  }

  return {
    *write(record, source) {
      const line = () => inJson(sourced(record, source, several))
      switch (record.type) {
        case 'gazette':
          begun = true
          yield `{\n${several ? `"source": ${inJson(source)},\n` : ''}"gazette": ${line()},\n"documents": [`
          break
        case 'document':
          yield* closeDocument()
          open = {
            record,
            source,
            lists: { sections: [], boxes: [], tables: [], indicators: [], targets: [], tasks: [], numbers: [] },
          }
          break
        case 'diagnostic':
          diagnostics.push(line())
          break
        case 'number':
          if (asked('numbers')) (record.document === null ? numbersOutside : open?.lists.numbers)?.push(line())
          break
        default:
          if (asked(kindOf[record.type])) open?.lists[kindOf[record.type]].push(line())
      }
    },
    *end() {
      if (!begun) return
      yield* closeDocument()
      yield documents === 0 ? ']' : '\n]'
      if (asked('numbers')) yield* list('numbers', numbersOutside)
      if (asked('diagnostics')) yield* list('diagnostics', diagnostics)
      yield '\n}'
    },
  }
}

const frame = ({ several }: WriteOptions): Frame =>
  several
    ? { head: '[\n', between: ',\n', tail: (some) => (some ? '\n]\n' : ']\n') }
    : { head: '', between: '', tail: (some) => (some ? '\n' : '') }

/**
 * One object an input, and an array of them for several:
 * `{gazette, documents: [{…document, sections, boxes, tables, indicators, targets, tasks}], diagnostics}`.
 * Each record stands on a line of its own. Lists that were not asked for are left out; `numbers` stand in their document,
 * those that no document holds beside `diagnostics`.
 */
export const json: TextFormat = { writer, frame }
