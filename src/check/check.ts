import { linesOf, SourceTail } from '../extract/numbers/source-tail.ts'
import type { Stage } from '../extract/stages.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Position } from '../model/position.ts'
import type { DiagnosticRecord, DocumentRecord, Severity } from '../model/records.ts'
import { detached } from './detached.ts'
import { newIssue } from './issue.ts'
import type { CheckedDocument, Rule, SourceLine, Told } from './rule.ts'
import { ruleOf, rules } from './rules.ts'

/** What a rule found. */
export interface Finding extends Required<Told> {
  rule: string
  severity: Severity
  /** The document that it is about; null for what belongs to the issue. */
  document: Pick<DocumentRecord, 'title' | 'number'> | null
  position: Position
  /** The line of the source at which it starts. */
  excerpt: string
}

export interface CheckOptions {
  lexicon: Lexicon
  /** How severe each rule is to be taken; `off` silences it. What is not named is as severe as the rule says. */
  severities: ReadonlyMap<string, Severity | 'off'>
}

/** The findings of an issue, as it is read; holds one document at a time, and of those before it what they set and their numbers. */
export class Checker {
  readonly #tail = new SourceTail()
  readonly #issue = newIssue()
  readonly #options: CheckOptions
  #masthead: CheckedDocument['masthead'] = { contents: [], publishedOn: null }
  #document: Finding['document'] = null
  #lines: SourceLine[] = []
  /** Kept, for only the end tells which entries of the contents have no document. */
  #contents: SourceLine[] = []

  constructor(options: CheckOptions) {
    this.#options = options
  }

  /** Takes the text as people read it. */
  watch(text: string): void {
    this.#tail.watch(text)
  }

  *check(stage: Stage): Generator<Finding> {
    if (stage.type === 'issue') {
      this.#masthead = stage.masthead
      this.#contents = this.#taken(stage.masthead.position.end.offset)
      yield* this.#told((rule) => rule.checkContents?.(stage.masthead))
    } else if (stage.type === 'document') {
      const { document } = stage.findings
      this.#lines = this.#taken(document.position.end.offset)
      const { title, number } = document
      this.#document = {
        title: title === null ? null : detached(title),
        number: number === null ? null : { ...number, raw: detached(number.raw), code: detached(number.code) },
      }
      const checked: CheckedDocument = {
        ...stage.findings,
        lexicon: this.#options.lexicon,
        masthead: this.#masthead,
        numbers: stage.numbers ?? [],
        lines: this.#lines,
        issue: this.#issue,
      }
      yield* this.#told((rule) => rule.check?.(checked))
    } else if (stage.type === 'diagnostics') {
      for (const diagnostic of stage.diagnostics) yield* this.#diagnosed(diagnostic)
    }
  }

  /** What the rules find that are not silenced. */
  *#told(found: (rule: Rule) => Iterable<Told> | undefined): Generator<Finding> {
    for (const rule of rules) {
      const severity = this.#severityOf(rule.id, rule.severity)
      if (severity !== 'off') for (const told of found(rule) ?? []) yield this.#found(rule.id, severity, told)
    }
  }

  #severityOf(id: string, own: Severity): Severity | 'off' {
    return this.#options.severities.get(id) ?? own
  }

  #taken(to: number): SourceLine[] {
    return [...linesOf(this.#tail.take(to))]
  }

  *#diagnosed({ rule, severity: own, document, message, position }: DiagnosticRecord): Generator<Finding> {
    const severity = this.#severityOf(rule, ruleOf(rule)?.severity ?? own)
    if (severity === 'off') return
    const found = this.#found(rule, severity, { message, position })
    yield { ...found, document: document === null ? null : this.#document }
  }

  #found(rule: string, severity: Severity, told: Told): Finding {
    const isAt = ({ start }: SourceLine) => start.line === told.position.start.line
    const line = this.#lines.find(isAt) ?? this.#contents.find(isAt)
    return {
      ...told,
      message: detached(told.message),
      related: (told.related ?? []).map(({ message, position }) => ({ message: detached(message), position })),
      rule,
      severity,
      document: this.#document,
      excerpt: detached(line?.text ?? ''),
    }
  }
}
