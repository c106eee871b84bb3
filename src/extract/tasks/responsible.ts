import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Responsible } from '../../model/records.ts'

/** Whether the first body named leads: a document says so once for all that follow. */
export interface LeadRule {
  firstLeads: boolean
}

/** 列第一位者为牵头单位（下同） */
const FIRST_LEADS = /列(?:在)?(?:第一|首)位(?:者|的)?(?:单位|部门)?为(?:牵头|负责)/
/** What stands beside a name without being part of it. */
const BESIDE_NAME =
  /^(?:由|会同|以及)+|(?:等(?:有关|相关)?(?:部门|单位|方面)?)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|依职责|分别|共同|具体)*$/g
/** 有关部门, 省直各单位: nobody in particular. */
const NOBODY = /(?:各|有关|相关)(?:部门|单位|方面)$/
/** 各市、自治州人民政府 is one name. */
const OPEN_NAME = /^各[市县州区省]$/

/** The bodies that answer for a task, by the brackets and lines in which its paragraphs name them, each once. */
export function responsibleIn(paragraphs: readonly string[], rule: LeadRule, lexicon: Lexicon): Responsible[] {
  const named = new Map<string, boolean>()
  for (const paragraph of paragraphs) {
    for (const statement of statementsIn(paragraph, lexicon)) {
      if (FIRST_LEADS.test(paragraph)) rule.firstLeads = true
      bodiesIn(statement, lexicon).forEach(({ name, lead }, index) => {
        named.set(name, named.get(name) === true || lead || (rule.firstLeads && index === 0))
      })
    }
  }
  return [...named].map(([name, lead]) => ({ name, lead }))
}

function statementsIn(paragraph: string, lexicon: Lexicon): string[] {
  if (labelAt(paragraph, lexicon) !== null) return [paragraph.replace(/。$/, '')]
  return closingBrackets(paragraph)
}

const OPENING = '（(〔［【'
const CLOSING = '）)〕］】'
/** A bracket right behind a sentence, or at the start of the paragraph. */
const BEHIND_SENTENCE = /(?:^|[。；！])(?=[（(〔［【])/g
const AT_END = /[）)〕］】][。；]?$/

/** What stands in brackets that close a sentence or the paragraph; one in mid-sentence explains a word. */
function closingBrackets(text: string): string[] {
  const starts = new Set<number>()
  for (const match of text.matchAll(BEHIND_SENTENCE)) starts.add(match.index + match[0].length)
  const end = AT_END.exec(text)?.index
  if (end !== undefined) starts.add(partner(text, end, -1))
  return [...starts].flatMap((open) => {
    const close = open < 0 ? -1 : partner(text, open, 1)
    return close < 0 ? [] : [text.slice(open + 1, close)]
  })
}

/** The index of the bracket that the one at `from` is paired with, looking in a direction; -1 without one. */
function partner(text: string, from: number, step: 1 | -1): number {
  let depth = 0
  for (let index = from; index >= 0 && index < text.length; index += step) {
    const character = text[index] ?? ''
    if (OPENING.includes(character)) depth += step
    else if (CLOSING.includes(character)) depth -= step
    if (depth === 0) return index
  }
  return -1
}

/** 责任单位： at the start of a text. */
function labelAt(text: string, lexicon: Lexicon): { lead: boolean; length: number } | null {
  const found = lexicon.duties.at(text, 0)
  if (found?.row.place !== 'label' || !/[：:]/.test(text[found.length] ?? '')) return null
  return { lead: found.row.duty === 'lead', length: found.length + 1 }
}

function bodiesIn(statement: string, lexicon: Lexicon): Responsible[] {
  return statement.split(/[；;。]/).flatMap((part) => {
    const label = labelAt(part, lexicon)
    if (label !== null) return namesIn(part.slice(label.length), lexicon).map((name) => ({ name, lead: label.lead }))
    return clausesIn(part, lexicon)
  })
}

/** X牵头，Y、Z等按职责分工负责: each clause's verb speaks for the names before it. */
function clausesIn(part: string, lexicon: Lexicon): Responsible[] {
  const bodies: Responsible[] = []
  let waiting = ''
  for (const clause of part.split(/[，,]/)) {
    const verb = lexicon.duties.before(clause, clause.length)
    if (verb?.row.place !== 'verb') {
      waiting += `${clause}、`
      continue
    }
    const names = namesIn(waiting + clause.slice(0, clause.length - verb.length), lexicon)
    bodies.push(...names.map((name) => ({ name, lead: verb.row.duty === 'lead' })))
    waiting = ''
  }
  return bodies
}

function namesIn(text: string, lexicon: Lexicon): string[] {
  const names: string[] = []
  let open = ''
  for (const part of splitNames(text, lexicon)) {
    const name = open + part.trim().replace(BESIDE_NAME, '').trim()
    open = OPEN_NAME.test(name) ? `${name}、` : ''
    if (open === '' && name.length > 1 && !NOBODY.test(name)) names.push(name)
  }
  return names
}

/** At 、 or ，, and at 和 or 会同 behind a whole name: 省财政厅和省民政厅, but 发展和改革委员会. */
function splitNames(text: string, lexicon: Lexicon): string[] {
  const names: string[] = []
  let from = 0
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if ('（('.includes(character)) depth++
    if ('）)'.includes(character)) depth--
    const conjunction = depth === 0 ? /^(?:会同|[、，,]|和|及|与)/.exec(text.slice(index, index + 2))?.[0] : undefined
    if (conjunction === undefined) continue
    if (/[和及与]/.test(conjunction) && lexicon.agencies.before(text.slice(from, index), index - from) === null)
      continue
    names.push(text.slice(from, index))
    from = index + conjunction.length
    index = from - 1
  }
  return [...names, text.slice(from)]
}
