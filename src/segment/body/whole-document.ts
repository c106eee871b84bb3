import { CharacterSieve, codesOf } from '../../lexicon/character-sieve.ts'
import type { SectionNode } from '../../model/tree.ts'

/** 本方案自印发之日起施行，有效期3年。, 本决定自2022年1月1日起施行。 */
const IN_FORCE = /^本[一-鿿]{2,6}自[^。；，]{2,30}起(?:正式)?(?:施行|实施|执行|生效)/

/** 参会人员：…, 列席：…, below what a meeting decided. */
const PRESENT = /^(?:出席|列席|参会|参加|缺席|请假)(?:人员|单位|同志|领导)?[：:]/

/** Few paragraphs begin with one of these. */
const OPENING = new CharacterSieve(codesOf('本出列参缺请'))

/**
 * Whether a paragraph speaks of the whole document, not of the last of its points. One that says when it takes effect is all that
 * 五、附则 holds; below （三）加强宣传。 it is no part of that.
 *
 * @param section the innermost section that is open
 */
export const isOfWhole = (text: string, section: SectionNode | undefined): boolean =>
  section !== undefined &&
  OPENING.passes(text.charCodeAt(0)) &&
  (IN_FORCE.test(text) || PRESENT.test(text)) &&
  (section.children.length > 0 || SENTENCE.test(section.heading.text))

/** 二、删去第十二条。, 二、《某市市容管理办法》（2016年市人民政府令第2号发布）: a point that is whole without a text below. */
const SENTENCE = /[。；）》]$/

/** The ranks of what has a label begin here; 附件 outranks it. */
export const LABELLED = 1
