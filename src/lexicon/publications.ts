/**
 * What the name of a gazette ends with, as part of a pattern: 青海省人民政府公报; 云南政报, as provinces called theirs for
 * decades; 财政部文告.
 */
export const PUBLICATION_WORDS = '(?:公报|政报|文告)'
