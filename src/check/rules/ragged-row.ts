import type { Rule } from '../rule.ts'

export const raggedRow: Rule = {
  id: 'ragged-row',
  severity: 'warning',
  about: 'A row of an indicator table has fewer cells than its header.',
  example: '指标 单位 2020年 2025年 / 森林覆盖率 %',
  counterexample: '指标 单位 2020年 2025年 / 森林覆盖率 % 7.5 8',
  check: function* ({ tables, indicators }) {
    const taken = new Set(indicators.map(({ position }) => position.start.line))
    for (const { kind, columns, body } of tables.values()) {
      if (kind !== 'indicator') continue
      const last = columns.findLastIndex(({ kind: column }) => column === 'value')
      for (const { node, only } of body) {
        if (only !== null || node.cells.length > last || !taken.has(node.position.start.line)) continue
        yield {
          message: `the row has ${node.cells.length} cells, the header ${columns.length}`,
          position: node.position,
        }
      }
    }
  },
}
