import { solveCholesky } from './matrix.ts';

/** Of each bin how many draws there are, and what they come to. */
export interface Counted {
  readonly count: Float64Array;
  readonly sums: Float64Array;
  /** Of all draws: the sum of the squares of what they come to. */
  readonly squares: number;
}

/** What a step must explain of what is left, in squares of its standard error: by chance none of 500 does. */
const sure = 30;

/** How much lies on either side of a step at least, as a part of the draws. */
const leastPart = 0.005;
const leastFree = 0.03;

/**
 * The step that a curve leaves out most: where what lies at and above a bin is further from the curve than that below, beyond
 * what the columns of the curve could follow.
 *
 * @param columns - of which the curve is a sum, a value for each bin
 * @param lower - the triangle of their sums of squares and products (Cholesky)
 * @returns the bin at which it begins; null where there is none beyond chance
 */
export function bestStep(
  columns: readonly Float64Array[],
  { count, sums, squares }: Counted,
  { lower, curve }: { readonly lower: number[][]; readonly curve: Float64Array },
): number | null {
  const draws = count.reduce((sum, each) => sum + each, 0);
  let left = squares;
  for (let at = 0; at < curve.length; at++) left -= (sums[at] as number) * (curve[at] as number);
  // What is left is rounding: there is nothing to explain.
  if (left <= 1e-12 * squares) return null;
  const least = sure * (left / draws);
  // From the last bin on: how many draws lie at or above it, what is left of them, and the columns there.
  let [above, over] = [0, 0];
  const inColumns = columns.map(() => 0);
  let best: { readonly at: number; readonly gain: number } | null = null;
  for (let at = curve.length - 1; at > 0; at--) {
    const own = count[at] as number;
    above += own;
    over += (sums[at] as number) - own * (curve[at] as number);
    for (let i = 0; i < columns.length; i++)
      inColumns[i] = (inColumns[i] as number) + own * ((columns[i] as Float64Array)[at] as number);
    if (above < leastPart * draws || above > (1 - leastPart) * draws) continue;
    // What the columns cannot follow of a step is seldom less than this part of it: there is no need to look closer.
    if (over * over <= least * leastFree * above * (1 - above / draws)) continue;
    const explained = solveCholesky(lower, inColumns);
    const free = above - explained.reduce((sum, weight, i) => sum + weight * (inColumns[i] as number), 0);
    const gain = free > leastFree * above * (1 - above / draws) ? (over * over) / free : 0;
    if (gain > least && (best === null || gain > best.gain)) best = { at, gain };
  }
  return best?.at ?? null;
}
