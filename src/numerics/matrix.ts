import { smallest } from './extremes.ts';

/** A square symmetric matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

const cell = (matrix: Matrix, i: number, j: number): number => (matrix[i] as readonly number[])[j] as number;

/**
 * The lower triangle L with L·Lᵀ = the matrix; null where it is not positive definite. Source: Cholesky (1910), as in Golub &
 * Van Loan, *Matrix computations*, 4.2.
 *
 * @example cholesky([[4, 2], [2, 5]]); // [[2], [1, 2]]
 */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (let i = 0; i < matrix.length; i++) {
    const row: number[] = [];
    lower.push(row);
    for (let j = 0; j < i; j++) row.push((cell(matrix, i, j) - inner(lower, i, j)) / cell(lower, j, j));
    const square = cell(matrix, i, i) - inner(lower, i, i);
    if (!(square > 0)) return null;
    row.push(Math.sqrt(square));
  }
  return lower;
}

/** The product of the rows i and j, up to the column before j. */
function inner(lower: Matrix, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < j; k++) sum += cell(lower, i, k) * cell(lower, j, k);
  return sum;
}

/** More rounds than any matrix needs: what is left beside the diagonal is squared in each. */
const mostRounds = 60;

/**
 * The least eigenvalue, by rotations that clear the largest cells beside the diagonal one after the other. Source: Jacobi
 * (1846), in the cyclic form of Golub & Van Loan, *Matrix computations*, 8.5.
 *
 * @example leastEigenvalue([[2, 1], [1, 2]]); // 1
 */
export function leastEigenvalue(matrix: Matrix): number {
  const rows = matrix.map((row) => [...row]);
  const size = rows.length;
  for (let round = 0; round < mostRounds && beside(rows) > 0; round++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(rows, p, q);
  }
  return smallest(rows.map((row, index) => row[index] as number));
}

/** The sum of the squares beside the diagonal, where they count at all beside those on it. */
function beside(rows: Matrix): number {
  let [off, on] = [0, 0];
  rows.forEach((row, i) =>
    row.forEach((value, j) => {
      if (i === j) on += value * value;
      else off += value * value;
    }),
  );
  return off > 1e-32 * on ? off : 0;
}

/** Clears the cells (p, q) and (q, p). */
function rotate(rows: number[][], p: number, q: number): void {
  const off = cell(rows, p, q);
  if (off === 0) return;
  const ratio = (cell(rows, q, q) - cell(rows, p, p)) / (2 * off);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (const row of rows) {
    const [a, b] = [row[p] as number, row[q] as number];
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  }
  const [rowP, rowQ] = [rows[p] as number[], rows[q] as number[]];
  for (let k = 0; k < rows.length; k++) {
    const [a, b] = [rowP[k] as number, rowQ[k] as number];
    rowP[k] = cosine * a - sine * b;
    rowQ[k] = sine * a + cosine * b;
  }
}

/** x with L·Lᵀ·x = the values: forward and back substitution. @param lower - as `cholesky` gives it */
export function solveCholesky(lower: Matrix, values: readonly number[]): number[] {
  const forward: number[] = [];
  for (let i = 0; i < lower.length; i++) {
    let rest = values[i] as number;
    for (let j = 0; j < i; j++) rest -= cell(lower, i, j) * (forward[j] as number);
    forward.push(rest / cell(lower, i, i));
  }
  const found: number[] = [...forward];
  for (let i = lower.length - 1; i >= 0; i--) {
    let rest = forward[i] as number;
    for (let j = i + 1; j < lower.length; j++) rest -= cell(lower, j, i) * (found[j] as number);
    found[i] = rest / cell(lower, i, i);
  }
  return found;
}
