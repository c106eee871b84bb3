import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extract } from '../../src/index.ts'
import type { GazetteRecord } from '../../src/model/records.ts'
import { type AnyGold, parseGold } from './gold.ts'

const GOLD = 'fixtures/gold'
const DOCUMENTS = 'fixtures'

/** A document with annotations: the folder `fixtures/gold/<name>/` annotates `fixtures/<name>.*`. */
export interface Source {
  name: string
  file: string
  annotations: AnyGold[]
}

export async function annotatedSources(): Promise<Source[]> {
  const documents = await readdir(DOCUMENTS, { withFileTypes: true })
  const folders = (await readdir(GOLD, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return Promise.all(
    folders.map(async ({ name }) => {
      const document = documents.find((entry) => entry.isFile() && entry.name.startsWith(`${name}.`))
      if (document === undefined) throw new Error(`${GOLD}/${name}: annotates no file of ${DOCUMENTS}/`)
      return { name, file: `${DOCUMENTS}/${document.name}`, annotations: await annotationsIn(`${GOLD}/${name}`) }
    }),
  )
}

async function annotationsIn(folder: string): Promise<AnyGold[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')))
  return texts.flatMap(parseGold)
}

export async function recordsIn(file: string): Promise<GazetteRecord[]> {
  const records: GazetteRecord[] = []
  for await (const record of extract(createReadStream(file), { file })) records.push(record)
  return records
}
