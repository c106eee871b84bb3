// The least that any reader of text does: decodes a file and splits it into lines.
import { createReadStream } from 'node:fs'

const decoder = new TextDecoder()
let rest = ''
let count = 0
for await (const chunk of createReadStream(process.argv[2])) {
  const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
  rest = lines.pop() ?? ''
  count += lines.length
}
if (count === 0) throw new Error('no lines')
