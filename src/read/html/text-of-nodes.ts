import { charactersOf } from './characters.ts'
import type { Page, PageElement, PageNode } from './page.ts'
import type { ShownText } from './shown-text.ts'

/** The number of a foot-note behind a word: 深度融合<sup>1</sup>. */
const NOTE_MARK = /^[[［(（]?(?:\d{1,3}|[①-⑳])[\]］)）]?$/
/** In km<sup>2</sup> the number is part of the word; behind 4.2% it is not. */
const WIDE = /[\u2e80-\uffff“”‘’%]/

/** Writes what a text node says. */
export function writeText(
  node: Extract<PageNode, { data: string }>,
  text: ShownText,
  page: Page,
  isSetIn: boolean,
): void {
  const place = page.placeOf(node)
  if (place === null) return
  const raw = page.source.slice(place.from, place.to)
  for (const written of charactersOf(raw, node.data, place.from)) text.write(written, isSetIn)
}

export const isNoteMark = (element: PageElement, said: string, { last }: ShownText): boolean =>
  element.name === 'sup' && NOTE_MARK.test(said) && WIDE.test(last)
