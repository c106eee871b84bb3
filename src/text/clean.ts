import type { Passage } from '../model/passage.ts'
import type { Point } from '../model/position.ts'
import {
  AMPERSAND,
  FULL_WIDTH,
  HALF_MARK,
  kindsIn,
  kindsOfCode,
  OTHER_SPACE,
  TWIN,
  UNCLEAN,
} from './character-kinds.ts'
import { characterReference } from './character-references.ts'
import { mayBeMisread, withRepairedDigits } from './damaged-digits.ts'
import { withWideMarks } from './marks.ts'
import { withNarrowDigits } from './narrow.ts'
import { spacesInNumerals } from './spaced-numerals.ts'
import { isFontBullet, isInvisible, isSpace, nextUnclean } from './unclean.ts'
import { withUnifiedCharacters } from './unified.ts'
import { isWide } from './wide.ts'

/**
 * Residue that a Markdown converter leaves at the start of a line: `- `, `* `, `### `, `> `; some leave out the space behind ##.
 * So do word processors: ●, ★, ■, and the bullets of symbol fonts. A mark alone in a cell says something, and so does > 500.
 */
const LINE_MARK =
  /(?:(?:[-*+]|>(?! {1,2}\d{1,9}(?:[.．]\d{1,4})? ?[%％‰]?$)|#{1,6})[ \t\u00a0]+|#{1,6}(?=[一-鿿（*])|[●■▲◆◇★☆▶►➢•\uf000-\uf0ff]\s*(?=[^\s\d]|\d{1,2}[.．、）)](?!\d)))*/y

/** Residue inside a line: emphasis, escapes, foot-note marks (`^①`, `[^1]`), autolinks' brackets, ## that closes a heading. */
const INLINE_MARK =
  /\*\*+|\^[①-⑳]|\[\^\w{1,8}\]|\\(?=[!-/:-@[-`{-~])|<(?=https?:\/\/)|(?<=<https?:\/\/[^\s<>]{1,200})>|(?<=\s)#{1,6}\s*$/y

/** Tags of HTML that a converter let stand. */
const TAG =
  /<\/?(?:a|b|br|center|div|em|font|h[1-6]|i|img|li|o:p|ol|p|span|strong|sub|sup|u|ul)(?:\s[^<>=]{1,40}=[^<>]{0,300})?\s?\/?>/iy
/** The number of a foot-note behind a word: 深度融合<sup>1</sup>, 国内生产总值[2]; in km<sup>2</sup> the 2 is part of the word. */
const RAISED = /<sup>\s*\\?\[?(?:\d{1,3}|[①-⑳])\\?\]?\s*<\/sup>|[[［]\d{1,2}[\]］]/iy

/**
 * Cleans one line (or one cell) of the source.
 *
 * Spaces beside a CJK character or mark go (`到 2025 年` → `到2025年`) and so do those inside a number (`1 7 0 0万辆`), a run
 * of spaces between two Latin words becomes one, Markdown and HTML residue and invisible characters go, a character reference (`&ldquo;`) is what it stands for.
 * Marks of half width beside Chinese become marks of full width, digits and Latin letters of full width those of half width, and
 * letters that a scan took digits for become digits (1g85年); characters of compatibility become those that they stand for. Nothing else changes.
 */
export function clean(source: string, start: Point, kinds = kindsIn(source)): Passage {
  if ((kinds & UNCLEAN) === 0 && !isFontBullet(source.charCodeAt(0)))
    return { text: settled(source, kinds), source, start, runs: WHOLE, lineStarts: ONE_LINE }
  const keep = keptRanges(source)
  const hasReferences = (kinds & AMPERSAND) !== 0
  let text = ''
  const runs: number[] = []
  for (let i = 0; i < keep.length; i += 2) {
    const from = keep[i] ?? 0
    const to = keep[i + 1] ?? 0
    runs.push(text.length, from)
    text += (hasReferences ? characterReference(source, from)?.character : null) ?? source.slice(from, to)
  }
  if (runs.length === 0) runs.push(0, 0)
  // A kept tab, ideographic space between two Latin words reads as a space.
  if (hasReferences || (kinds & OTHER_SPACE) !== 0) text = text.replace(/[\t\u00a0\u3000]/g, ' ')
  return {
    text: settled(text, hasReferences ? kinds | kindsIn(text) : kinds),
    source,
    start,
    runs,
    lineStarts: ONE_LINE,
  }
}

/** Of a passage that says what its source says. */
const WHOLE: readonly number[] = [0, 0]
/** Of a passage that no line end parts. */
const ONE_LINE: readonly number[] = []

/** What of the text is not yet as it is meant, or may not be. */
const UNSETTLED = TWIN | FULL_WIDTH | HALF_MARK

/** Characters, marks and digits as they are meant, one for one; of most lines, all are. */
const settled = (text: string, kinds: number): string =>
  (kinds & UNSETTLED) !== 0 || mayBeMisread(text, kinds)
    ? withWideMarks(withRepairedDigits(withNarrowDigits(withUnifiedCharacters(text))))
    : text

/** Ranges of the source that stay, as a flat list of from, to. */
function keptRanges(source: string): number[] {
  const ranges: number[] = []
  let from = -1 // where the run of kept characters that is open began
  let space = -1 // the first space since the last visible character
  let last = -1 // the last visible character
  let inNumerals: ReadonlySet<number> | null = null
  const close = (to: number) => {
    if (from >= 0) ranges.push(from, to)
    from = -1
  }
  // A space goes beside a wide character and inside a number.
  const keepSpace = (next: number) => {
    if (space >= 0 && last >= 0 && !isWide(last) && !isWide(next)) {
      inNumerals ??= new Set(spacesInNumerals(source))
      if (!inNumerals.has(space)) ranges.push(space, space + 1)
    }
    space = -1
  }
  let index = skipLineMark(source, 0)
  while (index < source.length) {
    // One search passes over the many characters that cleaning never touches.
    const next = nextUnclean(source, index)
    if (next > index) {
      keepSpace(source.charCodeAt(index))
      if (from < 0) from = index
      last = source.charCodeAt(next - 1)
      index = next
      continue
    }
    const written = source.charCodeAt(index)
    if (isSpace(written)) {
      close(index)
      if (space < 0) space = index
      index++
      continue
    }
    const reference = (kindsOfCode(written) & AMPERSAND) !== 0 ? characterReference(source, index) : null
    const code = reference?.character.charCodeAt(0) ?? written
    const residue = isInvisible(code) ? 1 : inlineMark(source, index, last)
    if (residue > 0 || isSpace(code)) {
      close(index)
      if (residue === 0 && space < 0) space = index
      index += reference?.length ?? (residue || 1)
      continue
    }
    keepSpace(code)
    if (reference !== null) {
      close(index)
      ranges.push(index, index + reference.length)
    } else if (from < 0) from = index
    last = code
    index += reference?.length ?? 1
  }
  close(index)
  return ranges
}

function skipLineMark(source: string, index: number): number {
  let at = index
  while (at < source.length && isSpace(source.charCodeAt(at))) at++
  LINE_MARK.lastIndex = at
  return LINE_MARK.test(source) ? LINE_MARK.lastIndex : at
}

/** Length of the residue at an index, 0 for none; `last` is the visible character before it. */
function inlineMark(source: string, index: number, last: number): number {
  if (!'*\\^<>[［#'.includes(source.charAt(index))) return 0
  const isRaised = isWide(last)
  return (
    lengthAt(INLINE_MARK, source, index) ||
    (isRaised && lengthAt(RAISED, source, index)) ||
    lengthAt(TAG, source, index)
  )
}

function lengthAt(sticky: RegExp, source: string, index: number): number {
  sticky.lastIndex = index
  return sticky.test(source) ? sticky.lastIndex - index : 0
}
