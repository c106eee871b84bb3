/**
 * Characters that Unicode has a second time: for the sake of older sets of them (不 U+F967 is 不), and as the radicals that head the
 * chapters of dictionaries (⼈⺠ is 人民). Fonts of PDFs give many, and so does whatever is copied out of one.
 */
const TWIN = /[\u2e80-\u2fd5\uf900-\ufaff]/
const EACH = /[\u2e80-\u2fd5\uf900-\ufaff]/g

/** Radicals of which Unicode does not say which character they are, or names an older form than that which fonts show. */
const RADICALS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂 ⺇几 ⺊卜 ⺌小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺝月 ⺠民 ⺧牛 ⺩王 ⺪疋 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ' +
    '⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⼾户 ⾭青'
  )
    .split(' ')
    .map(([radical = '', character = '']) => [radical, character]),
)

/** The same with each by its one code. As many characters as before. */
export const withUnifiedCharacters = (text: string): string => (TWIN.test(text) ? text.replace(EACH, unified) : text)

function unified(twin: string): string {
  const character = RADICALS[twin] ?? twin.normalize(twin < '\uf900' ? 'NFKC' : 'NFC')
  return character.length === 1 ? character : twin
}
