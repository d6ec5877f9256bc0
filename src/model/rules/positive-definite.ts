/**
 * The smallest eigenvalue of a symmetric matrix, by rows: above 0 where it can be a matrix of correlations at all.
 *
 * @see Jacobi (1846), "Über ein leichtes Verfahren"; the rotations of Golub and Van Loan, Matrix Computations, 8.5
 *
 * @example
 * Of [[1, 0.9], [0.9, 1]]: 0.1.
 */
export function smallestEigenvalue(matrix: readonly (readonly number[])[]): number {
  const a = matrix.map((row) => Float64Array.from(row));
  // Every sweep at least halves what is left beside the diagonal; far fewer are needed.
  for (let sweep = 0; sweep < 60 && besideDiagonal(a) > 1e-30; sweep++) {
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, p, q);
  }
  return Math.min(...a.map((row, index) => row[index] as number));
}

type Rows = readonly Float64Array[];

const cell = (a: Rows, row: number, column: number): number => (a[row] as Float64Array)[column] as number;

function put(a: Rows, row: number, column: number, value: number): void {
  (a[row] as Float64Array)[column] = value;
}

function besideDiagonal(a: Rows): number {
  let sum = 0;
  for (const [row, values] of a.entries())
    for (const [column, value] of values.entries()) if (row !== column) sum += value * value;
  return sum;
}

/** Turns the plane of two axes until they are independent. */
function rotate(a: Rows, p: number, q: number): void {
  const beside = cell(a, p, q);
  if (beside === 0) return;
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * beside);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  for (let k = 0; k < a.length; k++) {
    const [atP, atQ] = [cell(a, k, p), cell(a, k, q)];
    put(a, k, p, cosine * atP - sine * atQ);
    put(a, k, q, sine * atP + cosine * atQ);
  }
  for (let k = 0; k < a.length; k++) {
    const [atP, atQ] = [cell(a, p, k), cell(a, q, k)];
    put(a, p, k, cosine * atP - sine * atQ);
    put(a, q, k, sine * atP + cosine * atQ);
  }
}
