import type { SectionNode } from '../../model/tree.ts'

/** A longer line is no title, nor part of one. */
const LONGEST_LINE = 30

/** What an attachment is called: 附件 / 2023年全省30件民生实事 / 实施方案 / （征求意见稿） has it in the lines below, 附件：实施方案 in its own. */
export function attachedTitle({ title, children }: SectionNode): string {
  const lines: string[] = []
  for (const child of children) {
    if (child.type !== 'paragraph') break
    const { text } = child.passage
    if (text.length > LONGEST_LINE || /[。；：]/.test(text)) break
    lines.push(text)
  }
  return (lines.length > 0 ? lines.join('') : title).replace(/（[^（）]*）$/, '')
}
