import { exp } from './elementary/exponential.ts';
import { ln, log1p } from './elementary/logarithm.ts';
import { logGamma } from './beta.ts';

/** From the least draw there is, 2⁻³³, up to ½ each power of two is cut into eight parts: 32 times 8. */
const parts = 256;
const cuts = 8;
const least = 1 / 8589934592;

/** The distribution from one of its ends up to the median. */
interface Side {
  readonly alpha: number;
  readonly beta: number;
  /** The logarithm of the beta function. */
  readonly logB: number;
  /** F(y) = y^α / B · Σ series[k]·yᵏ */
  readonly series: Float64Array;
}

/**
 * The quantiles of a beta distribution as the kernel's `table` reads them: for each part of the chances up to ½ a cubic
 * through the exact quantiles and slopes at its ends, then the same for 1 − y and the other tail. A part is an eighth of a
 * power of two because near the ends y goes as a power of the chance: the error there is relative to y, so the tails are as
 * good as the middle. It is at most 1e-6 of the range.
 *
 * @param alpha - from 1 to 5, as beta; α + β = 6, as of every PERT distribution
 */
export function betaTable(alpha: number, beta: number): Float64Array {
  const table = new Float64Array(2 * parts * 4);
  fillSide(sideOf(alpha, beta), table.subarray(0, parts * 4));
  fillSide(sideOf(beta, alpha), table.subarray(parts * 4));
  return table;
}

/** (1 − t)^(β−1) written out in powers of t, and integrated; F(y) ≥ y^α bounds the y that are needed. */
function sideOf(alpha: number, beta: number): Side {
  const most = exp(ln(0.5) / alpha);
  const series: number[] = [];
  let binomial = 1;
  for (let k = 0, power = 1; Math.abs(binomial) * power > 1e-16; k++) {
    series.push(binomial / (alpha + k));
    binomial *= (k + 1 - beta) / (k + 1);
    power *= most;
  }
  const logB = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
  return { alpha, beta, logB, series: Float64Array.from(series) };
}

/** ln F and its slope in ln y. */
function logChance({ alpha, beta, logB, series }: Side, logY: number): { log: number; slope: number } {
  const y = exp(logY);
  let sum = 0;
  for (let k = series.length - 1; k >= 0; k--) sum = sum * y + (series[k] as number);
  const slope = exp((beta - 1) * log1p(-y)) / sum;
  return { log: alpha * logY - logB + ln(sum), slope };
}

/** A chance, the y that it goes with, and how fast y rises there. */
interface Node {
  readonly v: number;
  readonly y: number;
  readonly rise: number;
}

/**
 * Newton's step on logarithms, on which the tail is a straight line. Each node starts from the two before it, by the formula of
 * Adams and Bashforth, so near that one step does.
 */
function fillSide(side: Side, table: Float64Array): void {
  let logV = ln(least);
  let logY = (logV + ln(side.alpha) + side.logB) / side.alpha;
  let [rise, riseBefore] = [1 / side.alpha, 1 / side.alpha];
  let before: Node | null = null;
  for (let part = 0, power = least; part <= parts; part++) {
    if (part > 0 && part % cuts === 0) power *= 2;
    const v = power * (1 + (part % cuts) / cuts);
    const next = ln(v);
    logY += (next - logV) * (1.5 * rise - 0.5 * riseBefore);
    logV = next;
    riseBefore = rise;
    const at = logChance(side, logY);
    logY -= (at.log - logV) / at.slope;
    rise = 1 / at.slope;
    const y = exp(logY);
    const node = { v, y, rise: (rise * y) / v };
    if (before !== null) putCubic(before, node, table, (part - 1) * 4);
    before = node;
  }
}

/** Hermite's cubic between two nodes, in v − from.v, the constant first. */
function putCubic(from: Node, to: Node, table: Float64Array, at: number): void {
  const width = to.v - from.v;
  const mean = (to.y - from.y) / width;
  table[at] = from.y;
  table[at + 1] = from.rise;
  table[at + 2] = (3 * mean - 2 * from.rise - to.rise) / width;
  table[at + 3] = (from.rise + to.rise - 2 * mean) / (width * width);
}
