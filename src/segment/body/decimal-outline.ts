import { type DecimalCandidate, decimalCandidate } from '../../lexicon/decimal-labels.ts'
import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ContentNode, ParagraphNode } from '../../model/tree.ts'
import { textOf } from '../../read/block.ts'
import { sourceIndex } from '../../text/passage.ts'

/** Where a decimal label ranks: 2.1 of a document that counts 1, 2, 3 before 一、; one that counts 1.1 below 一、 after it. */
const RANK_ALONE = 3
const RANK_BELOW_HAN = 4
const STEP = 0.1
/** A label may be lost by a scan. */
const MOST_SKIPPED = 1
/** So many labels like 1.1 make an outline. */
const ENOUGH = 2
/** 1.1: with fewer of them than that, no other line need be looked at. */
const NESTED = /^[0-9０-９]{1,2}[.．][0-9０-９]/

interface Candidate extends DecimalCandidate {
  node: ParagraphNode
  /** How many headings like 三、 stand before it. */
  part: number
  /** 1 范围: a number alone, set off from what it heads. */
  isChapter: boolean
  /** 1总则, 2 组织体系: without a full stop, or without a space that sets off the number, or with what could be counted. */
  isDoubtful: boolean
  /** 2组织体系: all of this at once. */
  isBare: boolean
}

/**
 * The headings of a document that numbers them 1, 1.1, 1.1.1, as emergency and technical plans do. Whether a line that begins
 * with 3.2 is one shows in the numbers before: each goes on from the last, or counts what it heads.
 */
export function decimalOutline(
  nodes: readonly ContentNode[],
  lexicon: Lexicon,
): ReadonlyMap<ContentNode, HeadingLabel> {
  if (nodes.filter((node) => NESTED.test(textOf(node))).length < ENOUGH) return new Map()
  const candidates: Candidate[] = []
  let part = 0
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue
    if (lexicon.headings(node.passage.text)?.scheme === 'han') part++
    const candidate = candidateIn(node, part, lexicon)
    if (candidate !== null) candidates.push(candidate)
  }
  const accepted = acceptedOf(candidates)
  if (accepted.filter(({ path }) => path.length > 1).length < ENOUGH) return new Map()
  const base = accepted.some(({ path }) => path.length === 1) ? RANK_ALONE : RANK_BELOW_HAN
  return new Map(accepted.map((candidate) => [candidate.node, labelOf(candidate, base)]))
}

function labelOf({ path, label, length }: Candidate, base: number): HeadingLabel {
  return { scheme: 'decimal', rank: base + path.length * STEP, label, ordinal: path.at(-1) ?? 0, length }
}

function candidateIn(node: ParagraphNode, part: number, lexicon: Lexicon): Candidate | null {
  const { text, source } = node.passage
  const candidate = decimalCandidate(text, lexicon.units)
  if (candidate === null) return null
  const { label, isTitle, isAmount } = candidate
  const isPlain = /^[0-9０-９]+$/.test(label)
  if (isPlain && (!isTitle || text.endsWith('。'))) return null
  const behindNumber = sourceIndex(node.passage, label.length - 1) + 1
  const isSetOff = /\s/.test(source.charAt(behindNumber))
  return {
    ...candidate,
    node,
    part,
    isChapter: isPlain && isSetOff && !isAmount,
    isDoubtful: isPlain && (!isSetOff || isAmount),
    isBare: isPlain && !isSetOff && isAmount,
  }
}

function acceptedOf(candidates: readonly Candidate[]): Candidate[] {
  const accepted: Candidate[] = []
  let last: readonly number[] = []
  // The ordinal of the last point of a list, which counts 1. 2. 3. inside 2.3.
  let point = 0
  candidates.forEach((candidate, index) => {
    const { path, part, isChapter, isDoubtful, isBare } = candidate
    const [first] = path
    const behind = candidates.slice(index + 1, index + 1 + LOOK_AHEAD)
    const next = behind.find((other) => other.path.length > 1 || other.path[0] === first)
    const goesOn = next !== undefined && follows(next.path, path)
    // The last of points 1. 2. 3. does not head the 3.1 below 三、.
    const heads = goesOn && next.part === part && path.every((number, at) => next.path[at] === number)
    // 1 范围 and 2 术语 may have nothing below them before 3.1.
    const begins =
      goesOn && (heads || path.length > 1 || (isChapter && next.part === part)) && path.every((number) => number === 1)
    const isPoint = path.length === 1 && point > 0 && first === point + 1 && !heads
    const isNumber = (isBare && !heads) || (isDoubtful && comesAgain(first, behind))
    const isNext = follows(path, last) || (heads && first === (last[0] ?? 0) + 1 + MOST_SKIPPED)
    if (!isPoint && !isNumber && (begins || isNext)) {
      accepted.push(candidate)
      last = path
      point = 0
    } else if (path.length === 1) point = first
  })
  return accepted
}

/** Candidates among which the one that a label heads must come: points of a list stand between. */
const LOOK_AHEAD = 12

/** 3 个县… before 3 监测预警: the label stands again before the outline goes on. */
function comesAgain(number: number, behind: readonly Candidate[]): boolean {
  const next = behind.find(({ path: [first] }) => first >= number)
  return next?.path.length === 1 && next.path[0] === number
}

/** Whether a label can stand behind another: 2.1.1 and 2.2 and 3 behind 2.1; 3.1 where 3 is written 三、. */
function follows(path: readonly number[], last: readonly number[]): boolean {
  if (last.length === 0) return path.length === 2 && path[1] === 1
  const depth = path.findIndex((part, index) => part !== last[index])
  const part = path[depth] ?? 0
  const isFirst = path.slice(depth + 1).every((below) => below === 1)
  if (depth === last.length) return part === 1 && path.length === depth + 1
  const step = part - (last[depth] ?? 0)
  return isFirst && path.length - depth <= 2 && step >= 1 && step <= (path.length === 1 ? 1 : 1 + MOST_SKIPPED)
}
