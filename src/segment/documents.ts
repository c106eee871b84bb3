import type { Position } from 'unist'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ContentsEntry, Gazette } from '../model/records.ts'
import type { DocumentNode } from '../model/tree.ts'
import { type Block, isParagraph, type Report } from '../read/block.ts'
import { documentNode } from './document-node.ts'
import { type DocumentStart, documentStart, LOOK_AHEAD } from './document-start.ts'
import { mastheadOf } from './masthead.ts'
import { squashTitle } from './title.ts'
import { reportMissing, reportUnfinished } from './unfinished.ts'
import { UntitledText } from './untitled.ts'

/** The issue as far as it can be told before its first document. */
export type Masthead = Omit<Gazette, 'id'>

/** Blocks before the first document that are read as masthead and contents; a novel has more and no document. */
const LONGEST_MASTHEAD = 2000
/** Blocks of a document in which its attachments are announced. */
const ANNOUNCING = 12
const ORIGIN = { line: 1, column: 1, offset: 0 }

/** The document that blocks are being added to. */
interface OpenDocument {
  title: string | null
  titleBlocks: number
  blocks: [Block, ...Block[]]
  /** The text of its head squashed, in which an attachment's title is announced. */
  announced: string
}

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
  #open: OpenDocument | null = null
  #found = new Set<string>()
  #position: Position = { start: ORIGIN, end: ORIGIN }
  readonly #untitled: UntitledText
  readonly #lexicon: Lexicon
  readonly #report: Report

  constructor(lexicon: Lexicon, report: Report) {
    this.#lexicon = lexicon
    this.#report = report
    this.#untitled = new UntitledText(lexicon)
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
    const last = this.#open?.blocks.at(-1)
    if (last !== undefined) reportUnfinished(last, this.#report)
    yield* this.#turn(null)
    reportMissing(this.#contents ?? [], this.#found, this.#position, this.#report)
  }

  /** Deals with the block at `at`; gives how many blocks it took. */
  *#step(window: readonly Block[], at: number): Generator<Masthead | DocumentNode, number> {
    const block = window[at]
    if (block === undefined) return 1
    const start = isParagraph(block)
      ? documentStart(window.slice(at, at + LOOK_AHEAD), this.#open, this.#lexicon)
      : null
    if (start !== null) {
      if (this.#isRepeated(start)) this.#reportRepeated(block)
      yield* this.#turn(this.#titled(start, block, window.slice(at + 1, at + start.blocks)))
      return start.blocks
    }
    if (this.#open !== null) this.#keep(this.#open, block)
    else yield* this.#wait(block)
    return 1
  }

  /** 标题：… in the particulars above a web page's text: the document starts where its title stands again. */
  #isRepeated({ title }: DocumentStart): boolean {
    return this.#open?.title != null && squashTitle(this.#open.title) === squashTitle(title)
  }

  #reportRepeated({ position }: Block): void {
    this.#open = null
    const message = 'the title stands here a second time; the document starts here'
    this.#report({ rule: 'repeated-title', severity: 'info', message, position })
  }

  #titled({ title, blocks }: DocumentStart, first: Block, others: readonly Block[]): OpenDocument {
    return { title, titleBlocks: blocks, blocks: [first, ...others], announced: squashTitle(title) }
  }

  #keep(open: OpenDocument, block: Block): void {
    open.blocks.push(block)
    if (open.blocks.length > ANNOUNCING || !isParagraph(block)) return
    open.announced += squashTitle(block.passage.text)
  }

  /** A block before any title: the masthead's, or the beginning of a document that has none. */
  *#wait(block: Block): Generator<Masthead | DocumentNode> {
    if (this.#before.length >= LONGEST_MASTHEAD) return
    this.#before.push(block)
    if (!this.#untitled.watch(block)) return
    const [first = block, ...others] = this.#before.splice(this.#untitled.first ?? 0)
    const message = 'a document without a title, or with a title that was not recognised'
    this.#report({ rule: 'untitled-document', severity: 'warning', message, position: first.position })
    yield* this.#turn({ title: null, titleBlocks: 0, blocks: [first, ...others], announced: '' })
  }

  /** Closes what is open and opens the next. */
  *#turn(next: OpenDocument | null): Generator<Masthead | DocumentNode> {
    if (this.#contents === null) yield this.#masthead()
    const open = this.#open
    this.#open = next
    if (open === null) return
    this.#found.add(squashTitle(open.title ?? ''))
    while (open.blocks.length > 1 && this.#isCategory(open.blocks.at(-1))) open.blocks.pop()
    yield documentNode(open.title, open.titleBlocks, open.blocks, this.#contents ?? [], this.#lexicon)
  }

  /** 省政府办公厅文件: the name of a part of the issue heads the next document. */
  #isCategory(block: Block | undefined): boolean {
    if (block === undefined || !isParagraph(block)) return false
    const squashed = squashTitle(block.passage.text)
    return this.#contents?.some(({ category }) => category !== null && squashTitle(category) === squashed) ?? false
  }

  #masthead(): Masthead {
    const [first] = this.#before
    const last = this.#before.at(-1)
    const masthead = mastheadOf(this.#before, this.#lexicon)
    this.#contents = masthead.contents
    this.#before = []
    this.#position = { start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN }
    return { type: 'gazette', ...masthead, position: this.#position }
  }
}
