import type { ReportView } from './view.ts'

/** The program and the style of the page, as the build has made them. */
export interface PageParts {
  readonly script: string
  readonly style: string
}

/**
 * One page that needs nothing else: neither network nor other files. What the source says is data in it, never markup, and
 * a policy keeps the page from loading anything.
 */
export function* reportPage(view: ReportView, { script, style }: PageParts): Generator<string> {
  yield `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(view.gazette.name ?? view.source)}</title>
<style>
`
  yield style
  yield '\n</style>\n</head>\n<body>\n<script type="application/json" id="data">'
  yield JSON.stringify(view).replace(/</g, '\\u003c')
  yield '</script>\n<script>\n'
  yield script.replace(/<\/script/gi, '<\\/script')
  yield '\n</script>\n</body>\n</html>\n'
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
