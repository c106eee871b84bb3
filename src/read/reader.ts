import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Block, Report } from './block.ts'

/** An input to read: bytes, or text that somebody has decoded already, in chunks. */
export interface Source {
  chunks: AsyncIterable<string | Uint8Array>
  /** How messages name it. */
  file: string
  /** A label of the WHATWG Encoding standard; found out when absent. */
  encoding: string | undefined
  /** What decoding has repaired or doubted. */
  report: Report
}

export interface Tools {
  lexicon: Lexicon
  /** Sees the text that people read, at the offsets where positions find it, before any block of it comes. */
  watch?: ((text: string) => void) | undefined
  /** Hears where each page begins, before any block of it comes. */
  beginPage?: ((page: number, offset: number) => void) | undefined
  /** Hears how far an input has been read that is read whole or by pages: a share of one. */
  advance?: ((share: number) => void) | undefined
}

/** What every format's module gives. */
export interface Reader {
  /** The text that positions point into. */
  text(source: Source, tools: Tools): AsyncIterable<string>
  blocks(source: Source, tools: Tools): AsyncIterable<Block[]>
}
