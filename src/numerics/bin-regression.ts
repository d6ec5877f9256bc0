import type { Bins } from './bins.ts';
import { cholesky, solveCholesky } from './matrix.ts';
import { folds, ridge, standardised } from './regression.ts';
import { bestStep, type Counted } from './steps.ts';

/** How many steps a curve has at most: as many as there are gates on one thing. */
const mostSteps = 3;

/**
 * The same as `learnt` where the features are those of bins: every draw of a bin has the same prediction, but for the part of
 * the draws that it is in. Where the curve that they make leaves out a step, as at the bound of a gate, the step is added.
 *
 * @param features - a value for each bin
 * @param targets - a value for each draw
 * @returns for each part, and each target, what it comes to on average in each bin
 */
export function learntByBin(
  bins: Bins,
  features: readonly Float64Array[],
  targets: readonly Float64Array[],
): Float64Array[][] {
  const counts = Array.from({ length: folds }, (_, fold) => countsOf(bins, fold));
  const columns = standardised(features, together(counts));
  const byTarget = targets.map((target) => {
    const parts = counts.map((count, fold) => ({ count, ...sumsOf(target, bins, fold) }));
    return parts.map((own) => curveOf(columns, without(parts, own)));
  });
  return counts.map((_, fold) => byTarget.map((of) => of[fold] as Float64Array));
}

function countsOf({ of, means }: Bins, fold: number): Float64Array {
  const count = new Float64Array(means.length);
  for (let k = fold; k < of.length; k += folds) count[of[k] as number] = (count[of[k] as number] as number) + 1;
  return count;
}

function sumsOf(target: Float64Array, { of, means }: Bins, fold: number): Omit<Counted, 'count'> {
  const sums = new Float64Array(means.length);
  let squares = 0;
  for (let k = fold; k < of.length; k += folds) {
    const [at, value] = [of[k] as number, target[k] as number];
    sums[at] = (sums[at] as number) + value;
    squares += value * value;
  }
  return { sums, squares };
}

const together = (all: readonly Float64Array[]): Float64Array =>
  (all[0] as Float64Array).map((_, at) => all.reduce((sum, each) => sum + (each[at] as number), 0));

/** The draws of all parts but one. */
function without(all: readonly Counted[], own: Counted): Counted {
  const others = all.filter((each) => each !== own);
  return {
    count: together(others.map(({ count }) => count)),
    sums: together(others.map(({ sums }) => sums)),
    squares: others.reduce((sum, { squares }) => sum + squares, 0),
  };
}

/** What a target comes to in each bin: the curve of the columns, with the steps that it leaves out. */
function curveOf(columns: readonly Float64Array[], counted: Counted): Float64Array {
  const own = [...columns];
  for (let steps = 0; ; steps++) {
    const { lower, curve } = fitted(own, counted);
    const step = steps < mostSteps && lower !== null ? bestStep(own, counted, { lower, curve }) : null;
    if (step === null) return curve;
    own.push(curve.map((_, at) => (at >= step ? 1 : 0)));
  }
}

interface Fitted {
  /** Of the equations that were solved; null where they are none. */
  readonly lower: number[][] | null;
  readonly curve: Float64Array;
}

function fitted(columns: readonly Float64Array[], { count, sums }: Counted): Fitted {
  const matrix = columns.map((column, i) => columns.map((other, j) => (j <= i ? weighed(count, column, other) : 0)));
  const size = matrix[0]?.[0] as number;
  matrix.forEach((row, i) => {
    for (let j = i + 1; j < row.length; j++) row[j] = (matrix[j] as number[])[i] as number;
    row[i] = (row[i] as number) + ridge * size;
  });
  const lower = cholesky(matrix);
  const curve = new Float64Array(count.length);
  if (lower === null) return { lower, curve };
  const weights = solveCholesky(
    lower,
    columns.map((column) => {
      let sum = 0;
      for (let at = 0; at < sums.length; at++) sum += (sums[at] as number) * (column[at] as number);
      return sum;
    }),
  );
  columns.forEach((column, i) => {
    for (let at = 0; at < curve.length; at++)
      curve[at] = (curve[at] as number) + (weights[i] as number) * (column[at] as number);
  });
  return { lower, curve };
}

function weighed(count: Float64Array, one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < count.length; at++) sum += (count[at] as number) * (one[at] as number) * (other[at] as number);
  return sum;
}
