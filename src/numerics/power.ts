/**
 * (1 + rate) to whole powers, by repeated multiplication: the same bits on every Node version, which
 * neither ** nor the power function of Math gives. Each is made of the one before it, once.
 */
export function compounding(rate: number): (years: number) => number {
  const base = 1 + rate;
  const powers = [1];
  return (years) => {
    const count = Math.abs(years);
    while (powers.length <= count) powers.push((powers.at(-1) as number) * base);
    const power = powers[count] as number;
    return years < 0 ? 1 / power : power;
  };
}

/** (1 + rate) to any power; exp and log1p are bit-identical between Node versions. */
export const compoundSmoothly = (rate: number, years: number): number => Math.exp(years * Math.log1p(rate));
