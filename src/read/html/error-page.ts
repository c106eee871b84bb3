import { UnreadableInputError } from '../unreadable.ts'
import { isElement, type Page, type PageNode, walk } from './page.ts'
import { textOf } from './table-grid.ts'
import type { Contents } from './text-frame.ts'

/** Letters that a page with a text in it has at least. */
const FEW_LETTERS = 400
/** 404 Not Found, 502 Bad Gateway, 页面不存在: the title of what a server sends when it has nothing else. */
const ERROR =
  /\b[45]\d\d\b|not ?found|forbidden|bad ?gateway|unavailable|internal ?server|time-?out|访问(?:出错|被拒绝|受限)|(?:页面|网页|文件|内容)(?:不存在|已删除|未找到|找不到|出错)|系统(?:维护|繁忙)|错误页/i
const HEADS = new Set(['title', 'h1', 'h2'])

/**
 * A page that says only that there is none is no gazette without documents.
 *
 * @throws {UnreadableInputError}
 */
export function refuseErrorPage(page: Page, contents: ReadonlyMap<PageNode, Contents>, file: string): void {
  const letters = page.root.children.reduce((sum, node) => sum + (contents.get(node)?.letters ?? 0), 0)
  if (letters > FEW_LETTERS) return
  const said = headsOf(page).find((head) => ERROR.test(head))
  if (said === undefined) return
  throw new UnreadableInputError(
    `${file}: this is an error page of a server (${said.slice(0, 40)}); fetch the page again`,
  )
}

function headsOf({ root }: Page): string[] {
  const heads: string[] = []
  walk(root, {
    enter(node) {
      if (isElement(node) && HEADS.has(node.name)) heads.push(textOf(node))
      return true
    },
  })
  return heads
}
