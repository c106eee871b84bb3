/** DECIMAL(38, 10), the widest that Parquet's readers agree on: 28 digits before the point, 10 behind. */
export const PRECISION = 38
export const SCALE = 10
/** In bytes. */
export const WIDTH = 16

/** A number in units of its last place: 4.6 is 46000000000, of the digits that it is written with, not of its binary value. */
export function unscaled(value: number): bigint {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction)
  const places = SCALE - fraction.length + Number(exponent)
  return places >= 0 ? digits * 10n ** BigInt(places) : digits / 10n ** BigInt(-places)
}
