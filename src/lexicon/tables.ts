/**
 * What each lexicon file holds: its columns, and what a cell of each may say.
 * A file is a CSV that a spreadsheet opens; its rows are data with a reason: `example` is text in which the row
 * must be found, `counterexample` text in which it must not. A test proves both of every built-in row.
 */
import { type Cell, flag, integer, oneOf, optional, someOf, text, words } from './cell.ts'

/**
 * One entry per file `<name>.csv`; every file has the columns `example` and `counterexample` besides, which people and
 * tests read and the program does not. The first column is the key
 * by which a later file's row replaces an earlier one.
 */
export const tables = {
  /** Units and measure words: 件, 家, 平方米, 批次/千人. Before one of the words of `unless` it is none: 家 before 庭. */
  units: {
    unit: text,
    dimension: oneOf('count', 'length', 'area', 'volume', 'mass', 'energy', 'money', 'time', 'ratio', 'data', 'other'),
    unless: words,
  },
  /** Words beside a number that say how the true value relates to it: 不低于, 以上; not behind (or before) a word of `unless`: 节约. */
  comparators: {
    word: text,
    comparator: oneOf('eq', 'gte', 'lte', 'gt', 'lt', 'approx'),
    place: oneOf('before', 'after'),
    unless: words,
  },
  /**
   * Words of a sentence that say what a number in it means: 达到 (level), 新增 (increase), 建成 (output), 已 (fact), 截至 (past: a fact to the end of its sentence), or
   * that a verb in them is only part of a name: 建设用地.
   * Those that touch (`touches`) speak only of the number right behind them.
   */
  cues: {
    word: text,
    cue: oneOf(
      'level',
      'increase',
      'decrease',
      'growth',
      'output',
      'strive',
      'expected',
      'fact',
      'past',
      'forecast',
      'existing',
      'per',
      'name',
    ),
    touches: flag,
  },
  /** Words on the edges of a subject that are no part of it: 力争, 原则上. */
  fillers: { word: text, place: oneOf('lead', 'tail', 'both') },
  /** Endings of the names of what is measured (率, 床位数, 时间) of projects, which are only counted, and of bodies, which do it. An `outcome` (产值) comes of all that is done and is no object of a verb. */
  measures: {
    word: text,
    sense: oneOf('rate', 'amount', 'outcome', 'stock', 'duration', 'total', 'index', 'project', 'means', 'body'),
  },
  /** Words before a count that make it the setting of a deed (在6个县), that open a clause which only places what follows (按照), and verbs behind a counted noun (开展). */
  settings: { word: text, place: oneOf('before', 'behind', 'clause', 'phrase') },
  /**
   * Words that make a time of a year or a plan (到, 底, 期间), are one by themselves (今年, 规划期末), say that a number of years is one
   * (用3年左右时间), or that a time is no deadline: compared with, begun in. Before one of the words of `unless` they do not count: 初 before 步.
   */
  deadlines: {
    word: text,
    sense: oneOf(
      'opens',
      'part',
      'span',
      'closes',
      'thisYear',
      'nextYear',
      'planEnd',
      'midCentury',
      'endOfCentury',
      'base',
      'compared',
      'begins',
      'since',
      'spends',
      'within',
      'lasting',
    ),
    unless: words,
  },
  /**
   * What a verb does besides: says only that there is to be something (light), makes others act (causes), gives money (grants), makes a Chinese
   * numeral behind it a count (counts) or one behind each of many (gives), ends what a service does (finishes), adds nothing to another verb (plain), says nothing of what was done (bare: 再建450万亩), is a noun unless it opens its clause or touches its number (opens), stands between a standard and what is provided by it (provides), has projects for its object and is no part of their name (carries), names what is given (awards).
   */
  verbs: {
    word: text,
    senses: someOf(
      'light',
      'causes',
      'grants',
      'counts',
      'gives',
      'finishes',
      'plain',
      'bare',
      'opens',
      'provides',
      'carries',
      'reaches',
      'nominal',
      'awards',
    ),
  },
  /** Labels of numbered headings, outermost rank first: 第三章, 一、, （二）. */
  headings: {
    scheme: text,
    rank: integer,
    before: optional,
    numeral: oneOf('han', 'arabic', 'any', 'circled'),
    after: optional,
  },
  /**
   * Words of a heading that tell what its section is there for: 发展目标. `scope` says where: anywhere in the title,
   * at its end, or as most of it.
   */
  roles: {
    word: text,
    scope: oneOf('any', 'end', 'most'),
    role: oneOf('background', 'requirements', 'goals', 'tasks', 'safeguards'),
  },
  /** Headings that stand without a number: 名词解释, 技术路线图, 附件. */
  parts: { word: text, role: oneOf('background', 'glossary', 'appendix') },
  /** Words that open the line which names a box, a table or a note: 专栏3, 表1, 注：. */
  captions: { word: text, kind: oneOf('box', 'table', 'continuation', 'note', 'unit') },
  /** Words of a table's header, the last of which tells what the column holds: 指标属性. */
  columns: {
    word: text,
    column: oneOf(
      'number',
      'indicator',
      'name',
      'unit',
      'nature',
      'group',
      'opening',
      'baseline',
      'target',
      'actual',
      'value',
      'change',
      'other',
    ),
  },
  /** What binds a government to an indicator: 预期性, 约束性. */
  natures: { word: text, nature: oneOf('anticipatory', 'binding') },
  /** Words that open a row which is a part of the row above: 其中. */
  subsets: { word: text },
  /**
   * Words by which a paragraph tells that it looks back (被评为; two of those that only make it likely: 入选, 位居), or that it looks
   * ahead (力争), which settles it.
   */
  tenses: { word: text, tense: oneOf('past', 'likely', 'ahead') },
  /** What takes its course and is set by nobody: of 老年人口将达82万, 将 foretells; of 高速公路将达6000公里 it says what is meant to be. */
  trends: { word: text },
  /** Words beside what is measured: they open the phrase (lead), end it, do both (adverb), are all of it (alone),
   * cut it, show it to be a name (amount) or a place (rank). */
  predicates: {
    word: text,
    place: oneOf('cut', 'end', 'lead', 'adverb', 'alone', 'amount', 'rank', 'toTime', 'time', 'fromTime'),
  },
  /** Words that name the same thing as another: GDP and 国内生产总值. */
  synonyms: { word: text, standard: text },
  /** Endings of the names of indicators that are only ever meant to rise, or to fall: 合格率, 死亡率. */
  directions: { word: text, direction: oneOf('rise', 'fall') },
  /** Parts that a measure is told of one by one: areas (城市 and 农村), stages of education (小学 and 初中), people whom the state keeps (孤儿). */
  groups: { word: text, of: oneOf('area', 'stage', 'people') },
  /** What a rule says of those who reach a number, which is no aim then: the grade they get (850分以上为良好), the harm that is done (3人以上死亡). */
  consequences: { word: text, kind: oneOf('grade', 'harm') },
  /** Words that say that nothing of a kind is to happen: 零发生. */
  zeros: { word: text },
  /** Words that end the title of what lists names, each in a line of its own: 重点项目清单. */
  lists: { word: text },
  /**
   * 文种: the last word of an official title; `plan` when such a document is a plan with a period, `alone` when its title needs no
   * 关于, or none where it begins with who issues it (`named`).
   */
  kinds: { kind: text, plan: flag, alone: oneOf('no', 'named', 'yes'), directs: flag },
  /**
   * Words of a title that say that another document comes with it: 印发. A title may break behind them (`breaks`); the others end names as well:
   * 权威发布. Before a word of `unless` they do not count: 发布 before 会.
   */
  promulgations: { word: text, breaks: flag, unless: words },
  /**
   * Words by which a task names the bodies that answer for it, before their names (label) or behind (verb; act, when only
   * bodies before it make it one: 省教育厅推进, 年内持续推进): they lead, share or help; none before what is no body: 完成时限.
   */
  duties: { word: text, place: oneOf('label', 'verb', 'act'), duty: oneOf('lead', 'share', 'help', 'none') },
  /** Endings of the names of bodies that answer for tasks, besides those of `agencies`: 妇联; perhaps one (公司), or none: 西部. */
  bodies: { word: text, likeness: oneOf('body', 'perhaps', 'other') },
  /**
   * What stands among the names of bodies and is none: it opens a remark (下同), names anyone of a kind (`which`, `branch`, `anyone`: 有关主管部门), is a part
   * that anyone plays (role) or ends in one (plays: 政府主导), tells how they act (`by` and `rule`: 按照职责; manner: 依法) or when (time, deed: 年内完成).
   * Before one of the characters of `unless` it does not count: 含 before 山.
   */
  asides: {
    word: text,
    senses: someOf('remark', 'which', 'branch', 'anyone', 'role', 'plays', 'by', 'rule', 'manner', 'time', 'deed'),
    unless: words,
  },
  /** Endings of the names of bodies that issue documents: 人民政府, 办公厅. */
  agencies: { suffix: text },
  /** What is part of the body whose name stands before it, and no body by itself: 青海省人民政府 办公厅. */
  offices: { word: text },
  /** Endings of the names of bodies that documents are sent to, besides those that issue some: 各部门, 各有关企业. */
  addressees: { suffix: text },
  /** Words that open a line of the imprint before ：, 版记 of a document (抄送) or of the issue (编辑出版). */
  imprints: { word: text, of: oneOf('document', 'issue') },
  /** Words that end the label of a line which says whom to ask, and where: 联系电话：, 通信地址：. */
  contacts: { word: text },
  /**
   * What a web page sets around a text. Lines made of words that stand for something to click (whole), lines that such a label opens, alone
   * or beside another one (浏览次数：; 来源：), and lines that hold a word which only the foot of a page has (anywhere).
   */
  furniture: { word: text, place: oneOf('whole', 'opens', 'beside', 'anywhere') },
  /** Labels of what a web page says of its document above the text: 索引号, 发文机关, 成文日期. */
  particulars: { word: text, field: oneOf('title', 'number', 'issuer', 'publisher', 'date', 'none') },
} as const satisfies Record<string, Record<string, Cell<unknown>>>

export type TableName = keyof typeof tables

export const isTableName = (name: string): name is TableName => Object.hasOwn(tables, name)

export type Row<T extends TableName> = {
  [C in keyof (typeof tables)[T]]: (typeof tables)[T][C] extends Cell<infer V> ? V : never
}

export type LexiconRows = { [T in TableName]: Row<T>[] }
