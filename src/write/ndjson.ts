import { isAsked, kindOf } from './kinds.ts'
import { type MakeWriter, sourced } from './writer.ts'

/** One record a line, in source order. */
export const ndjsonWriter: MakeWriter = ({ kinds, several }) => ({
  *write(record, source) {
    const asked = record.type === 'gazette' ? kinds === null : isAsked(kinds, kindOf[record.type])
    if (asked) yield `${JSON.stringify(sourced(record, source, several))}\n`
  },
  *end() {},
})
