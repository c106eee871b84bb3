import type { HostileCase } from './case.ts'
import { TARGET } from './case.ts'

const READ = `<p>某市“十四五”水利规划</p><p>一、任务</p><p>${TARGET}</p>`
const MB = 1 << 20

const read = (name: string, bytes: () => string | Uint8Array): HostileCase => ({
  file: `${name}.html`,
  bytes,
  refused: null,
  reads: '12座',
})

const tooDeep = (name: string, bytes: () => string): HostileCase => ({
  file: `${name}.html`,
  bytes,
  refused: /the elements of this page nest too deep/,
})

/** @param secret a file beside the inputs that nobody names */
export const pages = (secret: string): readonly HostileCase[] => [
  ...['div', 'b', 'ul', 'svg', 'template'].flatMap((tag) => [
    tooDeep(`never-closed-${tag}`, () => `<html>${READ}${`<${tag}>`.repeat(100_000)}${READ}`),
    tooDeep(`nested-${tag}`, () => `<html>${READ}${`<${tag}>`.repeat(100_000)}${READ}${`</${tag}>`.repeat(100_000)}`),
  ]),
  // What each of these begins ends the last one, or is left out.
  ...['table', 'a', 'li', 'p', 'select', 'button', 'nobr'].map((tag) =>
    read(`never-closed-${tag}`, () => `<html>${READ}${`<${tag}>`.repeat(5000)}${READ}`),
  ),
  read('as-deep-as-may-be', () => `<html>${READ}${'<div>'.repeat(15_000)}${READ}`),
  read('never-closed-and-mixed', () => `<html>${READ}${'<b><p><i><a href=x><table><tr>'.repeat(2000)}${READ}`),
  tooDeep('cells-in-cells', () => `<html>${READ}${'<table><tr><td>'.repeat(100_000)}${READ}`),
  read('closed-and-never-opened', () => `<html>${READ}${'</b></p></a></table>'.repeat(10_000)}${READ}`),
  read('misnested', () => `<html>${READ}${'<b><p></b>'.repeat(5000)}${READ}`),
  read('attribute-of-megabytes', () => `<html><p title="${'x'.repeat(MB)}">${READ}`),
  read(
    'attributes-in-thousands',
    () => `<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=b`).join(' ')}>${READ}`,
  ),
  read(
    'leads-elsewhere',
    () =>
      `<html><head><base href="http://127.0.0.1:9/"><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><link rel=stylesheet href=a.css><script src=a.js></script><style>@import url(a.css)</style></head><body background=a.png>${READ}<iframe src="file://${secret}"></iframe><object data="file://${secret}"></object><embed src="file://${secret}"><img src="file://${secret}" srcset=b.png><video src=a.mp4></video><svg><use href="file://${secret}#a"/></svg></body></html>`,
  ),
  read(
    'entities',
    () =>
      `<!DOCTYPE html [<!ENTITY l0 "哈"><!ENTITY l1 "&l0;&l0;"><!ENTITY x SYSTEM "file://${secret}">]><html>${READ}<p>${'&l1;&x;&amp;&#x110000;&#55296;'.repeat(10_000)}</p>`,
  ),
  read('one-long-ampersand', () => `<html>${READ}<p>&${'a'.repeat(MB / 4)}</p>`),
  read('nulls', () => Buffer.from(`<html>${READ}<p>${'\0'.repeat(1000)}</p>`)),
  read('comment-without-end', () => `<html>${READ}${'<!--'.repeat(20_000)}`),
  read('cdata-without-end', () => `<html>${READ}<svg>${'<![CDATA['.repeat(10_000)}`),
  read('script-without-end', () => `<html>${READ}<script>${'<!--<script>'.repeat(10_000)}`),
  read(
    'spans-without-end',
    () =>
      `<html>${READ}<table>${'<tr><td colspan=1000 rowspan=65534>指标<td colspan=1000>2025年</tr>'.repeat(20)}</table>`,
  ),
  read('wide-grid', () => `<html>${READ}<table>${`<tr>${'<td>1</td>'.repeat(500)}</tr>`.repeat(20)}</table>`),
  read('entity-of-colspan', () => `<html>${READ}<table><tr><td colspan=99999999999>a<td rowspan=99999999999>b</table>`),
  read(
    'styles',
    () => `<html>${READ}<p style="${'display:none;'.repeat(10_000)}x">a</p><p style="${';'.repeat(MB / 4)}">a</p>`,
  ),
  read(
    'lists-in-lists',
    () => `<html>${READ}${'<ol start=99999999999999999999><li value=-9999999999>'.repeat(1000)}${READ}`,
  ),
]
