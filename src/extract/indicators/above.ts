import type { HeadingLabel } from '../../lexicon/heading-labels.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { IndicatorDraft } from '../drafts.ts'
import { groupName } from './groups.ts'
import type { SetIn } from './set-in.ts'
import { splitUnit } from './units.ts'

/** What the rows above a row leave to it. */
export interface Above {
  /** 综合指标 (1 项), a row of its own. */
  heading: Heading | null
  /** 1 of 水资源集约节约利用, which groups 1.1 and 1.2 and nothing behind them. */
  outline: string | null
  /** （3）城镇化率: a heading that is counted among the indicators, and groups those below it that have no number. */
  inner: Heading | null
  /** The last number of an indicator: （2）. */
  counted: HeadingLabel | null
  /** The cells that group, left to right; a merged one stands in its first row only. */
  groups: string[]
  nature: IndicatorDraft['nature']
  /** The last row that is no 其中 row, of which 其中 rows are parts. */
  whole: IndicatorDraft | null
  /** What the last row is a part of. */
  parent: string | null
  setIn: SetIn
}

interface Heading {
  name: string
  /** 主要污染物排放总量减少（%） */
  unit: string | null
}

export const nothingAbove = (): Above => ({
  heading: null,
  outline: null,
  inner: null,
  counted: null,
  groups: [],
  nature: null,
  whole: null,
  parent: null,
  setIn: { whole: null, first: null },
})

/** Ends the heading above where a number does not go on with its own: 2 behind 1 and 1.1. */
export function leaveOutline(number: string, above: Above): void {
  if (above.outline === null || number === '' || number.startsWith(`${above.outline}.`)) return
  Object.assign(above, { heading: null, outline: null })
}

/** Puts a heading over the rows below. One that is counted as the indicators are, （3） behind （2）, stands within the one above it. */
export function putHeading(text: string, number: string, above: Above, lexicon: Lexicon): void {
  const heading = { name: groupName(text, lexicon), unit: splitUnit(text, lexicon).unit }
  const label = lexicon.headings(text)
  const { counted } = above
  if (label !== null && label.scheme === counted?.scheme && label.ordinal > counted.ordinal) {
    Object.assign(above, { inner: heading, counted: label })
  } else Object.assign(above, { heading, inner: null, outline: /^\d/.test(number) ? number : null })
  Object.assign(above, { groups: [], whole: null })
}
