import type { Position } from 'unist'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry, Gazette } from '../model/records.ts'
import type { ContentNode, DocumentNode } from '../model/tree.ts'
import { type Block, isParagraph, type Report } from '../read/block.ts'
import { type DocumentStart, documentStart, LOOK_AHEAD, type OpenDocument } from './document-start.ts'
import { headOf } from './head.ts'
import { mastheadOf } from './masthead.ts'
import { planOf } from './plan.ts'
import { kindOf, squashTitle } from './title.ts'

/** The issue as far as it can be told before its first document. */
export type Masthead = Omit<Gazette, 'id'>

/** Blocks before the first document that are read as masthead and contents; a novel has more and no document. */
const LONGEST_MASTHEAD = 2000
const ORIGIN = { line: 1, column: 1, offset: 0 }

/** Blocks of a document in which its attachments are announced. */
const ANNOUNCING = 12

/**
 * Cuts a stream of blocks into the masthead, which comes first, and one flat tree per document.
 * Holds one document at a time.
 */
export async function* documents(
  blocks: AsyncIterable<Block[]>,
  lexicon: Lexicon,
  report: Report,
): AsyncGenerator<Masthead | DocumentNode> {
  const splitter = new DocumentSplitter(lexicon, report)
  for await (const batch of blocks) yield* splitter.add(batch)
  yield* splitter.end()
}

class DocumentSplitter {
  #window: Block[] = []
  #before: Block[] = []
  #contents: ContentsEntry[] | null = null
  #open: (OpenDocument & { start: DocumentStart; blocks: Block[] }) | null = null
  #found = new Set<string>()
  #position: Position = { start: ORIGIN, end: ORIGIN }
  readonly #lexicon: Lexicon
  readonly #report: Report

  constructor(lexicon: Lexicon, report: Report) {
    this.#lexicon = lexicon
    this.#report = report
  }

  *add(batch: readonly Block[]): Generator<Masthead | DocumentNode> {
    let at = 0
    const window = this.#window.concat(batch)
    while (window.length - at > LOOK_AHEAD) at += yield* this.#step(window, at)
    this.#window = window.slice(at)
  }

  *end(): Generator<Masthead | DocumentNode> {
    let at = 0
    while (at < this.#window.length) at += yield* this.#step(this.#window, at)
    if (this.#contents === null) yield this.#masthead()
    if (this.#open !== null) yield this.#close(this.#open)
    this.#reportMissing()
  }

  /** What only the end can tell: that nothing was found, or not all that the contents announce. */
  #reportMissing(): void {
    if (this.#found.size === 0) {
      const message = 'no official document found: no title like 关于…的通知 and no plan'
      this.#report({ rule: 'no-document', severity: 'warning', message, position: this.#position })
    }
    for (const { title, line } of this.#contents ?? []) {
      if (this.#found.has(squashTitle(title))) continue
      const start = { line, column: 1 }
      const message = `the contents announce a document that is not in the file: ${title}`
      this.#report({ rule: 'missing-document', severity: 'warning', message, position: { start, end: start } })
    }
  }

  /** Deals with the block at `at`; gives how many blocks it took. */
  *#step(window: readonly Block[], at: number): Generator<Masthead | DocumentNode, number> {
    const block = window[at]
    if (block === undefined) return 1
    const start = isParagraph(block)
      ? documentStart(window.slice(at, at + LOOK_AHEAD), this.#open, this.#lexicon)
      : null
    if (start === null) {
      if (this.#open === null) {
        if (this.#before.length < LONGEST_MASTHEAD) this.#before.push(block)
      } else {
        this.#open.blocks.push(block)
        if (this.#open.blocks.length <= ANNOUNCING && isParagraph(block))
          this.#open.announced += squashTitle(block.passage.text)
      }
      return 1
    }
    if (this.#contents === null) yield this.#masthead()
    if (this.#open !== null) yield this.#close(this.#open)
    this.#open = { start, announced: squashTitle(start.title), blocks: window.slice(at, at + start.blocks) }
    return start.blocks
  }

  #masthead(): Masthead {
    const [first] = this.#before
    const last = this.#before.at(-1)
    const masthead = mastheadOf(this.#before, this.#lexicon)
    this.#contents = masthead.contents
    this.#before = []
    this.#position = {
      start: first === undefined ? ORIGIN : first.position.start,
      end: last === undefined ? ORIGIN : last.position.end,
    }
    return { type: 'gazette', ...masthead, position: this.#position }
  }

  #close({ start, blocks }: { start: DocumentStart; blocks: Block[] }): DocumentNode {
    const titleBlocks = blocks.slice(0, start.blocks)
    const body = blocks.slice(start.blocks)
    const { matter, ...head } = headOf(start.title, body, this.#lexicon)
    const entry = this.#contents?.find(({ title }) => squashTitle(title) === squashTitle(start.title))
    this.#found.add(squashTitle(start.title))
    const first = titleBlocks[0] ?? body[0]
    const last = blocks.at(-1)
    return {
      type: 'document',
      title: start.title,
      kind: kindOf(start.title, this.#lexicon)?.kind ?? null,
      ...head,
      category: entry?.category ?? null,
      tocPage: entry?.page ?? null,
      plan: planOf(start.title, this.#lexicon),
      position: {
        start: first === undefined ? ORIGIN : first.position.start,
        end: last === undefined ? ORIGIN : last.position.end,
      },
      children: body.filter((block): block is Block & ContentNode => block.type !== 'pageNumber' && !matter.has(block)),
    }
  }
}
