import { largest } from '../numerics/extremes.ts';

/** The unit in which amounts are written, and to how many decimals of it they are rounded. */
export interface MoneyScale {
  readonly divisor: number;
  readonly decimals: number;
  readonly name: 'euro' | 'thousand' | 'million';
}

/**
 * Three digits or more for the largest amount, if it has as many: 152.3 million, 7,405 thousand, 950 euros. Where a total
 * stands below many parts (`adds`), one more, for the parts are smaller.
 */
export function moneyScale(amounts: readonly number[], adds = false): MoneyScale {
  const most = largest([0, ...amounts.map(Math.abs)]);
  if (most >= 1e8) return { divisor: 1e6, decimals: adds ? 2 : 1, name: 'million' };
  if (most >= 1e7) return { divisor: 1e6, decimals: 2, name: 'million' };
  if (most >= 1e5) return { divisor: 1e3, decimals: 0, name: 'thousand' };
  return { divisor: 1, decimals: 0, name: 'euro' };
}

/** The same with no more decimals than the standard errors beside the amounts allow, the middle one of them: digits behind it are noise. */
export function atPrecision(scale: MoneyScale, errors: readonly number[]): MoneyScale {
  const sorted = errors.filter((error) => error > 0).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) return scale;
  let decimals = 0;
  while (decimals < scale.decimals && middle / scale.divisor < Number(`1e-${decimals}`)) decimals += 1;
  return { ...scale, decimals };
}
