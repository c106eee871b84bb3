import { groups } from '../../src/check/rules.ts'

/** docs/rules.md, of the rules themselves. */
export const rulesPage = (): string => `# The rules of \`gazette check\`

<!-- Made of src/check by \`npm run docs\`. -->

| severity | |
| --- | --- |
| \`error\` | a contradiction: one of two places is wrong |
| \`warning\` | what an editor would put right, or would want to have looked at |
| \`info\` | worth knowing; shown with \`--severity info\` |

\`--rule ID=off|info|warning|error\` sets how severe a rule is taken for one run, \`gazette.config.json\` (the nearest one upwards) for all:

\`\`\`json
{ "check": { "severity": "warning", "rules": { "number-order": "warning", "leftover-markup": "off" }, "baseline": "known.json" } }
\`\`\`

${groups
  .map(
    ({ name, rules }) => `## ${name}

| rule | severity | what is wrong | such as | not |
| --- | --- | --- | --- | --- |
${rules
  .map(
    ({ id, severity, about, example, counterexample }) =>
      `| \`${id}\` | ${severity} | ${about} | ${cell(example)} | ${cell(counterexample)} |`,
  )
  .join('\n')}
`,
  )
  .join('\n')}`

const cell = (text: string): string => text.replace(/[|<*\\`]/g, '\\$&')
