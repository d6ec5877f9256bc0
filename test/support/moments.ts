/** How many values there are, their mean, and the sum of the squares of what they differ from it. */
interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * The moments of a column. The mean is corrected by the mean of the differences from it, so that values far from 0 lose no
 * digits. Source: Chan, Golub & LeVeque (1983), *Algorithms for computing the sample variance*.
 *
 * @example momentsOf(Float64Array.of(1, 2, 6)); // { count: 3, mean: 3, squares: 14 }
 */
export function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[k] as number;
  const near = sum / count;
  let rest = 0;
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const off = (values[k] as number) - near;
    rest += off;
    squares += off * off;
  }
  return { count, mean: near + rest / count, squares: squares - (rest * rest) / count };
}

/** The standard deviation, by n − 1; 0 of a single value. */
export const deviation = ({ count, squares }: Moments): number => (count > 1 ? Math.sqrt(squares / (count - 1)) : 0);

/** The standard error of the mean of independent values. */
export const meanError = (moments: Moments): number => deviation(moments) / Math.sqrt(moments.count);
