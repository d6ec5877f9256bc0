/** ln 2 in two parts: the first has so few bits that its product with a whole number up to 2,000 is exact. */
export const ln2 = { high: 0.6931471803691238, low: 1.9082149292705877e-10 };

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** The sign, the exponent and the first 20 binary digits of a number, as one whole number. */
export function highWord(x: number): number {
  double[0] = x;
  return words[1] as number;
}

/** A number with other such bits. */
export function withHighWord(x: number, word: number): number {
  double[0] = x;
  words[1] = word;
  return double[0];
}

/** @param k - whole, from −1022 to 1023 */
export const powerOfTwo = (k: number): number => withHighWord(0, (k + 1023) << 20);

/**
 * y · 2^k, also where no double is 2^k.
 *
 * @param k - whole, from −2000 to 1024
 */
export function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(1023);
  return k < -1021 ? y * powerOfTwo(k + 1000) * powerOfTwo(-1000) : y * powerOfTwo(k);
}
