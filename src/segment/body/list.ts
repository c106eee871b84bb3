import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ItemNode, ParagraphNode } from '../../model/tree.ts'
import { slice } from '../../text/passage.ts'
import { TRAILING_BRACKET } from '../head/title.ts'

/** What surrounds a list and tells it from headings. */
export interface ListSurroundings {
  /** The label of a paragraph, or null. */
  labelOf(node: ParagraphNode): HeadingLabel | null
  /** Whether a paragraph opens something that no list holds. */
  isBoundary(node: ParagraphNode, next: ContentNode | undefined): boolean
  /** Whether a heading with this very label is due. */
  isDue(label: HeadingLabel): boolean
  /** What stands before announces it: 应当提交以下材料：, or the attachment is a list of names: 重点项目清单. */
  isLedIn: boolean
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
/** Paragraphs of its own that a point may have. */
const LONGEST_POINT = 12
/** 1.申请书；  2.证明材料；以及  3.建立台账；（市水利局负责） */
const GOES_ON = /[；;](?:和|及|以及|或者?|并且?|[（(][^（）()]{2,80}[）)])?$/
/** 1.申请书: a name and no more, where a colon led in. */
const LONGEST_NAME = 40
const SENTENCE = /[。；：！？;]/

/** Whether a line without a label titles a list of names: 重点项目清单, 附件2：监测站点一览表. */
export function titlesNames(text: string, lexicon: Lexicon): boolean {
  const bare = text.replace(TRAILING_BRACKET, '').replace(/^附[^：:]{0,8}[：:]/, '')
  return !SENTENCE.test(bare) && lexicon.headings(bare) === null && lexicon.lists.before(bare, bare.length) !== null
}

/**
 * The list whose first point stands at `at`; null when a heading does. Points of one sentence end with ；, headings never;
 * names without any closing mark are a list where the text before says so.
 */
export function listAt(nodes: readonly ContentNode[], at: number, around: ListSurroundings): FoundList | null {
  const node = nodes[at]
  const label = node?.type === 'paragraph' ? around.labelOf(node) : null
  if (label === null || label.rank <= HIGHEST_HEADING) return null
  const isList =
    around.isInArticle ||
    (label.ordinal === 1 && (isEnumerated(nodes, at, label, around) || isNamed(nodes, at, label, around)))
  return isList ? pointsFrom(nodes, at, label, around) : null
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

function isNamed(nodes: readonly ContentNode[], at: number, first: HeadingLabel, around: ListSurroundings): boolean {
  const second = nodes[at + 1]
  return (
    around.isLedIn &&
    second?.type === 'paragraph' &&
    isNext(around.labelOf(second), first) &&
    [nodes[at], second].every((node) => textOf(node).length <= LONGEST_NAME && !SENTENCE.test(textOf(node)))
  )
}

const isNext = (label: HeadingLabel | null, { scheme, ordinal }: HeadingLabel): boolean =>
  label?.scheme === scheme && label.ordinal === ordinal + 1

const textOf = (node: ContentNode | undefined): string => (node?.type === 'paragraph' ? node.passage.text : '')

function pointsFrom(
  nodes: readonly ContentNode[],
  from: number,
  first: HeadingLabel,
  around: ListSurroundings,
): FoundList {
  const items: ItemNode[] = []
  let last: HeadingLabel | null = null
  let at = from
  for (; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type !== 'paragraph' || (at > from && around.isBoundary(node, nodes[at + 1]))) break
    const label = around.labelOf(node)
    const before = textOf(nodes[at - 1])
    const item = items.at(-1)
    if (label !== null && (last === null || isNext(label, last))) {
      if (last !== null && !GOES_ON.test(before) && around.isDue(label)) break
      items.push(itemOf(node, label))
      last = label
    } else if (item !== undefined && (label === null ? /[：:]$/.test(before) : label.rank > first.rank)) {
      addTo(item, node)
    } else break
  }
  return { items, taken: at - from }
}

/** A point of a list or a box; without a label, a paragraph that is one. */
export function itemOf({ passage, position }: ParagraphNode, label: HeadingLabel | null): ItemNode {
  const found = { type: 'item' as const, position, children: [] }
  if (label === null) return { ...found, label: null, ordinal: null, passage }
  return { ...found, label: label.label, ordinal: label.ordinal, passage: slice(passage, label.length) }
}

/** A further paragraph of a point: what its title names, or a point below it. */
export function addTo(item: ItemNode, node: ParagraphNode): void {
  item.children.push(node)
  item.position = { start: item.position.start, end: node.position.end }
}
