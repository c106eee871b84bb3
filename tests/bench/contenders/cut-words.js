// Cuts a file into words, as a tool that understands no more than words would begin: jieba in Rust, a line at a time.
import { createReadStream } from 'node:fs'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)
const decoder = new TextDecoder()
let rest = ''
let count = 0
for await (const chunk of createReadStream(process.argv[2])) {
  const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
  rest = lines.pop() ?? ''
  for (const line of lines) count += jieba.cut(line).length
}
if (count === 0) throw new Error('no words')
