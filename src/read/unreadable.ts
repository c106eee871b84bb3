/** An input that cannot be read at all; the message is one line that names it and the remedy. */
export class UnreadableInputError extends Error {
  override name = 'UnreadableInputError'
}
