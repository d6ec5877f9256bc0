import { ln2, powerOfTwo, scaled } from './bits.ts';

/*
 * Sums, products and quotients are fixed to the last bit by the standard; the exponential of Math is left to the engine, and
 * Chromium 156 has other last bits than Node 20. These have the bits of Node 20 to 26.
 *
 * Source: the methods and coefficients of fdlibm, e_exp.c and s_expm1.c, under the licence beside this file.
 */

/** Of the next number e^x is above the largest double. */
const largest = 709.782712893384;

/** How many times ln 2 to take from x, so that at most half of it is left. */
const timesLn2 = (x: number): number =>
  Math.abs(x) <= ln2.high / 2 ? 0 : Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));

/** e^x, with an error of less than one unit in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > largest) return x + Number.POSITIVE_INFINITY;
  if (x < -745.1332191019411) return 0;
  if (x === 1) return Math.E;
  if (Math.abs(x) < 3.725290298461914e-9) return 1 + x;
  const k = timesLn2(x);
  const [high, low] = [x - k * ln2.high, k * ln2.low];
  const r = high - low;
  const t = r * r;
  const tail =
    -2.7777777777015593e-3 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8));
  const c = r - t * (0.16666666666666602 + t * tail);
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** e^x − 1, which loses no digits where x is almost nothing. */
export function expm1(x: number): number {
  if (Number.isNaN(x) || x > largest) return x + Number.POSITIVE_INFINITY;
  // 56 times ln 2: e^x is nothing beside 1. At the other end x is what it comes to.
  if (x < -38.9) return -1;
  if (Math.abs(x) < 5e-17) return x;
  const k = timesLn2(x);
  const [high, low] = [x - k * ln2.high, k * ln2.low];
  const r = high - low;
  const rounding = high - r - low;
  const half = r * 0.5;
  const t = r * half;
  const tail =
    1.5873015872548146e-3 + t * (-7.93650757867488e-5 + t * (4.008217827329362e-6 + t * -2.0109921818362437e-7));
  const p = 1 + t * (-0.03333333333333313 + t * tail);
  const q = 3 - p * half;
  const e = t * ((p - q) / (6 - r * q));
  return k === 0 ? r - (r * e - t) : lessOne(k, r, r * (e - rounding) - rounding - t);
}

/** 2^k · (1 + r − e) − 1, in the order of terms that loses least. */
function lessOne(k: number, r: number, e: number): number {
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0 || k > 56) return scaled(1 - (e - r), k) - 1;
  return scaled(k < 20 ? 1 - powerOfTwo(-k) - (e - r) : r - (e + powerOfTwo(-k)) + 1, k);
}
