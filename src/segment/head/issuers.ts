/** 批转, 转发: what another body has signed stands below. */
const FORWARDS = /批转|转发/
/** 省政府办公厅: a name without the region, which the title may tell. */
const WITHOUT_REGION = /^[省市县区州盟旗]/

/** 人民政府 and 政府, 中华人民共和国财政部 and 财政部 are one body each. */
const squashed = (name: string): string => name.replace(/^中华人民共和国/, '').replaceAll('人民政府', '政府')

function isSame(one: string, other: string): boolean {
  const [a, b] = [squashed(one), squashed(other)]
  return a.endsWith(b) || b.endsWith(a)
}

/**
 * Whether those who sign below a title that passes on another's paper are that other's: 云南省土地管理局 below
 * 云南省人民政府批转省土地管理局关于…意见的通知.
 */
export const signFor = (signers: readonly string[], named: readonly string[], title: string): boolean =>
  named.length === 0 || !FORWARDS.test(title) || signers.some((signer) => named.some((name) => isSame(signer, name)))

/** The names of those who sign; as the title has them where it names the region too. */
export const inFull = (signers: readonly string[], named: readonly string[]): string[] =>
  signers.map((signer) =>
    WITHOUT_REGION.test(signer)
      ? (named.find((name) => name.length > signer.length && isSame(signer, name)) ?? signer)
      : signer,
  )
