import { type Head, sheetOf } from '../../src/write/columns/sheets.ts'
import { type Kind, kinds } from '../../src/write/kinds.ts'

/** docs/columns.md, of the columns themselves. */
export const columnsPage = (): string => `# The columns of rows

<!-- Made of src/write/columns by \`npm run docs\`. -->

What \`-f csv\`, \`-f tsv\`, \`-o book.xlsx\` and \`-o folder/\` (with or without \`-f parquet\`) have of each kind of record. Columns keep their names and
order; new ones come at a place of their own. \`--headers zh\` heads them with the Chinese name and says the values below in Chinese.

An empty cell means that the source does not tell. Types are those of [Table Schema](https://specs.frictionlessdata.io/table-schema/); several names
in a cell are parted by \`; \`. \`source\` and \`id\` together name a record among all inputs, and \`source\` with \`document\`, \`section\`, \`box\`,
\`table\` leads to the record it belongs to.

${kinds.map((kind) => sectionOf(kind, kind, false)).join('\n')}
${sectionOf('indicators', 'indicators with `--long`', true)}`

const sectionOf = (kind: Kind, title: string, long: boolean): string => `## ${title}

| column | 中文 | type | what it says |
| --- | --- | --- | --- |
${sheetOf(kind, long).columns.map(row).join('\n')}
`

const row = ({ name, zh, type, about, values }: Head): string =>
  `| \`${name}\` | ${zh} | ${type} | ${escaped(about)}${words(values)} |`

const words = (values: Head['values']): string =>
  values === undefined
    ? ''
    : ` ${Object.entries(values)
        .map(([value, zh]) => `\`${value}\` ${zh}`)
        .join(', ')}.`

const escaped = (text: string): string => text.replace(/\|/g, '\\|')
