import { isAsked, kindOf } from './kinds.ts'
import { plainJson } from './plain-json.ts'
import { bare, type MakeWriter, sourced, type TextFormat } from './writer.ts'

const writer: MakeWriter = ({ kinds, several, shown }) => ({
  *write(record, source) {
    const asked = record.type === 'gazette' ? kinds === null : isAsked(kinds, kindOf[record.type])
    if (!asked) return
    const line = sourced(record, source, several)
    yield `${shown ? plainJson(line) : JSON.stringify(line)}\n`
  },
  *end() {},
})

/** One record a line, in source order. */
export const ndjson: TextFormat = { writer, frame: () => bare }
