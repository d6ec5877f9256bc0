/**
 * (1 + rate) to a whole power, by repeated multiplication: the same bits on every Node version, which
 * neither ** nor the power function of Math gives.
 */
export function compound(rate: number, years: number): number {
  const base = 1 + rate;
  let result = 1;
  for (let count = Math.abs(years); count > 0; count--) result *= base;
  return years < 0 ? 1 / result : result;
}

/** (1 + rate) to any power; exp and log1p are bit-identical between Node versions. */
export const compoundSmoothly = (rate: number, years: number): number => Math.exp(years * Math.log1p(rate));
