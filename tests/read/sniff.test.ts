import { expect, test } from 'vitest'
import { formatOf } from '../../src/read/sniff.ts'

test('a page is known behind whatever comments it begins with', () => {
  const ahead = ['<!---->', '<!-- - -- a-->', '<!--\n---->', '<?xml version="1.0"?>', '\ufeff<!-- > -->\n']
  for (const comments of ahead) {
    expect(formatOf(`${comments}<html>`, 'saved.txt'), comments).toBe('html')
    expect(formatOf(`${comments}<div class="a">`, 'input'), comments).toBe(comments.startsWith('<?') ? 'txt' : 'html')
    expect(formatOf(`${comments}正文`, 'input'), comments).toBe('txt')
  }
})

// Each could end where a later one does: two to the power of 29 ways to read them, half a minute of work.
test('thirty comments ahead of a text are read at once', () => {
  expect(formatOf(`${'<!---->'.repeat(30)}正文`, 'input')).toBe('txt')
})
