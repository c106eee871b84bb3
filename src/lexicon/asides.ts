import { CharacterSieve, codesOf, SPACES } from './character-sieve.ts'
import type { Row } from './tables.ts'
import { anyOf } from './word-pattern.ts'

type Sense = Row<'asides'>['senses'][number]

/** What stands among the names of the bodies that answer for a task, and is none. Every pattern takes linear time. */
export interface Asides {
  /** Opens a remark on the names: 以下简称, 详见附件, 列第一位者. */
  readonly remark: RegExp
  /** Anyone of a kind, as a whole phrase: 单位 of 省有关部门和单位. */
  readonly anyone: RegExp
  /** Ends in what stands for bodies and names none: 有关部门, 省直相关单位和地方, 各成员单位, 各项目牵头单位. */
  readonly nobody: RegExp
  /** A part that anyone plays: 社会, 公众, 政府主导. */
  readonly role: RegExp
  /** When something is done: 12月底前完成, 年内持续推进. */
  readonly deadline: RegExp
  /** Ends in how the bodies before it act: 按照各自职责, 依法分别. */
  readonly manner: RegExp
  /** The last characters of all that tells how: what ends otherwise need not be held against the pattern. */
  readonly mannerEnds: CharacterSieve
  /** Ends in what says that there are more of them: 等部门, 等16个成员单位, 等有关部门和单位. */
  readonly others: RegExp
}

export function asidesOf(rows: readonly Row<'asides'>[], duties: readonly Row<'duties'>[]): Asides {
  const of = (sense: Sense) => anyOf(rows.filter(({ senses }) => senses.includes(sense)))
  const lasts = (sense: Sense) =>
    rows.map(({ word, senses }) => (senses.includes(sense) ? word.slice(-1) : '')).join('')
  const labels = duties.filter(({ place, duty }) => place === 'label' && duty !== 'none')
  const label = anyOf(labels.map(({ word }) => ({ word, unless: [] })))
  // 有关行业主管部门和地方
  const kind = `${of('branch')}{0,2}${of('anyone')}(?:[和、]${of('anyone')})?`
  return {
    remark: new RegExp(`^${of('remark')}`),
    anyone: new RegExp(`^${of('anyone')}$`),
    nobody: new RegExp(
      `(?:各(?:项目|项任务)?|${of('which')})${label}$|(?:${of('which')}|各(?=${of('branch')}))${kind}$`,
    ),
    role: new RegExp(`^${of('role')}$|${of('plays')}$`),
    deadline: new RegExp(`\\d[年月日]|^${of('time')}|${of('deed')}$`),
    manner: new RegExp(`(?:${of('by')}${of('rule')}+|${of('manner')}|[\\s.．])+$`),
    mannerEnds: new CharacterSieve(codesOf(`${SPACES}.．${lasts('rule')}${lasts('manner')}`)),
    // 高等学校 is a name
    others: new RegExp(
      `(?<![高中初平同])等(?:[\\d一二三四五六七八九十]+个?)?(?:[省市县区]|国务院|中央)?[级直]?(?:各?${of('which')}?${kind})?$`,
    ),
  }
}
