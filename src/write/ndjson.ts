import { kindOf } from './kinds.ts'
import { type MakeWriter, sourced } from './writer.ts'

/** One record a line, in source order. */
export const ndjsonWriter: MakeWriter = ({ kinds, several }) => ({
  *write(record, source) {
    const asked = kinds === null || (record.type !== 'gazette' && kinds.has(kindOf[record.type]))
    if (asked) yield `${JSON.stringify(sourced(record, source, several))}\n`
  },
  *end() {},
})
