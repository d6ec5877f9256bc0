import { highWord, ln2, withHighWord } from './bits.ts';

/*
 * As the exponential: of sums, products and quotients alone, with the bits of Math in Node 20 to 26.
 *
 * Source: the methods and coefficients of fdlibm, e_log.c and s_log1p.c, under the licence beside this file.
 */

/** Coefficients of the powers of s², with s = f / (2 + f), in (ln(1 + f) − 2s) / s for 1 + f from √½ to √2. */
const [c1, c2, c3, c4, c5, c6, c7] = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;

const isPositiveAndFinite = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY;

/** The natural logarithm: −∞ of 0, and no number of what is below it. */
export function ln(x: number): number {
  if (!isPositiveAndFinite(x)) return x > 0 ? x : x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  // The smallest doubles have fewer digits: times 2^54 they have all.
  return x < 2.2250738585072014e-308 ? lnOf(x * 18014398509481984, -54) : lnOf(x, 0);
}

/** ln x + scale · ln 2 */
function lnOf(x: number, scale: number): number {
  const word = highWord(x);
  const digits = word & 0xfffff;
  const up = (digits + 0x95f64) & 0x100000;
  // x is 2^k · (1 + f), with 1 + f from √½ to √2.
  const k = (word >> 20) - 1023 + (up >> 20) + scale;
  const f = withHighWord(x, digits | (up ^ 0x3ff00000)) - 1;
  if ((0xfffff & (2 + digits)) < 3) return lnNearOne(f, k);
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r = z * (c1 + w * (c3 + w * (c5 + w * c7))) + w * (c2 + w * (c4 + w * c6));
  // Which order of terms loses least depends on where f lies.
  if (((digits - 0x6147a) | (0x6b851 - digits)) > 0) {
    const half = 0.5 * f * f;
    return k * ln2.high - (half - (s * (half + r) + k * ln2.low) - f);
  }
  return k * ln2.high - (s * (f - r) - k * ln2.low - f);
}

/** ln(1 + f) + k · ln 2 for f below 2^-20. */
function lnNearOne(f: number, k: number): number {
  if (f === 0) return k === 0 ? 0 : k * ln2.high + k * ln2.low;
  const r = f * f * (0.5 - 0.3333333333333333 * f);
  return k * ln2.high - (r - k * ln2.low - f);
}

/** ln(1 + x), which loses no digits where x is almost nothing. */
export function log1p(x: number): number {
  if (!isPositiveAndFinite(1 + x)) return x > 0 ? x : x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (Math.abs(x) < 1.862645149230957e-9) return Math.abs(x) < 5.551115123125783e-17 ? x : x - x * x * 0.5;
  if (x > -0.2928932188134524 && x < 0.41421356) return log1pOf(x, 0, 0);
  const isOneLost = x >= 9007199254740992;
  const sum = isOneLost ? x : 1 + x;
  const word = highWord(sum);
  const digits = word & 0xfffff;
  const up = digits < 0x6a09e ? 0 : 1;
  const k = (word >> 20) - 1023 + up;
  // What the sum lost of x, or of 1.
  const lost = isOneLost ? 0 : (k - up > 0 ? 1 - (sum - x) : x - (sum - 1)) / sum;
  return log1pOf(withHighWord(sum, digits | (0x3ff00000 - (up << 20))) - 1, k, lost);
}

/** ln(1 + f) + k · ln 2 + lost */
function log1pOf(f: number, k: number, lost: number): number {
  const half = 0.5 * f * f;
  const low = k * ln2.low + lost;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * (c1 + z * (c2 + z * (c3 + z * (c4 + z * (c5 + z * (c6 + z * c7))))));
  if (k === 0) return f - (half - s * (half + r));
  return k * ln2.high - (half - (s * (half + r) + low) - f);
}
