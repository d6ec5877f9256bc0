/** The 90% quantile of the standard normal distribution: half of what lies between P10 and P90. */
export const z90 = 1.2815515655446004;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The chance that a standard normal variable is at most z.
 *
 * Sources: Marsaglia (2004), *Evaluating the normal distribution*, for the series; Abramowitz & Stegun (1964), 26.2.14, for
 * the continued fraction of the tails.
 *
 * @example normalCdf(0); // 0.5
 */
export function normalCdf(z: number): number {
  if (z > 3) return 1 - normalCdf(-z);
  if (z < -3) return density(z) / tailFraction(-z);
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/** z + 1/(z + 2/(z + 3/(z + …))), from far enough down. */
function tailFraction(z: number): number {
  let value = z;
  for (let k = 200; k > 0; k--) value = z + k / value;
  return value;
}

/**
 * The value below which a standard normal variable lies with a chance p: a rational approximation (Abramowitz & Stegun,
 * 26.2.23), improved by Halley's steps.
 *
 * @param p - between 0 and 1, both excluded
 * @example normalQuantile(0.9); // 1.2815515655446004
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  const under = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / under - t;
  for (let step = 0; step < 3; step++) {
    const off = (normalCdf(z) - p) / density(z);
    z -= off / (1 + (z * off) / 2);
  }
  return z;
}
