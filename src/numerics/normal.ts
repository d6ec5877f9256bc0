import { exp } from './elementary/exponential.ts';
import { ln } from './elementary/logarithm.ts';

/** The 90% quantile of the standard normal distribution: half of what lies between P10 and P90. */
export const z90 = 1.2815515655446004;

const density = (z: number): number => exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

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
 * The value below which a standard normal variable lies with a chance p, to 15 digits.
 *
 * Source: Wichura (1988), *Algorithm AS 241: the percentage points of the normal distribution*, PPND16.
 *
 * @param p - between 0 and 1, both excluded
 * @example normalQuantile(0.9); // 1.2815515655446004
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return central(q);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const z = r <= 5 ? outer(r - 1.6) : far(r - 5);
  return q < 0 ? -z : z;
}

/** The ratio of polynomials in 0.425² − q² within 0.425 of the middle. */
function central(q: number): number {
  const r = 0.180625 - q * q;
  const over =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const under =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return (q * over) / under;
}

/** To a chance of e^-25 in the tail; r is √(−ln p) − 1.6. */
function outer(r: number): number {
  const over =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const under =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return over / under;
}

/** Beyond; r is √(−ln p) − 5. */
function far(r: number): number {
  const over =
    ((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const under =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return over / under;
}
