import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { reachOf } from './reach.ts'

/** Ends every way of matching: where it is missing, all of them are tried in vain. */
const NEVER = '\\uf8fe'

/** A look behind that sees no farther costs no more anywhere than it does here. */
const NEAR = 256

/** Counts up to this are kept; `{2,40}` becomes `+`, which allows more. */
export type Counted = 8 | 64

/**
 * A pattern without assertions, `^` aside, that has all ways of matching which this one has and more, none of which leads to
 * a match: if it is linear, so is this one, wherever and however often it is tried. Null when there is none.
 *
 * - a look ahead becomes a way of its own that ends: `a(?=b*c)d` is `a(?:b*c|d)`
 * - at the beginning, one at the character before becomes that character: `(?<![ab])` is `(?:^|[^ab])`
 * - other looks behind are left out, if they are short, and so are `$` and `\b`
 */
export function relaxed(source: string, flags: string, counted: Counted): string | null {
  return rewritten(source, flags, (alternatives) => {
    const ways = alternatives.map(({ elements }) => {
      const ahead = characterBefore(elements[0])
      return ahead === null ? sequence(elements, counted) : ahead + sequence(elements.slice(1), counted)
    })
    return `(?:${ways.join('|')})${NEVER}`
  })
}

/**
 * The same pattern where assertions stand at its ends alone, each about one character: that is then part of the match.
 * Null where there are none, or others.
 */
export function widened(source: string, flags: string): string | null {
  return rewritten(source, flags, (alternatives) => {
    const ways = alternatives.map(({ elements }) => {
      const ahead = characterBefore(elements[0])
      const behind = characterBehind(elements.at(-1))
      const rest = elements.slice(ahead === null ? 0 : 1, behind === null ? undefined : -1)
      if (rest.some(hasLook)) throw new Unchangeable()
      return (ahead ?? '') + rest.map(({ raw }) => raw).join('') + (behind ?? '')
    })
    return ways.join('|')
  })
}

class Unchangeable extends Error {}

function rewritten(source: string, flags: string, write: (ways: readonly AST.Alternative[]) => string): string | null {
  const modes = { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }
  try {
    return write(new RegExpParser().parsePattern(source, 0, source.length, modes).alternatives)
  } catch (reason) {
    if (reason instanceof Unchangeable) return null
    throw reason
  }
}

const hasLook = ({ raw }: AST.Element): boolean => raw.includes('(?=') || raw.includes('(?!') || raw.includes('(?<')

type Character = AST.CharacterClass | AST.CharacterSet | AST.Character

const characterBefore = (element: AST.Element | undefined): string | null =>
  element?.type === 'Assertion' && element.kind === 'lookbehind' ? characterSeen(element, '^') : null

const characterBehind = (element: AST.Element | undefined): string | null =>
  element?.type === 'Assertion' && element.kind === 'lookahead' ? characterSeen(element, '$') : null

/** `[^ab]` or an end of the text for `(?![ab])`; null for a look at anything but one character. */
function characterSeen({ alternatives, negate }: AST.LookaroundAssertion, end: '^' | '$'): string | null {
  const [character, more] = alternatives.flatMap(({ elements }) => (elements.length === 1 ? elements : [null, null]))
  if (character == null || more !== undefined) return null
  const isOne =
    character.type === 'CharacterClass' || character.type === 'CharacterSet' || character.type === 'Character'
  if (!isOne) return null
  return negate ? `(?:${end}|${other(character)})` : character.raw
}

function other(character: Character): string {
  if (character.type === 'CharacterClass')
    return character.negate ? `[${character.raw.slice(2)}` : `[^${character.raw.slice(1)}`
  return character.raw === '.' ? '[\\n\\r\\u2028\\u2029]' : `[^${character.raw}]`
}

function sequence(elements: readonly AST.Element[], counted: Counted): string {
  let text = ''
  for (const [at, element] of elements.entries()) {
    if (element.type === 'Assertion' && element.kind === 'lookahead')
      return `${text}(?:${choice(element.alternatives, counted)}${NEVER}|${sequence(elements.slice(at + 1), counted)})`
    text += part(element, counted)
  }
  return text
}

const choice = (alternatives: readonly AST.Alternative[], counted: Counted): string =>
  `(?:${alternatives.map(({ elements }) => sequence(elements, counted)).join('|')})`

function part(element: AST.Element, counted: Counted): string {
  switch (element.type) {
    case 'Assertion':
      if (element.kind === 'start') return '^'
      if (element.kind === 'lookbehind' && reachOf(element.alternatives) > NEAR) throw new Unchangeable()
      return ''
    case 'Group':
    case 'CapturingGroup':
      return choice(element.alternatives, counted)
    case 'Quantifier': {
      const { min, max } = element
      const count = max <= counted ? `{${min},${max}}` : min === 0 ? '*' : '+'
      return `(?:${part(element.element, counted)})${count}`
    }
    case 'Backreference':
      throw new Unchangeable()
    default:
      return element.raw
  }
}
