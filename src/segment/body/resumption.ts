import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
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
  const paragraphs = nodes
    .slice(from, to)
    .flatMap((node, index) => (node.type === 'paragraph' ? [{ node, at: from + index }] : []))
  // A note above the text says nothing of its manner.
  const [first, ...others] = paragraphs.filter(({ node }, index) => index > 0 || !isNote(node, lexicon))
  if (first === undefined) return to
  const note = others.find(({ node }) => isNote(node, lexicon))
  if (note !== undefined) return note.at + 1
  if (mannerOf(first.node) === 'dash') {
    const other = others.find(({ node }) => mannerOf(node) !== 'dash')
    if (other !== undefined) return other.at
  }
  if (model === null || mannerOf(first.node) === mannerOf(model)) return to
  let resumed = to
  for (const { node, at } of others.reverse()) {
    // 农村供水工程 above 新建规模化供水工程50处。
    if (mannerOf(node) !== mannerOf(model) || isName(textOf(nodes[at - 1]), lexicon)) break
    resumed = at
  }
  return resumed
}

/** How a paragraph opens: with a bullet, a dash, a lead phrase, or straight on. */
export function mannerOf({ passage: { text, source } }: ParagraphNode): string {
  if (BULLET.test(source)) return 'bullet'
  if (/^[—–-]{2}/.test(text)) return 'dash'
  return leadOf(text) === null ? 'plain' : 'lead'
}
