import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ItemNode, ParagraphNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { behindLabel } from '../../text/passage.ts'
import { TRAILING_BRACKET } from '../head/title.ts'

/** What surrounds a list and tells it from headings. */
export interface ListSurroundings {
  /** The label of a paragraph; null where there is none. */
  labelOf(node: ContentNode | undefined): HeadingLabel | null
  /** Whether a paragraph opens something that no list holds. */
  isBoundary(node: ParagraphNode, next: ContentNode | undefined): boolean
  /** Whether a heading with this very label is due. */
  isDue(label: HeadingLabel): boolean
  /** What stands before announces it: 应当提交以下材料： */
  isLedIn: boolean
  /** It stands below the title of a list of names: 重点项目清单. */
  listsNames(): boolean
  /** It stands in an article of a regulation, whose points (项, 目) are never headings. */
  isInArticle: boolean
}

export interface FoundList {
  items: ItemNode[]
  /** How many nodes it takes. */
  taken: number
}

/** 一、 and what ranks above it is always a heading. */
const HIGHEST_HEADING = 4
/** （一） parts names into groups, 1. counts them. */
const LAST_GROUP = 5
/** Paragraphs of its own that a point may have. */
const LONGEST_POINT = 12
/** 1.申请书；  2.证明材料；以及  3.建立台账；（市水利局负责） */
const GOES_ON = /[；;](?:和|及|以及|或者?|并且?|[（(][^（）()]{2,80}[）)])?$/
/** 1.申请书: a name and no more, where a colon led in. */
const LONGEST_NAME = 40
const SENTENCE = /[。；：！？;]/
/** 1.某省人民政府办公厅关于加强车辆管理的通知（某政办发〔2010〕12号）: a document that is repealed, revised or listed, by title and number. */
const CITED = /[一-鿿》][（(][^（）()]{2,40}号[）)][。；]?$/
const DETAIL = /^[^。；：:]{2,10}[：:]/

/** Whether a line without a label titles a list of names: 重点项目清单, 附件2：监测站点一览表. */
export function titlesNames(text: string, lexicon: Lexicon): boolean {
  const bare = text.replace(TRAILING_BRACKET, '').replace(/^附[^：:]{0,8}[：:]/, '')
  return !SENTENCE.test(bare) && lexicon.headings(bare) === null && lexicon.lists.before(bare, bare.length) !== null
}

/**
 * The list whose first point, so labelled, stands at `at`; null when a heading does. Points of one sentence end with ；, headings never;
 * names without any closing mark are a list where the text before says so.
 */
export function listAt(
  nodes: readonly ContentNode[],
  at: number,
  node: ParagraphNode,
  label: HeadingLabel,
  around: ListSurroundings,
): FoundList | null {
  if (label.rank <= HIGHEST_HEADING) return null
  const isList =
    around.isInArticle ||
    (label.ordinal === 1 &&
      (isEnumerated(nodes, at, label, around) ||
        isNamed(nodes, at, label, around) ||
        citesDocuments(nodes, at, label, around)))
  return isList ? pointsFrom(nodes, at, node, label, around) : null
}

/** The first point, all that is below it included, ends with ； and the second follows. */
function isEnumerated(
  nodes: readonly ContentNode[],
  at: number,
  first: HeadingLabel,
  around: ListSurroundings,
): boolean {
  for (let index = at + 1; index <= at + LONGEST_POINT; index++) {
    const node = nodes[index]
    if (node?.type !== 'paragraph' || around.isBoundary(node, nodes[index + 1])) return false
    const label = around.labelOf(node)
    if (label?.scheme === first.scheme) return isNext(label, first) && GOES_ON.test(textOf(nodes[index - 1]))
  }
  return false
}

/** Names and no more; below the title of a list of names, one is enough, and lines like 完成单位：… may stand below each. */
function isNamed(nodes: readonly ContentNode[], at: number, first: HeadingLabel, around: ListSurroundings): boolean {
  if (!isNameLine(nodes[at])) return false
  const listsNames = around.listsNames()
  if (!around.isLedIn && !listsNames) return false
  let next = at + 1
  while (listsNames && isDetail(nodes[next], around)) next++
  const second = nodes[next]
  const label = around.labelOf(second)
  if (isNext(label, first)) return isNameLine(second)
  // 1. alone is a name, （一）实验室项目 alone a group of them
  const isLast =
    second === undefined ||
    (label !== null && label.rank < first.rank) ||
    (second.type === 'paragraph' && around.isBoundary(second, nodes[next + 1]))
  return listsNames && isLast && first.rank > LAST_GROUP
}

/** Documents by title and number, and nothing said below them. */
function citesDocuments(
  nodes: readonly ContentNode[],
  at: number,
  first: HeadingLabel,
  around: ListSurroundings,
): boolean {
  if (!CITED.test(textOf(nodes[at]))) return false
  const second = nodes[at + 1]
  if (second === undefined) return true
  const label = around.labelOf(second)
  if (isNext(label, first)) return CITED.test(textOf(second))
  return label !== null && label.rank < first.rank
}

const isNameLine = (node: ContentNode | undefined): boolean =>
  textOf(node).length <= LONGEST_NAME && !SENTENCE.test(textOf(node))

/** 完成单位：某某大学 */
const isDetail = (node: ContentNode | undefined, around: ListSurroundings): boolean =>
  DETAIL.test(textOf(node)) && around.labelOf(node) === null

const isNext = (label: HeadingLabel | null, { scheme, ordinal }: HeadingLabel): boolean =>
  label?.scheme === scheme && label.ordinal === ordinal + 1

function pointsFrom(
  nodes: readonly ContentNode[],
  from: number,
  node: ParagraphNode,
  first: HeadingLabel,
  around: ListSurroundings,
): FoundList {
  let last = first
  let item = itemOf(node, first)
  const items = [item]
  let at = from + 1
  for (
    let next = nodes[at];
    next?.type === 'paragraph' && !around.isBoundary(next, nodes[at + 1]);
    next = nodes[++at]
  ) {
    const label = around.labelOf(next)
    const before = textOf(nodes[at - 1])
    if (label !== null && isNext(label, last)) {
      if (!GOES_ON.test(before) && around.isDue(label)) break
      last = label
      item = itemOf(next, label)
      items.push(item)
    } else if (label === null ? isText(next, before, around) : label.rank > first.rank) addTo(item, next)
    else break
  }
  return { items, taken: at - from }
}

/** Whether a paragraph without a label is one more of a point: behind a colon, or 完成单位：… below a name. */
const isText = (node: ParagraphNode, before: string, around: ListSurroundings): boolean =>
  /[：:]$/.test(before) || (isDetail(node, around) && around.listsNames())

/** A point of a list or a box; without a label, a paragraph that is one. */
export function itemOf({ passage, position }: ParagraphNode, label: HeadingLabel | null): ItemNode {
  if (label === null) return { type: 'item', position, label: null, ordinal: null, passage, children: [] }
  const { ordinal, length } = label
  return { type: 'item', position, label: label.label, ordinal, passage: behindLabel(passage, length), children: [] }
}

/** A further paragraph of a point: what its title names, or a point below it. */
export function addTo(item: ItemNode, node: ParagraphNode): void {
  item.children.push(node)
  item.position = { start: item.position.start, end: node.position.end }
}
