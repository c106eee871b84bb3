import type { AST } from '@eslint-community/regexpp'

/** How many characters these ways of matching can take at most. */
export const reachOf = (alternatives: readonly AST.Alternative[]): number =>
  Math.max(...alternatives.map(({ elements }) => elements.reduce((sum, element) => sum + extent(element), 0)))

function extent(element: AST.Element): number {
  switch (element.type) {
    case 'Assertion':
      return 'alternatives' in element ? reachOf(element.alternatives) : 0
    case 'Group':
    case 'CapturingGroup':
      return reachOf(element.alternatives)
    case 'Quantifier':
      return element.max === 0 ? 0 : element.max * extent(element.element)
    case 'Backreference':
      return Number.POSITIVE_INFINITY
    default:
      return 1
  }
}
