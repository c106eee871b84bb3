// What the packed package holds, and whether it says so rightly.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const FITTING = /^(?:LICENSE|README\.md|package\.json|bin\/\w+\.js(?:on)?|docs\/[\w-]+\.(?:md|png)|dist\/.+)$/
const BUILT =
  /^dist\/(?:THIRD-PARTY\.md|schema\.json|cli\.(?:cjs|cache|wrapped)|.+\.(?:c?js|d\.ts|css)|formats\/cmaps\/.+)$/
/** Half of it is the character maps of PDFs and the compiled command. */
const MOST_BYTES = 12_000_000

/** An ES module of one entry: who calls require() before Node 20.19, or resolves as Node 10 did, is told so. */
const EXPECTED = new Set(['node10 NoResolution', 'node16-cjs CJSResolvesToESM'])

/** @throws {Error} naming what does not belong there, or is missing, or is wrongly declared */
export async function checkContent(folder, tarball) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile())
  const strange = files.filter((name) => !FITTING.test(name) || (name.startsWith('dist/') && !BUILT.test(name)))
  if (strange.length > 0) throw new Error(`the package holds ${strange.slice(0, 5).join(', ')}`)
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  if (bytes > MOST_BYTES) throw new Error(`the package takes ${bytes} bytes`)
  const notices = readFileSync(join(folder, 'dist/THIRD-PARTY.md'), 'utf8')
  for (const name of ['cheerio', 'mammoth', 'pdfjs-dist', 'CMap resources'])
    if (!notices.includes(`\n## ${name}`)) throw new Error(`no licence of ${name} is in dist/THIRD-PARTY.md`)

  const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true })
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join('\n'))
  const { problems } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  const wrong = problems.filter(({ kind, resolutionKind }) => !EXPECTED.has(`${resolutionKind} ${kind}`))
  if (wrong.length > 0) throw new Error(`its types: ${JSON.stringify(wrong)}`)
  return { files: files.length, bytes }
}
