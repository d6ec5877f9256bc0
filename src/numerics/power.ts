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

/** Half months in a year: money of a month counts in its middle. */
const halves = 24;

/**
 * (1 + rate) to a whole number of half months, in years: of a root and multiplications alone, as the logarithm and the
 * exponential of Math differ in their last bits between engines, those of Node and of a browser for one.
 *
 * @param rate - above −1
 */
export function compoundingByHalfMonths(rate: number): (count: number) => number {
  const whole = compounding(rate);
  // The eighth root of the third root: the third by Newton's steps, the others exact to the last bit by the standard.
  const part = compounding(Math.sqrt(Math.sqrt(Math.sqrt(cubeRoot(1 + rate)))) - 1);
  return (count) => {
    const size = Math.abs(count);
    const power = whole(Math.floor(size / halves)) * part(size % halves);
    return count < 0 ? 1 / power : power;
  };
}

/** The third root of what is above 0. Newton's steps come down to it from above: the mean of x, 1 and 1 is not below it. */
function cubeRoot(x: number): number {
  let root = (x + 2) / 3;
  for (;;) {
    const next = (2 * root + x / (root * root)) / 3;
    if (!(next < root)) return root;
    root = next;
  }
}
