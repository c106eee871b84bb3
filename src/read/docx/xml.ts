import { type CheerioAPI, load } from 'cheerio'

export type Xml = CheerioAPI
type Root = ReturnType<CheerioAPI['root']> extends ArrayLike<infer N> ? N : never
type Node = Root['childNodes'][number]
export type XmlElement = Extract<Node, { attribs: unknown }>

export const parsed = (bytes: Uint8Array | undefined): Xml =>
  load(Buffer.from(bytes ?? new Uint8Array()).toString('utf8'), { xml: true })

const isElement = (node: Node): node is XmlElement => 'attribs' in node

/** Every element of a name, in the order of the file. */
export function* elements(xml: Xml, name: string): Generator<XmlElement> {
  const stack: Node[] = xml.root().contents().get().reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue
    if (node.name === name) yield node
    // One by one: a body of a long document has more children than a call takes arguments.
    for (const child of node.childNodes.toReversed()) stack.push(child)
  }
}

/** The element at the end of a path of names below another. */
export function below(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element
  for (const name of path) found = found?.childNodes.filter(isElement).find((child) => child.name === name)
  return found
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.childNodes.filter(isElement).filter((child) => child.name === name)

/** The value of an element that has only one: <w:ilvl w:val="1"/>. */
export const ownValue = (element: XmlElement | undefined): string | undefined => element?.attribs['w:val']
