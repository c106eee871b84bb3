import { integer } from '../../lexicon/han-integer.ts'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'

/** Below 一、, which parts the measures into groups, and above （一）, which is a point of one. */
const RANK = 4.5
const LABEL = /^第([^条]{1,7})条/

/**
 * The labels of articles that are tasks. A regulation says nowhere who is to carry out an article; 若干措施 that count 第一条,
 * 第二条 say 责任单位：… at the end of each, which has a title too: 第一条 降低用电成本。…责任单位：省财政厅。
 */
export function articleHeadings(
  nodes: readonly ContentNode[],
  articles: ReadonlySet<ContentNode>,
  lexicon: Lexicon,
): ReadonlyMap<ContentNode, HeadingLabel> {
  const headings = new Map<ContentNode, HeadingLabel>()
  if (articles.size === 0) return headings
  const from = nodes.findIndex((node) => articles.has(node))
  if (!nodes.slice(from).some((node) => namesDuty(textOf(node), lexicon))) return headings
  for (const node of articles) {
    const [label = '', numeral = ''] = LABEL.exec(textOf(node)) ?? []
    const ordinal = integer(numeral)
    if (ordinal !== null) headings.set(node, { scheme: 'article', rank: RANK, label, ordinal, length: label.length })
  }
  return headings
}

/** Not 水行政主管部门：一是责令改正 */
const BEFORE_LABEL = /[。；，（(〔［【[]/

/** （责任单位：…）, 牵头单位：… in or below an article. */
const namesDuty = (text: string, { duties }: Lexicon): boolean =>
  duties
    .all(text)
    .some(
      ({ row, index, length }) =>
        row.place === 'label' &&
        row.duty !== 'none' &&
        /[：:]/.test(text.charAt(index + length)) &&
        BEFORE_LABEL.test(text[index - 1] ?? '。'),
    )
