import { decimalCandidate } from '../../lexicon/decimal-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { partHeading } from './heading.ts'

/** 目录 over the entries, of an issue or of a plan. */
export const isContentsHead = (text: string): boolean => text === '目录'

/** Dots and page behind an entry: 第一章 总则……3, 第二章 任务 (4), 第三章 保障。。。5 */
const PAGE = ' 。\t\u00a0\u3000.．…·⋯()（）0123456789'

/**
 * The content of a document without its own table of contents (目录), whose entries look like headings.
 * The contents end where their first entry stands again, as the heading itself; failing that, where prose begins.
 */
export function withoutContents(nodes: readonly ContentNode[], lexicon: Lexicon): readonly ContentNode[] {
  const head = nodes.findIndex((node) => isContentsHead(headOf(node)))
  if (head >= 0) return [...nodes.slice(0, head), ...nodes.slice(endOf(nodes, head, lexicon))]
  return withoutHeadless(nodes, lexicon)
}

/** So many entries, and no text between them, are contents whose head (目录) was lost. */
const ENOUGH_ENTRIES = 4

/** Without contents that have no head: entries alone, and behind the last of them the first once more. */
function withoutHeadless(nodes: readonly ContentNode[], lexicon: Lexicon): readonly ContentNode[] {
  const start = nodes.findIndex((node) => isHeading(textOf(node), lexicon))
  if (start < 0) return nodes
  const first = entry(nodes[start])
  let at = start + 1
  while (isEntry(nodes[at]) && entry(nodes[at]) !== first) at++
  const isRepeated = at - start >= ENOUGH_ENTRIES && entry(nodes[at]) === first
  return isRepeated ? [...nodes.slice(0, start), ...nodes.slice(at)] : nodes
}

/** 第一章 总则, 1 总则 */
function isHeading(text: string, lexicon: Lexicon): boolean {
  if (lexicon.headings(text) !== null) return true
  const decimal = FIRST_DECIMAL.test(text) ? decimalCandidate(text, lexicon.units) : null
  return decimal?.isTitle === true && !decimal.isAmount
}

const FIRST_DECIMAL = /^[1１](?![0-9０-９])/

const isEntry = (node: ContentNode | undefined): boolean => textOf(node) !== '' && !/[。；：]/.test(textOf(node))

function endOf(nodes: readonly ContentNode[], head: number, lexicon: Lexicon): number {
  // A foreword that the contents leave out may stand before the first heading.
  const lines = nodes.slice(head, firstFrom(nodes, head, SENTENCE))
  const entries = lines.flatMap((line, index) => entriesIn(line).map((text) => ({ text, index })))
  for (const { text, index } of entries.slice(0, ENTRIES_ASKED)) {
    const again = lines.findIndex((line, at) => at > index && entry(line) === text)
    if (again >= 0) return head + again
  }
  let prose = firstFrom(nodes, head, /。/)
  // The headings right above the prose are its own.
  while (opensBody(textOf(nodes[prose - 1]), lexicon)) prose--
  return prose
}

/** 第一章 总则。。。3 is none. */
const SENTENCE = /[^。]。$/

/** Where, from some node on, the first paragraph of a kind stands; behind all nodes where none does. */
function firstFrom(nodes: readonly ContentNode[], from: number, kind: RegExp): number {
  let at = from
  while (at < nodes.length && !kind.test(textOf(nodes[at]))) at++
  return at
}

/** Of a scan, some entries are misread: that many are looked for. */
const ENTRIES_ASKED = 8

/** The entry that a line is; those that a table holds, as which a scan has set what stands side by side. */
const entriesIn = (line: ContentNode): string[] =>
  (line.type === 'table'
    ? line.rows.flatMap(({ cells }) => cells.map(({ text }) => withoutPage(text)))
    : [entry(line)]
  ).filter((text) => text !== '' && !isContentsHead(text))

/** 一、, （一） or 序言: the first of its kind. */
const opensBody = (text: string, lexicon: Lexicon): boolean =>
  lexicon.headings(text)?.ordinal === 1 || partHeading(text, lexicon) !== null

/** 目 and 录 may stand in two cells, where tabs part what a scan set side by side. */
const headOf = (node: ContentNode): string =>
  node.type === 'table' ? (node.rows[0]?.cells ?? []).map((cell) => cell.text).join('') : textOf(node)

const entry = (node: ContentNode | undefined): string => withoutPage(textOf(node))

function withoutPage(text: string): string {
  let end = text.length
  while (end > 0 && PAGE.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
