import { largest, smallest } from '../../numerics/extremes.ts';
import { tie } from './tie.ts';

/** What TOPSIS makes of a table. */
export interface TopsisTable {
  /** By scenario, by criterion, in whatever unit. */
  readonly values: readonly (readonly number[])[];
  /** By criterion. */
  readonly weights: readonly number[];
  /** By criterion, whether more is better. */
  readonly moreIsBetter: readonly boolean[];
}

/**
 * How near each scenario comes to the best that any reaches on every criterion, and how far it stays from the worst: from 0 to 1.
 * Vector normalisation: each column is divided by the root of the sum of its squares; one of zeros stays. Costs are not inverted:
 * their best is the least.
 *
 * Source: Hwang & Yoon (1981), *Multiple attribute decision making*, chapter 3.
 */
export function topsis({ values, weights, moreIsBetter }: TopsisTable): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columns = weights.map((weight, criterion) => {
    const column = values.map((row) => row[criterion] as number);
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    return column.map((value) => (length === 0 ? 0 : (weight / total) * (value / length)));
  });
  const ideals = columns.map((column, criterion) => {
    const [least, most] = [smallest(column), largest(column)];
    return moreIsBetter[criterion] === true ? { best: most, worst: least } : { best: least, worst: most };
  });
  return values.map((_, scenario) => {
    const distance = (to: 'best' | 'worst'): number =>
      Math.sqrt(
        columns.reduce((sum, column, criterion) => {
          const apart = (column[scenario] as number) - (ideals[criterion]?.[to] as number);
          return sum + apart * apart;
        }, 0),
      );
    const [plus, minus] = [distance('best'), distance('worst')];
    // Where all are alike, but for rounding, none is nearer.
    return plus + minus <= tie ? 0.5 : minus / (plus + minus);
  });
}
