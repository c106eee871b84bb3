import { h } from './dom.ts'
import { file, importFile, onMarks, signedOff, toSignOff } from './marks.ts'
import { view } from './state.ts'
import { words } from './words.ts'

/**
 * The name of the issue, the tabs, and how far the review has come, with its marks to be taken out and in.
 *
 * @param tabs one for each view
 */
export function header(tabs: readonly HTMLElement[]): HTMLElement {
  const { name, issue, publishedOn } = view.gazette
  const progress = h('output', { id: 'progress' })
  const download = h('a', { class: 'button', id: 'export', attrs: { download: 'marks.json', href: '#' } })
  const upload = h('input', { id: 'import', attrs: { type: 'file', accept: 'application/json,.json' } })
  upload.addEventListener('change', async () => {
    const [chosenFile] = upload.files ?? []
    if (chosenFile === undefined) return
    try {
      importFile(await chosenFile.text())
    } catch (error) {
      alert(`${chosenFile.name}: ${error instanceof Error ? error.message : error}`)
    }
    upload.value = ''
  })
  const draw = () => {
    progress.textContent = words.progress(signedOff(), toSignOff.length)
    download.textContent = words.exported(file().marks.length)
    download.href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(file(), null, 2))}`
  }
  onMarks(draw)
  draw()
  return h(
    'header',
    {},
    h('h1', { attrs: { lang: 'zh' } }, [name ?? view.source, issue, publishedOn].filter(Boolean).join(' · ')),
    h('div', { class: 'tabs', attrs: { role: 'tablist' } }, tabs),
    h('div', { class: 'signing' }, progress, download, h('label', { class: 'button' }, words.importMarks, upload)),
  )
}
