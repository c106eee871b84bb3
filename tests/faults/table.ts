import { readFile, writeFile } from 'node:fs/promises'
import { faults } from './faults.ts'
import type { Outcome } from './trying.ts'

const PAGE = 'docs/reliability.md'
const [BEGIN, END] = ['<!-- faults: npm run faults -->', '<!-- end of faults -->']

/** Puts what was tried into the page, where its marks are. */
export async function writeTable(outcomes: ReadonlyMap<string, Outcome>, { seed }: { seed: number }): Promise<void> {
  const page = await readFile(PAGE, 'utf8')
  const [before = '', rest = ''] = page.split(BEGIN)
  const [, after = ''] = rest.split(END)
  await writeFile(PAGE, `${before}${BEGIN}\n${table(outcomes, seed)}\n${END}${after}`)
}

function table(outcomes: ReadonlyMap<string, Outcome>, seed: number): string {
  const rows = faults.map(({ name, how }) => {
    const { tried = 0, lost = [] } = outcomes.get(name) ?? {}
    return `| ${name} | ${how} | ${tried} | ${tried - lost.length} | ${lost.length} |`
  })
  const all = [...outcomes.values()]
  const tried = all.reduce((sum, { tried }) => sum + tried, 0)
  const lost = all.reduce((sum, { lost }) => sum + lost.length, 0)
  return [
    '| fault | what is done, and what must hold | tried | survived | lost |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
    `| **all** | seed ${seed} | **${tried}** | **${tried - lost}** | **${lost}** |`,
  ].join('\n')
}
