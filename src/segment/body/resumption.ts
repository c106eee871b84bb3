import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { leadOf } from '../../text/lead.ts'
import { isName } from './box-items.ts'

/** A mark that cleaning shed: ● ★ ■ - * */
const BULLET = /^(?:[●■▲◆◇★☆▶►➢•\uf000-\uf0ff]|[-*+][ \t])/

/** 注：… */
export const isNote = (node: ParagraphNode, lexicon: Lexicon): boolean =>
  lexicon.captions(node.passage.text)?.kind === 'note'

/**
 * Where body text resumes inside a run of plain paragraphs: behind a note; where dashes end; or from where on all go on in the
 * manner of the paragraphs before the box, which the box's own first paragraph does not share.
 * 严格药品安全监管。… / 专栏6 … 推进药物监测哨点建设，… / 严格化妆品监管。…
 */
export function resumption(
  nodes: readonly ContentNode[],
  from: number,
  to: number,
  model: ParagraphNode | null,
  lexicon: Lexicon,
): number {
  const run = nodes.slice(from, to)
  const note = run.findIndex((node) => node.type === 'paragraph' && isNote(node, lexicon))
  if (note > 0) return from + note + 1
  const [first] = run.filter((node) => node.type === 'paragraph')
  if (first === undefined) return to
  if (mannerOf(first) === 'dash') {
    const other = run.findIndex((node) => node.type === 'paragraph' && mannerOf(node) !== 'dash')
    if (other > 0) return from + other
  }
  if (model === null || mannerOf(first) === mannerOf(model)) return to
  let resumed = to
  for (let at = to - 1; at > from; at--) {
    const node = nodes[at]
    if (node?.type !== 'paragraph') continue
    if (mannerOf(node) !== mannerOf(model) || isNameAbove(nodes[at - 1], lexicon)) break
    resumed = at
  }
  return resumed
}

/** 农村供水工程 above 新建规模化供水工程50处。 */
const isNameAbove = (node: ContentNode | undefined, lexicon: Lexicon): boolean =>
  node?.type === 'paragraph' && isName(node, lexicon)

/** How a paragraph opens: with a bullet, a dash, a lead phrase, or straight on. */
export function mannerOf({ passage: { text, source } }: ParagraphNode): string {
  if (BULLET.test(source)) return 'bullet'
  if (/^[—–-]{2}/.test(text)) return 'dash'
  return leadOf(text) === null ? 'plain' : 'lead'
}
