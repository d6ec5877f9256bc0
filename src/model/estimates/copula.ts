import { cholesky, leastEigenvalue, type Matrix } from '../../numerics/matrix.ts';
import { normalCdf, normalQuantile } from '../../numerics/normal.ts';

/** How assumptions hang together: the lower triangle that mixes independent normal numbers into correlated ones. */
export interface Copula {
  readonly lower: Matrix;
}

/** Below this the matrix is taken for singular: what is left would be rounding. */
const leastAllowed = 1e-10;

/** The least step from 0 or 1, so that no chance is one or the other. */
const margin = Number.EPSILON / 2;

/**
 * The Gaussian copula in which assumptions have these rank correlations.
 *
 * Source: Iman & Conover (1982) for rank correlations of inputs; the correlation of normal numbers with a rank correlation ρ
 * is 2 sin(πρ/6) (Pearson 1907).
 *
 * @param ranks - rank correlations: symmetric, ones on the diagonal
 * @returns the copula, or the least eigenvalue of its matrix where that is not positive definite: no draws can hang together so
 */
export function copulaOf(ranks: Matrix): Copula | { readonly leastEigenvalue: number } {
  const normal = ranks.map((row, i) => row.map((rank, j) => (i === j ? 1 : normalCorrelation(rank))));
  const least = leastEigenvalue(normal);
  const lower = least > leastAllowed ? cholesky(normal) : null;
  return lower === null ? { leastEigenvalue: least } : { lower };
}

/** 2 sin(πρ/6) by its series: the sine of Math may differ in the last bit between versions of Node. */
export function normalCorrelation(rank: number): number {
  const x = (Math.PI * rank) / 6;
  let [sum, term] = [x, x];
  for (let k = 2; k <= 16; k += 2) {
    term *= (-x * x) / (k * (k + 1));
    sum += term;
  }
  return 2 * sum;
}

/**
 * Turns columns of independent uniform numbers, in place, into columns that hang together as the copula says. Each remains
 * uniform, and the first remains what it was; draw k rests on draw k of the columns only.
 *
 * @param columns - one for each row of the copula, all of one length
 */
export function correlate({ lower }: Copula, columns: readonly Float64Array[]): void {
  const normals = columns.map((column) => column.map(normalQuantile));
  columns.forEach((column, index) => {
    if (index === 0) return;
    const mix = lower[index] as readonly number[];
    for (let k = 0; k < column.length; k++) {
      let z = 0;
      for (let from = 0; from <= index; from++)
        z += (mix[from] as number) * ((normals[from] as Float64Array)[k] as number);
      column[k] = Math.min(1 - margin, Math.max(margin, normalCdf(z)));
    }
  });
}
