/** The same text, on its own: a piece of a document would keep the whole of it in memory as long as it is kept itself. */
export const detached = (text: string): string => Buffer.from(text).toString()
