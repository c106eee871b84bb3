import { writeFile } from 'node:fs/promises'
import { pages } from './pages.ts'

/** Makes the pages anew. */
export async function main(): Promise<number> {
  for (const [file, page] of Object.entries(pages)) await writeFile(file, await page())
  return 0
}
