import { isPageMark } from '../../../read/page-marks.ts'
import { isFigure } from '../../../read/txt.ts'
import { after, before, type NumberRule, type Occurrence, written } from './rule.ts'

const ENDS_LINE = /^\s*(?:[)）]\s*)?$/

/** Numbers that order the text, not what it is about. */
export const structureRules: readonly NumberRule[] = [
  {
    // &#8220;, [^1]: residue of another format
    id: 'markup',
    disposition: 'name',
    test: ({ place }) => place.kind === 'markup',
  },
  {
    // · 12 ·, 青海省人民政府公报 2022年第5期; 2022 on a line of the masthead is the year
    id: 'page-mark',
    disposition: 'page',
    test: ({ place }) =>
      place.kind === 'beside' &&
      isPageMark(place.line) &&
      (place.inDocument || !/^\s*(?:19|20)\d{2}\s*$/.test(place.line)),
  },
  {
    // ![](images/12.jpg)
    id: 'picture',
    disposition: 'name',
    test: ({ place }) => place.kind === 'beside' && isFigure(place.line),
  },
  {
    // …规划的通知 (31), 第一章 总则……3
    id: 'contents-page',
    disposition: 'page',
    test: (occurrence) =>
      occurrence.place.kind === 'beside' &&
      ENDS_LINE.test(after(occurrence)) &&
      (/[一-鿿》”）)][\s.．…·⋯]*[（(]\s*$/.test(before(occurrence)) ||
        /[一-鿿》”）)](?:\s*[.．…·⋯]{2,}\s*|\s+)$/.test(before(occurrence))),
  },
  {
    // 1. 加强…, （1）…
    id: 'heading-label',
    disposition: 'label',
    test: ({ place, from }) => place.kind === 'heading' && from < place.labelEnd,
  },
  {
    // 专栏3
    id: 'box-label',
    disposition: 'label',
    test: ({ place, from }) => place.kind === 'boxHeading' && from < place.labelEnd,
  },
  {
    // 序号: 1, 2, 3
    id: 'row-number',
    disposition: 'label',
    test: (occurrence) => {
      const { place, text } = occurrence
      if (place.kind !== 'cell') return false
      const isOther = place.column === null || place.column === 'other' || place.column === 'blank'
      return (
        (place.column === 'number' || (isOther && place.isFirst)) &&
        /^[（(]?\d{1,3}(?:[.．-]\d{1,3})*[）)]?[.．、]?$/.test(text)
      )
    },
  },
  {
    // 1. of a box's item, of a note, of an entry of a list of attachments
    id: 'list-label',
    disposition: 'label',
    test: ({ text, from, lexicon }) => (lexicon.headings(text.trimStart())?.length ?? 0) > from,
  },
  {
    // 附件2, 表1, 见专栏3, 图 4
    id: 'reference',
    disposition: 'label',
    test: (occurrence) =>
      /(?:专栏|附件|附表|附图|附录|注|[见如上下]图|[见如上下]表|^表|^图)\s?$/.test(before(occurrence)),
  },
  {
    // 任务包括：（1）…；（2）…
    id: 'enumeration',
    disposition: 'label',
    test: (occurrence) => isSmall(occurrence) && /[（(]$/.test(before(occurrence)) && /^[）)]/.test(after(occurrence)),
  },
  {
    // …。2. 推进…: points that run on in a paragraph
    id: 'running-label',
    disposition: 'label',
    test: (occurrence) =>
      isSmall(occurrence) &&
      /[。；：;]\s?$/.test(before(occurrence)) &&
      /^(?:[.．、]\s?[一-鿿“《]|[)）])/.test(after(occurrence)),
  },
]

const isSmall = (occurrence: Occurrence): boolean => /^[0-9０-９]{1,2}$/.test(written(occurrence))
