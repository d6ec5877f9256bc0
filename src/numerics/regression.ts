import { cholesky, solveCholesky } from './matrix.ts';

/** How many parts the draws are divided into: what is said of each is learnt from the others only. */
export const folds = 4;

/** Keeps the equations solvable where columns are nearly the same; far below what changes a result. */
export const ridge = 1e-9;

/** Sums of products of columns over the draws of a part: of features with features, and with what they are to tell. */
interface Sums {
  readonly squares: Float64Array[];
  readonly products: Float64Array[];
}

/**
 * What each target comes to on average, given the features, by least squares. Draw *k* is predicted from what the draws of the other three
 * parts say (*k* modulo 4), so that no draw tells of itself.
 *
 * @param features - columns without a constant; none: the means alone
 * @param targets - columns of the same length
 * @returns a column for each target
 */
export function learnt(features: readonly Float64Array[], targets: readonly Float64Array[]): Float64Array[] {
  const draws = targets[0]?.length ?? 0;
  const columns = standardised(features, new Float64Array(draws).fill(1));
  const weights = weightsOf(sumsOf(columns, targets));
  return targets.map((_, target) => {
    const out = new Float64Array(draws);
    columns.forEach((column, i) => {
      weights.forEach((own, fold) => {
        const weight = (own[target] as Float64Array)[i] as number;
        for (let k = fold; k < draws; k += folds) out[k] = (out[k] as number) + weight * (column[k] as number);
      });
    });
    return out;
  });
}

/**
 * A constant, and the columns with mean 0 and deviation 1; what never varies is left out.
 *
 * @param counts - how often each value of a column is there
 */
export function standardised(features: readonly Float64Array[], counts: Float64Array): Float64Array[] {
  let total = 0;
  for (const count of counts) total += count;
  const scaled = features.flatMap((column) => {
    let [sum, squares] = [0, 0];
    for (let k = 0; k < column.length; k++) sum += (counts[k] as number) * (column[k] as number);
    const mean = sum / total;
    for (let k = 0; k < column.length; k++) {
      const off = (column[k] as number) - mean;
      squares += (counts[k] as number) * off * off;
    }
    const deviation = Math.sqrt(squares / total);
    return deviation > 0 ? [column.map((value) => (value - mean) / deviation)] : [];
  });
  return [new Float64Array(counts.length).fill(1), ...scaled];
}

const emptySums = (width: number, targets: number): Sums => ({
  squares: Array.from({ length: width }, (_, i) => new Float64Array(i + 1)),
  products: Array.from({ length: targets }, () => new Float64Array(width)),
});

/** The sums of each part. */
function sumsOf(columns: readonly Float64Array[], targets: readonly Float64Array[]): Sums[] {
  const parts = Array.from({ length: folds }, () => emptySums(columns.length, targets.length));
  columns.forEach((column, i) => {
    for (let j = 0; j <= i; j++)
      productsOf(column, columns[j] as Float64Array).forEach((sum, fold) => {
        ((parts[fold] as Sums).squares[i] as Float64Array)[j] = sum;
      });
    targets.forEach((target, t) =>
      productsOf(column, target).forEach((sum, fold) => {
        ((parts[fold] as Sums).products[t] as Float64Array)[i] = sum;
      }),
    );
  });
  return parts;
}

/** The sum of the products of two columns over the draws of each part. */
function productsOf(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(folds);
  for (let fold = 0; fold < folds; fold++) {
    let sum = 0;
    for (let k = fold; k < one.length; k += folds) sum += (one[k] as number) * (other[k] as number);
    sums[fold] = sum;
  }
  return sums;
}

/** For each part the weights of each target, as the other parts have them. */
function weightsOf(parts: readonly Sums[]): Float64Array[][] {
  return parts.map((own) => solve(without(parts, own)));
}

/** The sums of all parts but one. */
function without(all: readonly Sums[], own: Sums): Sums {
  const others = all.filter((each) => each !== own);
  const total = (of: (sums: Sums) => Float64Array[]): Float64Array[] =>
    of(own).map((row, i) =>
      row.map((_, j) => others.reduce((sum, each) => sum + ((of(each)[i] as Float64Array)[j] as number), 0)),
    );
  return { squares: total(({ squares }) => squares), products: total(({ products }) => products) };
}

/** The weights of each target. */
function solve({ squares, products }: Sums): Float64Array[] {
  const size = squares[0]?.[0] as number;
  const matrix = squares.map((row, i) => [...row, ...squares.slice(i + 1).map((other) => other[i] as number)]);
  matrix.forEach((row, i) => (row[i] = (row[i] as number) + ridge * size));
  const lower = cholesky(matrix);
  if (lower === null) return products.map(() => new Float64Array(squares.length));
  return products.map((product) => Float64Array.from(solveCholesky(lower, [...product])));
}
