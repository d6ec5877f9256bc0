import { exp } from './elementary/exponential.ts';
import { ln, log1p } from './elementary/logarithm.ts';

/** Lanczos's coefficients for g = 7, as Godfrey gives them: 15 digits. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ ½. Source: Lanczos (1964), *A precision approximation of the gamma function*. */
export function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = lanczos.reduce((total, each, index) => total + each / (shifted + index + 1), 0.9999999999998099);
  const t = shifted + 7.5;
  return ln(2 * Math.PI) / 2 + (shifted + 0.5) * ln(t) - t + ln(sum);
}

/** What keeps a denominator from being nothing. */
const tiny = 1e-300;
const mostSteps = 500;

/**
 * The chance that a beta variable is at most x: the regularised incomplete beta function.
 *
 * Source: the continued fraction of Abramowitz & Stegun (1964), 26.5.8, by the method of Lentz (1976).
 *
 * @param alpha - at least ½, as beta
 * @example betaCdf(0.5, 2, 2); // 0.5
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast below the mean; above it the other tail is computed.
  return x < (alpha + 1) / (alpha + beta + 2) ? lowerTail(x, alpha, beta) : 1 - lowerTail(1 - x, beta, alpha);
}

function lowerTail(x: number, alpha: number, beta: number): number {
  const log = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  const front = exp(log + alpha * ln(x) + beta * log1p(-x));
  return (front * fraction(x, alpha, beta)) / alpha;
}

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    result *= d * c;
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) <= Number.EPSILON) break;
  }
  return result;
}

/**
 * The value below which a beta variable lies with a chance p: Newton's steps within a bracket that is halved wherever they
 * leave it.
 *
 * @param p - from 0 to 1
 * @example betaQuantile(0.5, 2, 2); // 0.5
 */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const log = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  const density = (x: number): number => exp(log + (alpha - 1) * ln(x) + (beta - 1) * log1p(-x));
  let [low, high] = [0, 1];
  let x = alpha / (alpha + beta);
  for (let step = 0; step < 200; step++) {
    const off = betaCdf(x, alpha, beta) - p;
    if (off > 0) high = x;
    else low = x;
    const newton = x - off / density(x);
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    if (off === 0 || Math.abs(next - x) <= Number.EPSILON * x) return next;
    x = next;
  }
  return x;
}
