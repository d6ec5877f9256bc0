import { cholesky, solveCholesky } from './matrix.ts';

/** How many parts the draws are divided into: what is said of each is learnt from the others only. */
const folds = 4;

/** Keeps the equations solvable where columns are nearly the same; far below what changes a result. */
const ridge = 1e-9;

/** Sums of products of columns over the draws of a fold: of features with features, and with what they are to tell. */
interface Sums {
  readonly squares: Float64Array[];
  readonly products: Float64Array[];
}

/**
 * What each target comes to on average, given the features, by least squares. Draw *k* is told by what the draws of the other three
 * parts say (*k* modulo 4), so that no draw tells of itself.
 *
 * @param features - columns without a constant; none: the means alone
 * @param targets - columns of the same length
 * @returns a column for each target
 */
export function learnt(features: readonly Float64Array[], targets: readonly Float64Array[]): Float64Array[] {
  const draws = targets[0]?.length ?? 0;
  const columns = standardised(features, draws);
  const width = columns.length;
  const rows = Array.from({ length: folds }, () => sumsOf(width, targets.length));
  for (let k = 0; k < draws; k++) add(rows[k % folds] as Sums, { columns, targets, k });
  const weights = rows.map((own) => solve(without(rows, own), width));
  return targets.map((_, target) => {
    const out = new Float64Array(draws);
    for (let k = 0; k < draws; k++) {
      const of = (weights[k % folds] as Float64Array[])[target] as Float64Array;
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (of[i] as number) * ((columns[i] as Float64Array)[k] as number);
      out[k] = sum;
    }
    return out;
  });
}

/** A constant, and the columns with mean 0 and deviation 1; what never varies is left out. */
function standardised(features: readonly Float64Array[], draws: number): Float64Array[] {
  const scaled = features.flatMap((column) => {
    let [sum, squares] = [0, 0];
    for (const value of column) sum += value;
    const mean = sum / draws;
    for (const value of column) squares += (value - mean) * (value - mean);
    const deviation = Math.sqrt(squares / draws);
    return deviation > 0 ? [column.map((value) => (value - mean) / deviation)] : [];
  });
  return [new Float64Array(draws).fill(1), ...scaled];
}

const sumsOf = (width: number, targets: number): Sums => ({
  squares: Array.from({ length: width }, (_, i) => new Float64Array(i + 1)),
  products: Array.from({ length: targets }, () => new Float64Array(width)),
});

function add(
  { squares, products }: Sums,
  its: { readonly columns: readonly Float64Array[]; readonly targets: readonly Float64Array[]; readonly k: number },
): void {
  const { columns, targets, k } = its;
  for (let i = 0; i < columns.length; i++) {
    const value = (columns[i] as Float64Array)[k] as number;
    const row = squares[i] as Float64Array;
    for (let j = 0; j <= i; j++) row[j] = (row[j] as number) + value * ((columns[j] as Float64Array)[k] as number);
    for (let t = 0; t < targets.length; t++) {
      const product = products[t] as Float64Array;
      product[i] = (product[i] as number) + value * ((targets[t] as Float64Array)[k] as number);
    }
  }
}

/** The sums of all folds but one. */
function without(all: readonly Sums[], own: Sums): Sums {
  const others = all.filter((each) => each !== own);
  const total = (of: (sums: Sums) => Float64Array[]): Float64Array[] =>
    of(own).map((row, i) =>
      row.map((_, j) => others.reduce((sum, each) => sum + ((of(each)[i] as Float64Array)[j] as number), 0)),
    );
  return { squares: total(({ squares }) => squares), products: total(({ products }) => products) };
}

/** The weights of each target. */
function solve({ squares, products }: Sums, width: number): Float64Array[] {
  const size = squares[0]?.[0] as number;
  const matrix = squares.map((row, i) => [...row, ...squares.slice(i + 1).map((other) => other[i] as number)]);
  matrix.forEach((row, i) => (row[i] = (row[i] as number) + ridge * size));
  const lower = cholesky(matrix);
  if (lower === null) return products.map(() => new Float64Array(width));
  return products.map((product) => Float64Array.from(solveCholesky(lower, [...product])));
}
