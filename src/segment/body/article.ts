import { isSetOffArticle } from '../../lexicon/articles.ts'
import { integer } from '../../lexicon/han-integer.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'

const ARTICLE = /^第([〇零一二三四五六七八九十百千0-9０-９]{1,7})条/
/**
 * The paragraphs that open articles (条) of a regulation. Articles have no titles and are no sections; below them stand 项
 * and 目, which are points of a list and no headings either.
 */
export function articlesIn(nodes: readonly ContentNode[]): ReadonlySet<ContentNode> {
  const candidates: { node: ParagraphNode; ordinal: number }[] = []
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue
    const numeral = ARTICLE.exec(node.passage.text)?.[1]
    const ordinal = numeral === undefined ? null : integer(numeral)
    if (ordinal !== null) candidates.push({ node, ordinal })
  }
  const articles = new Set<ContentNode>()
  let last = 0
  candidates.forEach(({ node, ordinal }, index) => {
    const begins = ordinal === 1 && candidates[index + 1]?.ordinal === 2
    if (!begins && ordinal !== last + 1 && !isSetOffArticle(node.passage.source)) return
    articles.add(node)
    last = ordinal
  })
  return articles
}
