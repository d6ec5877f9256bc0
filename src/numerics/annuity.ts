import { expm1 } from './elementary/exponential.ts';
import { log1p } from './elementary/logarithm.ts';

/**
 * The equal payment at the end of each year that has this present value: presentValue · r / (1 − (1 + r)^−n), and
 * presentValue / n where r is 0. It makes costs over unequal spans comparable.
 *
 * Source: Brealey & Myers, *Principles of Corporate Finance*, on equivalent annual cost. Written with expm1 and log1p,
 * a rate of almost nothing loses no digits.
 *
 * @param rate - a share a year, above −1
 * @param years - n, above 0; it need not be whole: 15.5
 * @returns in the unit of the present value, a year
 * @example equivalentAnnual(28.37, 0.06, 3); // 10.61
 */
export const equivalentAnnual = (presentValue: number, rate: number, years: number): number =>
  rate === 0 ? presentValue / years : (presentValue * rate) / -expm1(-years * log1p(rate));
