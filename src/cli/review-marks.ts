import { readFile } from 'node:fs/promises'
import type { Mark, ReviewFile } from '../review/marks.ts'
import { systemMessage, UsageError } from './messages.ts'

/**
 * The marks that a report page has exported.
 *
 * @throws {UsageError} when there are none, or more inputs than the one that they are of
 */
export async function reviewMarks(name: string, inputs: number): Promise<readonly Mark[]> {
  if (inputs > 1) throw new UsageError(`--review ${name}: is of one gazette; name that one alone`)
  let text: string
  try {
    text = await readFile(name, 'utf8')
  } catch (error) {
    throw new UsageError(`--review ${systemMessage(name, error)}`)
  }
  const read = parsed(text)
  if (!isReview(read)) throw new UsageError(`--review ${name}: holds no marks; export them from a report page`)
  return read.marks
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isReview = (read: unknown): read is ReviewFile =>
  typeof read === 'object' &&
  read !== null &&
  'gazetteReview' in read &&
  read.gazetteReview === 1 &&
  'marks' in read &&
  Array.isArray(read.marks) &&
  read.marks.every(({ key, mark }) => typeof key === 'string' && ['right', 'wrong', 'corrected'].includes(mark))
