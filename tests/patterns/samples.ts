import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Characters of all kinds that patterns of the project speak of. */
const CHARACTERS = [...'a0，一 \t-（.%：年x<"#*/=>）第〇０A_&、。']
const NONE = '\0'

/** A text that is long in one place only, or in all: `head`, `pump` over and over, `tail`. */
export interface Shape {
  head: string
  pump: string
  tail: string
}

/** Texts that make a pattern work: what it repeats, over and over, what leads there, and all of it, each ending in different ways. */
export function shapesFor(source: string, flags: string): Shape[] {
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, modes)
  const shapes = new Map<string, Shape>()
  const add = (head: string, pump: string) => {
    if (pump === '') return
    for (const tail of ['', NONE, '，一']) shapes.set(`${head}${NONE}${pump}${NONE}${tail}`, { head, pump, tail })
  }
  const visit = (ways: readonly AST.Alternative[], before: string) => {
    for (const { elements } of ways) {
      let head = before
      for (const element of elements) {
        if (element.type === 'Quantifier' && element.max > 1) {
          for (const pump of samples(element.element, flags)) {
            add(head, pump)
            add('', head + pump)
          }
        }
        const inner = element.type === 'Quantifier' ? element.element : element
        if (inner.type !== 'CharacterClass' && 'alternatives' in inner) visit(inner.alternatives, head)
        head += sample(element, flags)
      }
      add('', head)
      add('', head.slice(0, -1))
    }
  }
  visit(pattern.alternatives, '')
  return [...shapes.values()]
}

/** One text of each way that an element has. */
function samples(element: AST.QuantifiableElement, flags: string): string[] {
  const isGroup = element.type === 'Group' || element.type === 'CapturingGroup'
  return isGroup ? element.alternatives.map((way) => ofSequence(way.elements, flags)) : [sample(element, flags)]
}

const ofSequence = (elements: readonly AST.Element[], flags: string): string =>
  elements.map((element) => sample(element, flags)).join('')

function sample(element: AST.Element, flags: string): string {
  switch (element.type) {
    case 'Assertion':
      return element.kind === 'lookbehind' && !element.negate
        ? ofSequence(element.alternatives[0]?.elements ?? [], flags)
        : ''
    case 'Group':
    case 'CapturingGroup':
      return ofSequence(element.alternatives[0]?.elements ?? [], flags)
    case 'Quantifier':
      return sample(element.element, flags).repeat(Math.max(1, element.min))
    case 'Character':
      return String.fromCodePoint(element.value)
    case 'Backreference':
      return ''
    default:
      return ofClass(element.raw, flags)
  }
}

function ofClass(raw: string, flags: string): string {
  const one = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ''))
  return [...CHARACTERS, ...raw].find((character) => one.test(character)) ?? ''
}
