import { id, source } from './columns/origin.ts'
import { type Head, headOf, sheetOf } from './columns/sheets.ts'
import type { Kind } from './kinds.ts'
import { listNames } from './vocabulary.ts'
import type { WriteOptions } from './writer.ts'

/** A file of rows: which kind of records it holds. */
interface PackagedFile {
  readonly kind: Kind
  readonly file: string
}

/**
 * The descriptor of a folder of rows: a Tabular Data Package (Data Package v1) with a Table Schema for each file.
 *
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export function dataPackage(files: readonly PackagedFile[], options: WriteOptions, format: string): string {
  const kinds = files.map(({ kind }) => kind)
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'gazette',
    title: options.headers === 'zh' ? '政府公报提取结果' : 'Records of government gazettes',
    resources: files.map(({ kind, file }) => ({
      profile: 'tabular-data-resource',
      name: kind,
      title: listNames[kind][options.headers],
      path: file,
      // Tabs are a dialect of it.
      format: 'csv',
      mediatype: format === 'tsv' ? 'text/tab-separated-values' : 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: format === 'tsv' ? '\t' : ',', lineTerminator: options.excel ? '\r\n' : '\n' },
      schema: tableSchema(kind, kinds, options),
    })),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

/** @see https://specs.frictionlessdata.io/table-schema/ */
function tableSchema(kind: Kind, kinds: readonly Kind[], options: WriteOptions): object {
  const { columns } = sheetOf(kind, options.long)
  const isLong = options.long && kind === 'indicators'
  const foreignKeys = columns
    .filter((head) => head.refers !== undefined && kinds.includes(head.refers) && isKey(head, options))
    .map((head) => foreignKey(head, kind, options))
  return {
    fields: columns.map((head) => field(head, options)),
    missingValues: [''],
    // An indicator has as many rows as values there.
    ...(isLong
      ? {}
      : {
          primaryKey: options.several
            ? [headOf(source, options.headers), headOf(id, options.headers)]
            : headOf(id, options.headers),
        }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  }
}

/**
 * Ids are unique in their input, so that of several inputs a key takes the source as well; where the id may be empty, a
 * key of two fields would be half empty, which no validator takes for empty.
 */
const isKey = (head: Head, { several }: WriteOptions): boolean => !several || head.required === true

function foreignKey(head: Head, kind: Kind, { headers, several }: WriteOptions): object {
  const resource = head.refers === kind ? '' : head.refers
  const here = headOf(head, headers)
  const [from, key] = [headOf(source, headers), headOf(id, headers)]
  return several
    ? { fields: [from, here], reference: { resource, fields: [from, key] } }
    : { fields: here, reference: { resource, fields: key } }
}

function field(head: Head, { headers }: WriteOptions): object {
  const { name, zh, type, about, required, values } = head
  const words = values === undefined ? null : headers === 'zh' ? Object.values(values) : Object.keys(values)
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(words === null ? {} : { enum: words }),
    ...(name === 'line' || name === 'page' ? { minimum: 1 } : {}),
  }
  return {
    name: headOf(head, headers),
    title: headers === 'zh' ? name : zh,
    description: about,
    type,
    ...(type === 'boolean' && headers === 'zh' ? { trueValues: ['是'], falseValues: ['否'] } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}
