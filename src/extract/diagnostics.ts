import type { VFile } from 'vfile'
import type { Point, Position } from '../model/position.ts'
import type { DiagnosticRecord } from '../model/records.ts'
import type { Finding } from '../read/block.ts'

type Message = VFile['messages'][number]
type Unplaced = Omit<Point, 'offset'> & { offset?: number | undefined }

/** Findings wait here for the document that they are about: a reader is ahead of what is written. */
export class Diagnostics {
  #waiting: Finding[] = []
  #count = 0

  report(finding: Finding): void {
    this.#waiting.push(finding)
  }

  /** The diagnostics up to the end of a document: those before it belong to none. */
  upTo(document: string, { start, end }: Position): DiagnosticRecord[] {
    const due: Finding[] = []
    const later: Finding[] = []
    for (const finding of this.#waiting) (finding.position.start.offset <= end.offset ? due : later).push(finding)
    this.#waiting = later
    return due.map((finding) => this.#record(finding, finding.position.start.offset < start.offset ? null : document))
  }

  /** The diagnostics that belong to no document. */
  rest(): DiagnosticRecord[] {
    return this.#waiting.splice(0).map((finding) => this.#record(finding, null))
  }

  #record({ rule, severity, message, position }: Finding, document: string | null): DiagnosticRecord {
    return { type: 'diagnostic', id: `n${++this.#count}`, document, rule, severity, message, position }
  }
}

/** What a stage said of a document through `file.message(reason, {place, ruleId})`. */
export function findingOf({ ruleId, fatal, reason, place }: Message, whole: Position): Finding {
  const position = place === undefined ? whole : (positionOf(place) ?? whole)
  const severity = fatal === true ? 'error' : fatal === undefined ? 'info' : 'warning'
  return { rule: ruleId ?? 'message', severity, message: reason, position }
}

/** Null where offsets are missing, which a plugin may not know. */
function positionOf(place: NonNullable<Message['place']>): Position | null {
  const { start, end } = 'start' in place ? place : { start: place, end: place }
  return isPoint(start) && isPoint(end) ? { start, end } : null
}

const isPoint = (point: Unplaced): point is Point => point.offset !== undefined
