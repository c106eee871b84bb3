import { type ExtractOptions, extract, type GazetteRecord, type Input } from '../src/index.ts'

/**
 * What a gazette holds, a line a record, for people to compare.
 *
 * @param withAmounts indicators and targets, too
 */
export async function outlineOf(input: Input, options: ExtractOptions = {}, withAmounts = false): Promise<string> {
  const lines: string[] = []
  for await (const record of extract(input, options)) {
    lines.push(...describeRecord(record))
    if (withAmounts) lines.push(...describeAmounts(record))
  }
  return `${lines.join('\n')}\n`
}

function describeRecord(record: GazetteRecord): string[] {
  const at = `${record.position.start.line}-${record.position.end.line}`.padEnd(7)
  switch (record.type) {
    case 'gazette':
      return record.name === null ? [] : [`${at} gazette ${record.name} ${record.issue} ${record.publishedOn}`]
    case 'document':
      return [
        `${at} document ${record.title} | ${record.kind} ${record.number?.raw ?? '-'} ${record.issuedOn ?? '-'}`,
        `        from ${record.issuers.join(' + ') || '-'} to ${record.recipients.join(' + ') || '-'}`,
        `        ${record.category ?? '-'} p. ${record.tocPage ?? '-'}, plan ${record.plan?.title ?? '-'} ${record.plan?.startYear ?? ''}-${record.plan?.endYear ?? ''}`,
      ]
    case 'section':
      return [
        `${at} ${'  '.repeat(record.level)}${record.label ?? ''}[${record.title}]${record.runIn ? ' run-in' : ''} ${record.role}`,
      ]
    case 'box':
      return [`${at}   box ${record.number ?? '-'} [${record.title}] ${record.items} items`]
    case 'table':
      return [`${at}   table ${record.number ?? '-'} [${record.caption ?? ''}] ${record.parts} parts`]
    case 'task': {
      const bodies = record.responsible.map(({ name, lead }) => (lead ? `${name}*` : name)).join(' + ')
      return [
        `${at}   task ${record.kind} ${record.number ?? '-'} [${record.title ?? ''}] ${record.text.replaceAll('\n', ' / ')}${bodies && ` by ${bodies}`}`,
      ]
    }
    case 'diagnostic':
      return [`${at} ${record.rule}: ${record.message}`]
    default:
      return []
  }
}

function describeAmounts(record: GazetteRecord): string[] {
  const at = `${record.position.start.line}:${record.position.start.column}`.padEnd(7)
  switch (record.type) {
    case 'indicator': {
      const values = record.values.map(({ role, year, raw }) => `${role} ${year ?? '-'} ${raw}`).join(', ')
      const { number, group, parent, name, unit, nature } = record
      return [
        `${at}   indicator ${[number, group, parent, name, unit, nature].map((field) => field ?? '-').join(' | ')}: ${values}`,
      ]
    }
    case 'target':
      return [`${at}   target ${record.subject} ${record.kind} ${record.raw} by ${record.deadline?.year ?? '-'}`]
    default:
      return []
  }
}
