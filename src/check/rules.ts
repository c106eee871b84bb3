import { diagnosed } from './diagnosed.ts'
import type { Rule } from './rule.ts'
import { againstDirection } from './rules/against-direction.ts'
import { boxNumbering } from './rules/box-numbering.ts'
import { capsAndTotal } from './rules/caps-and-total.ts'
import { conflictingTargets } from './rules/conflicting-targets.ts'
import { contentsPages } from './rules/contents-pages.ts'
import { contentsTitleDiffers } from './rules/contents-title-differs.ts'
import { dateAfterIssue } from './rules/date-after-issue.ts'
import { dateMissing } from './rules/date-missing.ts'
import { documentNotInContents } from './rules/document-not-in-contents.ts'
import { emptyFigure } from './rules/empty-figure.ts'
import { growthAndTarget } from './rules/growth-and-target.ts'
import { headingNumbering } from './rules/heading-numbering.ts'
import { indicatorNature } from './rules/indicator-nature.ts'
import { indicatorUnit } from './rules/indicator-unit.ts'
import { indicatorValue } from './rules/indicator-value.ts'
import { itemNumbering } from './rules/item-numbering.ts'
import { labelScheme } from './rules/label-scheme.ts'
import { latinInChinese } from './rules/latin-in-chinese.ts'
import { leftoverMarkup } from './rules/leftover-markup.ts'
import { mixedWidthNumber } from './rules/mixed-width-number.ts'
import { namesDiffer } from './rules/names-differ.ts'
import { numberAndDate } from './rules/number-and-date.ts'
import { numberForm } from './rules/number-form.ts'
import { numberMissing } from './rules/number-missing.ts'
import { numberOrder } from './rules/number-order.ts'
import { partsAndWhole } from './rules/parts-and-whole.ts'
import { raggedRow } from './rules/ragged-row.ts'
import { recipientsMissing } from './rules/recipients-missing.ts'
import { rowNumbering } from './rules/row-numbering.ts'
import { tableNumbering } from './rules/table-numbering.ts'
import { tableParts } from './rules/table-parts.ts'
import { targetWithoutDeadline } from './rules/target-without-deadline.ts'
import { taskWithoutText } from './rules/task-without-text.ts'
import { unbalancedMarks } from './rules/unbalanced-marks.ts'
import { unexplainedNumber } from './rules/unexplained-number.ts'
import { unfinishedParagraph } from './rules/unfinished-paragraph.ts'
import { unfinishedPlan } from './rules/unfinished-plan.ts'
import { unreadableValue } from './rules/unreadable-value.ts'

/** All rules, in the order in which docs/rules.md tells of them. Adding one is a file in rules/, and its name here. */
export const groups: readonly { name: string; rules: readonly Rule[] }[] = [
  {
    name: 'The contents (目录)',
    rules: [contentsPages, documentNotInContents, contentsTitleDiffers, ...diagnosed(['missing-document'])],
  },
  {
    name: 'Numbering',
    rules: [headingNumbering, labelScheme, boxNumbering, tableNumbering, rowNumbering, itemNumbering],
  },
  {
    name: 'Tables',
    rules: [
      raggedRow,
      tableParts,
      indicatorUnit,
      indicatorValue,
      indicatorNature,
      unreadableValue,
      partsAndWhole,
      againstDirection,
      ...diagnosed(['group-count', 'unfinished-table']),
    ],
  },
  { name: 'Contradictions', rules: [conflictingTargets, capsAndTotal, growthAndTarget] },
  {
    name: 'Damage',
    rules: [
      unfinishedParagraph,
      unfinishedPlan,
      unbalancedMarks,
      latinInChinese,
      leftoverMarkup,
      emptyFigure,
      mixedWidthNumber,
      namesDiffer,
      ...diagnosed([
        'unfinished-document',
        'replacement-character',
        'private-use-character',
        'control-character',
        'repaired-number',
        'doubtful-number',
        'lost-numeral',
        'character-reference',
        'empty-box',
        'picture',
        'turned-text',
      ]),
    ],
  },
  {
    name: 'Official form (GB/T 9704)',
    rules: [
      numberMissing,
      numberForm,
      recipientsMissing,
      dateMissing,
      numberAndDate,
      dateAfterIssue,
      numberOrder,
      ...diagnosed(['contradicting-particulars']),
    ],
  },
  { name: 'Accounting', rules: [unexplainedNumber, targetWithoutDeadline, taskWithoutText] },
  {
    name: 'Reading',
    rules: diagnosed([
      'no-document',
      'untitled-document',
      'repeated-title',
      'document-too-large',
      'doubtful-encoding',
      'page-furniture',
      'struck-out',
    ]),
  },
]

export const rules: readonly Rule[] = groups.flatMap(({ rules }) => rules)

const byId = new Map(rules.map((rule) => [rule.id, rule]))

export const ruleOf = (id: string): Rule | null => byId.get(id) ?? null
