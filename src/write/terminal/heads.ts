import type { DocumentRecord, Gazette } from '../../model/records.ts'
import type { Palette } from './palette.ts'
import { visible } from './visible.ts'
import type { Words } from './words.ts'
import { wrap } from './wrap.ts'

const dot = ' · '

/** 青海省人民政府公报  特刊 · 2022-07-29 · 14 in the contents; an input without a masthead goes by its name. */
export function issueHead(
  gazette: Gazette,
  source: string,
  words: Words,
  paint: Palette,
  width: number,
  indent: string,
): string {
  const facts = [
    gazette.issue,
    gazette.publishedOn ?? gazette.year?.toString(),
    gazette.contents.length === 0 ? null : words.inContents(gazette.contents.length),
  ]
  return twoPart(gazette.name ?? source, facts, paint, width, indent)
}

/** The title, and below it 青政〔2022〕31号 · 2022-07-12 · line 91. */
export function documentHead(
  document: DocumentRecord,
  words: Words,
  paint: Palette,
  width: number,
  indent: string,
): string {
  const facts = [document.number?.raw, document.issuedOn, words.line(document.position.start.line)]
  return twoPart(document.title ?? words.untitled, facts, paint, width, indent)
}

function twoPart(
  title: string,
  facts: readonly (string | null | undefined)[],
  paint: Palette,
  width: number,
  indent: string,
) {
  const known = facts.filter((fact) => fact !== null && fact !== undefined).map(visible)
  const lines = wrap(visible(title), width - indent.length).map((line) => paint.title(line))
  return [...lines, ...wrap(known.join(dot), width - indent.length).map((line) => paint.dim(line))]
    .map((line) => `${indent}${line}\n`)
    .join('')
}
