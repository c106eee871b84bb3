import type { ContentNode, DocumentNode, ItemNode } from '../model/tree.ts'

/** 出现下列情况之一的，可启动一级响应：, 申请人应当符合以下条件： */
const LEADS_CONDITIONS =
  /(?:下列|以下|如下)(?:情[形况]|条件|情况)之一|(?:符合|具备|满足|达到)(?:下列|以下|如下)(?:各项)?(?:条件|要求|情形)|(?:条件|标准)(?:如下|为|是)?[：:]$/

/** The points of lists that say when something applies, not what is to be done: their numbers are thresholds. */
export function conditionPoints(document: DocumentNode): ReadonlySet<ItemNode> {
  const points = new Set<ItemNode>()
  const visit = (nodes: readonly ContentNode[], heading: string) => {
    let lead = heading
    for (const node of nodes) {
      if (node.type === 'section') visit(node.children, node.heading.text)
      else if (node.type === 'paragraph') lead = node.passage.text
      else if (node.type === 'item' && LEADS_CONDITIONS.test(lead.slice(-LEAD_REACH))) points.add(node)
    }
  }
  visit(document.children, '')
  return points
}

/** The end of the sentence that leads to a list. */
const LEAD_REACH = 60
