import type { ContentNode, DocumentNode } from '../model/tree.ts'

/** 出现下列情况之一的，可启动一级响应：, 申请人应当符合以下条件： */
const LEADS_CONDITIONS =
  /(?:下列|以下|如下)(?:情[形况]|条件|情况)之一|(?:符合|具备|满足|达到)(?:下列|以下|如下)(?:各项)?(?:条件|要求|情形)|(?:条件|标准)(?:如下|为|是)?[：:]$/

/**
 * The points of lists that say when something applies, not what is to be done: their numbers are thresholds. Points that are
 * numbered as headings are sections, which are conditions with all that stands in them.
 */
export function conditionPoints(document: DocumentNode): ReadonlySet<ContentNode> {
  const points = new Set<ContentNode>()
  const visit = (nodes: readonly ContentNode[], heading: string, isCondition: boolean) => {
    let lead = heading
    // Asked once for all points behind the same lead.
    let leads: boolean | null = null
    for (const node of nodes) {
      let isPoint = isCondition
      if (!isCondition && (node.type === 'item' || node.type === 'section')) {
        leads ??= LEADS_CONDITIONS.test(lead.slice(-LEAD_REACH))
        isPoint = leads
      }
      if (isPoint) points.add(node)
      if (node.type === 'section') visit(node.children, node.heading.text, isPoint)
      else if (node.type === 'paragraph') {
        lead = node.passage.text
        leads = null
      }
    }
  }
  visit(document.children, '', false)
  return points
}

/** The end of the sentence that leads to a list. */
const LEAD_REACH = 60
