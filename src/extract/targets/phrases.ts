import type { Candidate } from './reading.ts'

/** Words in front of a subject that are no part of it. */
const LEADING =
  /^(?:[，、；：。\s—”）]|并且?|以及|及|和|与|且|使其|使得?|确保|保持|保证|实现|推动|促进|建议|力争|争取|努力|预计|其中|原则上|全部|基本|累计|逐步|进一步|持续|有效|成功|切实|稳步|不断|大力|加快|统筹|可单独|可|要|应当?|将|均|分别|年均|平均每年|每(?:学年|年|月|季度|周|天|日|半年)|每[0-9一二两三四五六七八九十]+年|[0-9]+年内?|全年|五年|给予|要求|惠及|在全[省市县国区](?:范围内)?|[一二三四五六七八九十]是|各级各类|各类|各级|一批|达到)+/

const TRAILING =
  /(?:[，、：；。\s“（]|力争|争取|原则上|全部|基本|累计|逐步|进一步|持续|稳步|大幅|总体|均|都|分别|各|将|要|应当?|也|至少|平均|年均|每年|实现|达到?|控制|保持|稳定|维持|由|从|在|不断|有望|预计|努力|只|仅|约|不|就|为|的|再)+$/

/** 较“十二五”, 比2020年, 在2020年基础上: what a change is compared with. */
const COMPARED = /(?:[比较]|相较于?)(?=[“"\d二上去同全基目现])[^，]*$|(?:与[^，]{1,14}相比|在[^，]{1,16}基础上)[^，]*$/

/** Verbs behind a counted noun that say what happens to it: 选取1个市县开展…. */
export const SERIAL_VERB =
  /开展|用于|实行|建成|达到|参加|参与|列入|纳入|获得|通过|作为|成为|获批|申报|入选|投入|实现|完成|落户|组织|被|全部|配备|设立/

/** Verbs that another verb governs: 支持建设床位500张 is about 床位. */
export const PLAIN_VERBS =
  /^(?:建设|建成|打造|培育|实施|开展|完成|新建|改建|扩建|改扩建|续建|投运|推广|改造|提升|和|并)+(?=..)/

/** A clause's words without what only places them in time or compares them. */
export function placed(words: string, { mentions, text }: Candidate): string {
  // 由目前的3个工作日内进一步压缩到
  const start = words.search(/[由从][^，由从]*\d/)
  let rest = start > 0 ? words.slice(0, start) : words
  for (const { from, to, isBase } of mentions) {
    const at = rest.lastIndexOf(text.slice(from, to))
    if (!isBase && at >= 0) rest = rest.slice(at + to - from)
  }
  rest = rest.replace(/^\s*\d+[.、．]\s*/, '').replace(COMPARED, '')
  // 实现包括特困人员供养服务设施在内的公办养老机构入住率
  rest = rest.replace(/^(?:实现|使|确保)?包括[^，]{1,40}在内的/, '')
  return trimmed(rest)
}

/** Without adverbs, auxiliaries and marks on either side. */
export function trimmed(words: string): string {
  const rest = words.replace(LEADING, '').replace(TRAILING, '')
  const inner = /^“([^”]*)”$/.exec(rest)?.[1] ?? rest
  return inner === words ? inner : trimmed(inner)
}

/** 5家…、…的样板生活超市 → 样板生活超市; a short modifier stays: 设区的地级市. */
export function headNoun(words: string): string {
  const at = words.lastIndexOf('的')
  const modifier = words.slice(0, at)
  if (at < 0 || at === words.length - 1 || (modifier.length <= 4 && !/[、，]/.test(modifier))) return trimmed(words)
  return trimmed(words.slice(at + 1))
}
