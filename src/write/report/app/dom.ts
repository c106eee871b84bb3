type Child = Node | string | null | undefined | readonly Child[]

interface Props {
  class?: string | undefined
  id?: string
  title?: string | undefined
  data?: Record<string, string>
  attrs?: Record<string, string>
  on?: Record<string, (event: Event) => void>
}

/** An element with what is in it. Text is only ever set as text: a gazette that contains `<script>` shows it. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  if (props.class) element.className = props.class
  if (props.id) element.id = props.id
  if (props.title) element.title = props.title
  for (const [name, value] of Object.entries(props.data ?? {})) element.dataset[name] = value
  for (const [name, value] of Object.entries(props.attrs ?? {})) element.setAttribute(name, value)
  for (const [name, listener] of Object.entries(props.on ?? {})) element.addEventListener(name, listener)
  append(element, children)
  return element
}

function append(element: HTMLElement, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue
    if (typeof child === 'string' || child instanceof Node) element.append(child)
    else append(element, child)
  }
}

/** The element of that id, which the page is known to have. */
export function at(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no #${id}`)
  return found
}
