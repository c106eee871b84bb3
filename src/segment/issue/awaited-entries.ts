import type { ContentsEntry } from '../../model/records.ts'
import { isBareKind, squashTitle } from '../head/title.ts'
import { categoryOf } from './contents.ts'

/** The entries of the contents whose documents have not come yet. */
export class AwaitedEntries {
  readonly titles = new Set<string>()
  readonly #categories = new Set<string>()
  readonly #entries: ContentsEntry[]

  constructor(entries: readonly ContentsEntry[]) {
    this.#entries = [...entries]
    for (const { title, category } of entries) {
      this.titles.add(squashTitle(title))
      if (category !== null) this.#categories.add(squashTitle(category))
    }
  }

  /** 省政府办公厅文件: the name of a part of the issue, which heads its first document too. */
  isCategory(text: string): boolean {
    return this.#categories.has(squashTitle(categoryOf(text)))
  }

  /** Those whose documents are not in the file. */
  get missing(): readonly ContentsEntry[] {
    return this.#entries
  }

  /**
   * The entry of a document that has come: it names its title, or what it puts in force. With it go the entries of
   * its attachments.
   *
   * @param announced the squashed text of the document's head
   */
  take(title: string, announced: string): ContentsEntry | null {
    const wanted = squashTitle(title)
    const isOrder = isBareKind(wanted)
    const entry = [
      (entry: string) => entry === wanted,
      // 大事记（2023年4月）, whose bracket stands on a line of its own
      (entry: string) => entry.replace(TIME, '') === wanted,
      // 中华人民共和国国家市场监督管理总局令 in the contents
      (entry: string) => isOrder && entry.endsWith(wanted),
      (entry: string) => entry.includes('关于') && matterOf(entry) === matterOf(wanted),
      // 《湖南省消防安全责任制实施办法》 in the order that puts it in force
      (entry: string) => isOrder && announced.includes(withoutRevision(entry)),
    ]
      .map((fits) => this.#entries.find((entry) => fits(squashTitle(entry.title))))
      .find((found) => found !== undefined)
    if (entry === undefined) return null
    const at = this.#entries.indexOf(entry)
    const gone = [entry]
    for (const next of this.#entries.slice(at + 1)) {
      if (!announced.includes(withoutRevision(squashTitle(next.title)))) break
      gone.push(next)
    }
    this.#entries.splice(at, gone.length)
    for (const { title: taken } of gone) this.titles.delete(squashTitle(taken))
    return entry
  }
}

/** 标准化条例（修订）, which the order that puts it in force calls by its name alone. */
const withoutRevision = (entry: string): string => entry.replace(/\((?:修订|修正)\)$/, '')

/** （2023年4月）, （2021—2025年）: brackets are squashed to narrow ones. */
const TIME = /\(\d{4}年?[^()]{0,12}\)$/

/** 省人民政府关于… and 贵州省人民政府关于… are one title. */
const matterOf = (title: string): string => title.slice(title.indexOf('关于'))
