import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { Gazette } from '../model/records.ts'
import type { DocumentNode } from '../model/tree.ts'
import { type Block, isParagraph, type ParticularsBlock, type Report, textOf } from '../read/block.ts'
import { documentNode } from './document-node.ts'
import { documentStart, LOOK_AHEAD } from './document-start.ts'
import { issueImprint } from './head/imprint.ts'
import { complete, isOf, saidAbove } from './head/particulars.ts'
import { AwaitedEntries } from './issue/awaited-entries.ts'
import { mastheadOf } from './issue/masthead.ts'
import { heldBlocks } from './long-paragraphs.ts'
import { headless, isRepeated, keep, type OpenDocument, opened } from './open-document.ts'
import { reportMissing, reportUnfinished } from './unfinished.ts'
import { UntitledText } from './untitled.ts'

/** The issue as far as it can be told before its first document. */
export type Masthead = Omit<Gazette, 'id'>

/** Text that belongs neither to the masthead nor to a document. */
export interface OutsideText {
  type: 'outside'
  position: Position
}

/** What the stream is cut into. */
export type Part = Masthead | DocumentNode | OutsideText

/** Blocks before the first document that are read as masthead and contents; a novel has more and no document. */
const LONGEST_MASTHEAD = 2000
/** The longest plans have a tenth of it. */
const LARGEST_DOCUMENT = 2_000_000
const ORIGIN = { line: 1, column: 1, offset: 0 }

/**
 * Cuts a stream of blocks into the masthead, which comes first, and one flat tree per document.
 * Holds one document at a time.
 *
 * @param largest a document of more characters is closed, and what follows goes on as one of its own
 */
export async function* documents(
  blocks: AsyncIterable<Block[]>,
  lexicon: Lexicon,
  report: Report,
  largest = LARGEST_DOCUMENT,
): AsyncGenerator<Part> {
  const splitter = new DocumentSplitter(lexicon, report, largest)
  for await (const batch of blocks) yield* splitter.add(batch)
  yield* splitter.end()
}

class DocumentSplitter {
  #window: Block[] = []
  #before: Block[] = []
  #hasMasthead = false
  #awaited = new AwaitedEntries([])
  #open: OpenDocument | null = null
  #isEmpty = true
  #position: Position = { start: ORIGIN, end: ORIGIN }
  /** What a web page says of the document that is still to come. */
  #particulars: ParticularsBlock | null = null
  readonly #untitled: UntitledText
  readonly #lexicon: Lexicon
  readonly #report: Report
  readonly #largest: number

  constructor(lexicon: Lexicon, report: Report, largest: number) {
    this.#lexicon = lexicon
    this.#report = report
    this.#largest = largest
    this.#untitled = new UntitledText(lexicon)
  }

  *add(batch: readonly Block[]): Generator<Part> {
    let at = 0
    const window = [...this.#window]
    for (const block of batch) {
      if (!this.#takeParticulars(block)) window.push(...heldBlocks(block, this.#largest))
    }
    while (window.length - at > LOOK_AHEAD) at += yield* this.#step(window, at)
    this.#window = window.slice(at)
  }

  #takeParticulars(block: Block): boolean {
    if (block.type !== 'particulars') return false
    this.#particulars = block
    return true
  }

  *end(): Generator<Part> {
    let at = 0
    while (at < this.#window.length) at += yield* this.#step(this.#window, at)
    const blocks = this.#open?.blocks
    if (blocks !== undefined) {
      const imprint = Math.min(issueImprint(blocks, this.#lexicon), blocks.length - 1)
      blocks.splice(blocks.length - imprint)
      reportUnfinished(blocks.at(-1) ?? blocks[0], this.#lexicon, this.#report)
    }
    yield* this.#turn(null)
    reportMissing(this.#awaited.missing, this.#isEmpty, this.#position, this.#report)
  }

  /** Deals with the block at `at`; gives how many blocks it took. */
  *#step(window: readonly Block[], at: number): Generator<Part, number> {
    const block = window[at]
    if (block === undefined) return 1
    const start = isParagraph(block)
      ? documentStart(window, at, { open: this.#open, awaited: this.#awaited.titles }, this.#lexicon)
      : null
    const from = at + (start?.above ?? 0)
    const first = window[from]
    if (start !== null && first !== undefined) {
      if (isRepeated(this.#open, start.title)) this.#reportRepeated(first)
      const titled: [Block, ...Block[]] = [first, ...window.slice(from + 1, from + start.blocks)]
      yield* this.#turn(opened(start.title, window.slice(at, from), titled))
      return start.above + start.blocks
    }
    if (this.#open === null) yield* this.#wait(block)
    else if (this.#open.size < this.#largest) keep(this.#open, block)
    else yield* this.#goOn(this.#open, block)
    return 1
  }

  *#goOn(open: OpenDocument, block: Block): Generator<Part> {
    const message = `the document is longer than ${this.#largest} characters; what follows is read as a document of its own`
    this.#report({ rule: 'document-too-large', severity: 'warning', message, position: block.position })
    yield* this.#turn(headless(open.title, [block]))
  }

  #reportRepeated({ position }: Block): void {
    this.#open = null
    const message = 'the title stands here a second time; the document starts here'
    this.#report({ rule: 'repeated-title', severity: 'info', message, position })
  }

  /** A block before any title: the masthead's, or the beginning of a document that has none. */
  *#wait(block: Block): Generator<Part> {
    if (!this.#hasMasthead && this.#before.length >= LONGEST_MASTHEAD) yield this.#masthead()
    if (this.#hasMasthead) {
      yield { type: 'outside', position: block.position }
      return
    }
    this.#before.push(block)
    if (!this.#untitled.watch(block)) return
    const [first = block, ...others] = this.#before.splice(this.#untitled.first ?? 0)
    const message = 'a document without a title, or with a title that was not recognised'
    this.#report({ rule: 'untitled-document', severity: 'warning', message, position: first.position })
    yield* this.#turn(headless(null, [first, ...others]))
  }

  /** Closes what is open and opens the next. */
  *#turn(next: OpenDocument | null): Generator<Part> {
    if (!this.#hasMasthead) yield this.#masthead()
    const open = this.#open
    this.#open = next
    if (open === null) return
    this.#isEmpty = false
    while (open.blocks.length > 1 && this.#headsNext(open.blocks.at(-1))) open.blocks.pop()
    const entry = this.#awaited.take(open.title ?? '', open.announced)
    const document = documentNode(open, entry, this.#lexicon)
    if (this.#particulars !== null && isOf(this.#particulars, document)) {
      complete(document, this.#particulars, this.#report)
      this.#particulars = null
    }
    yield document
  }

  /** 省政府办公厅文件 at the end of a document. */
  #headsNext(block: Block | undefined): boolean {
    return this.#awaited.isCategory(textOf(block))
  }

  #masthead(): Masthead {
    const [first] = this.#before
    const last = this.#before.at(-1)
    const masthead = mastheadOf(this.#before, this.#lexicon)
    this.#particulars ??= saidAbove(this.#before, this.#lexicon)
    this.#awaited = new AwaitedEntries(masthead.contents)
    this.#hasMasthead = true
    this.#before = []
    this.#position = { start: first?.position.start ?? ORIGIN, end: last?.position.end ?? ORIGIN }
    return { type: 'gazette', ...masthead, position: this.#position }
  }
}
