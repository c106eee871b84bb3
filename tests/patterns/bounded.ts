/** A pattern that is not proved linear, and why it cannot hold the program up. */
export interface Bounded {
  file: string
  /** A part of its source that no other pattern of the file has. */
  part: string
  /** The longest text that it is given, in characters; null where it is linear and only the proof takes the checker long. */
  length: number | null
  why: string
  /** What the code says where the length is kept. */
  kept: { file: string; code: string } | null
}

/** Sentences are cut that are longer. */
const SENTENCE = { file: 'src/text/sentences.ts', code: 'const LONGEST_SENTENCE = 1000' }
const PHRASE = { file: 'src/extract/targets/phrases.ts', code: 'const near = words.slice(-REACH)' }
const HEAD = { file: 'src/read/input.ts', code: 'const HEAD = 1 << 12' }

export const bounded: readonly Bounded[] = [
  {
    file: 'src/text/clean.ts',
    part: '#{1,6}(?=[一-鿿（*])',
    length: null,
    why: 'each mark is read in one way, for what stands behind ## is none',
    kept: null,
  },
  {
    file: 'src/text/clean.ts',
    part: '(?<=<https?:',
    length: null,
    why: 'tried at one character: ** takes all stars, # the spaces up to the next mark, > looks 200 characters back',
    kept: null,
  },
  {
    file: 'src/read/html/characters.ts',
    part: '&(?:#',
    length: null,
    why: 'takes every character that it reads, but for 32 behind a &',
    kept: null,
  },
  {
    file: 'src/text/damaged-digits.ts',
    part: '人口(?:自然)?',
    length: null,
    why: 'twelve characters and one number behind each 人口',
    kept: null,
  },
  {
    file: 'src/extract/tasks/duty-clauses.ts',
    part: '(?:以下|下列|后续|各项|具体)[^',
    length: null,
    why: 'thirteen characters behind each of its words, then what always matches',
    kept: null,
  },
  {
    file: 'src/read/sniff.ts',
    part: '!doctype html',
    length: 1 << 12,
    why: 'the first bytes of an input',
    kept: HEAD,
  },
  {
    file: 'src/read/sniff.ts',
    part: 'div|p|table',
    length: 1 << 12,
    why: 'the first bytes of an input',
    kept: HEAD,
  },
  {
    file: 'src/read/html/declared-encoding.ts',
    part: '<meta',
    length: 1 << 14,
    why: 'the first bytes of a page',
    kept: { file: 'src/read/html/declared-encoding.ts', code: 'bytes.subarray(0, WITHIN)' },
  },
  {
    file: 'src/read/page-marks.ts',
    part: '公报',
    length: 300,
    why: 'a line that may mark a page',
    kept: { file: 'src/read/page-marks.ts', code: 'if (line.length > LONGEST_MARK) return false' },
  },
  {
    file: 'src/lexicon/asides.ts',
    part: '各自|职责',
    length: 60,
    why: 'the end of a name',
    kept: { file: 'src/extract/tasks/body-names.ts', code: 'name.slice(at).replace(asides.manner' },
  },
  {
    file: 'src/extract/numbers/rules/document-matter.ts',
    part: 'https?:',
    length: 24,
    why: 'what stands before a number',
    kept: { file: 'src/extract/numbers/rules/rule.ts', code: 'text.slice(Math.max(0, from - NEAR), from)' },
  },
  {
    file: 'src/extract/targets/reviews.ts',
    part: '(?:对|凡)',
    length: 30,
    why: 'what stands before a cue',
    kept: { file: 'src/extract/targets/reviews.ts', code: 'text.slice(Math.max(0, index - CASE_REACH), index)' },
  },
  {
    file: 'src/extract/targets/changes.ts',
    part: '高于|快于',
    length: 40,
    why: 'what stands before a number',
    kept: { file: 'src/extract/targets/changes.ts', code: 'Math.max(clause.from, quantity.from - LEAD_REACH)' },
  },
  {
    file: 'src/extract/targets/phrases.ts',
    part: '[比较]|相较于?',
    length: 160,
    why: 'the words near a number',
    kept: PHRASE,
  },
  {
    file: 'src/extract/targets/phrases.ts',
    part: '达到|[降提]到',
    length: 160,
    why: 'the words near a number',
    kept: PHRASE,
  },
  {
    file: 'src/extract/targets/phrases.ts',
    part: '将(?![来军要士])',
    length: 160,
    why: 'the words near a number',
    kept: PHRASE,
  },
  {
    file: 'src/extract/targets/counted-nouns.ts',
    part: '（[^）、]*、',
    length: 160,
    why: 'the noun behind a number',
    kept: {
      file: 'src/extract/targets/counted-nouns.ts',
      code: 'Math.min(isCounted ? next.from : clause.to, from + REACH)',
    },
  },
  {
    file: 'src/extract/targets/shared-measures.ts',
    part: '（[^）]*）',
    length: 160,
    why: 'a name of a list before a number',
    kept: { file: 'src/extract/targets/respectively.ts', code: 'Math.max(0, at - REACH), at)' },
  },
  {
    file: 'src/extract/targets/qualifiers.ts',
    part: '按照?[^，的]*$',
    length: 1000,
    why: 'a clause of a sentence',
    kept: SENTENCE,
  },
  {
    file: 'src/extract/targets/exclusions-by-form.ts',
    part: '由(?!目前',
    length: 1000,
    why: 'a clause of a sentence',
    kept: SENTENCE,
  },
]
