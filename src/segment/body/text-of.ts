import type { ContentNode } from '../../model/tree.ts'

/** What a paragraph says; nothing where there is none. */
export const textOf = (node: ContentNode | undefined): string => (node?.type === 'paragraph' ? node.passage.text : '')
