import { isAsked, kindOf } from './kinds.ts'
import { bare, type MakeWriter, sourced, type TextFormat } from './writer.ts'

const writer: MakeWriter = ({ kinds, several }) => ({
  *write(record, source) {
    const asked = record.type === 'gazette' ? kinds === null : isAsked(kinds, kindOf[record.type])
    if (asked) yield `${JSON.stringify(sourced(record, source, several))}\n`
  },
  *end() {},
})

/** One record a line, in source order. */
export const ndjson: TextFormat = { writer, frame: () => bare }
