// The licences of all libraries that the built files hold, as these demand: gathered from what each build has told of itself.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What may be given on with a program under the MIT licence, its notice kept. */
const FITTING = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
])

const told = readdirSync('dist', { recursive: true })
  .filter((name) => /licenses-\w+\.json$/.test(name))
  .map((name) => join('dist', name))
const packages = new Map()
for (const path of told) {
  for (const entry of JSON.parse(readFileSync(path, 'utf8'))) packages.set(`${entry.name} ${entry.version}`, entry)
  rmSync(path)
}
// Not a library, but a folder of data that pdfjs-dist brings from elsewhere.
packages.set('CMap resources', {
  identifier: 'BSD-3-Clause',
  text: readFileSync('dist/formats/cmaps/LICENSE', 'utf8').trim(),
})

/** Two packages hold no file of their licence: its name, and who gives it. */
function withoutText({ name, identifier }) {
  const { author } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'))
  const by = typeof author === 'string' ? author : author.name
  return `Copyright ${by}. Licence: https://spdx.org/licenses/${identifier}.html`
}

const unfitting = [...packages].filter(([, { identifier }]) => !FITTING.has(identifier)).map(([name]) => name)
if (unfitting.length > 0) throw new Error(`not to be given on under MIT: ${unfitting.join(', ')}`)
const notices = [...packages]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, entry]) => `## ${name} (${entry.identifier})\n\n${entry.text ?? withoutText(entry)}\n`)
writeFileSync('dist/THIRD-PARTY.md', `# Libraries in these files, and their licences\n\n${notices.join('\n')}`)
