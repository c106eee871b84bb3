import { plainJson } from '../plain-json.ts'
import type { FindingWriter } from './findings.ts'

/** One object: the inputs that were read, and the findings in the order in which they stand. */
export function jsonWriter(): FindingWriter {
  let isFirst = true
  return {
    *write(finding) {
      yield `${isFirst ? '{"findings":[\n' : ',\n'}${plainJson(finding)}`
      isFirst = false
    },
    *end(read) {
      yield `${isFirst ? '{"findings":[' : '\n'}],"read":${plainJson(read)}}\n`
    },
  }
}
