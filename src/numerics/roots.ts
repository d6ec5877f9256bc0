export type RealFunction = (x: number) => number;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The root in an interval at whose ends f has opposite signs, to the last bits of a double. Brent's method: it bisects
 * wherever interpolation does not get on. An end where f is 0 is a root. The steps are the same on every machine if f is.
 *
 * Source: Brent (1973), *Algorithms for Minimization without Derivatives*, chapter 4.
 *
 * @example brent((x) => x * x - 2, 1, 2); // 1.414213562373095
 * @throws where f has the same sign at both ends, or no value at one: there is nothing to bracket
 */
export function brent(f: RealFunction, low: number, high: number): number {
  let [a, b] = [pointAt(f, low), pointAt(f, high)];
  if (!(Math.sign(a.y) * Math.sign(b.y) <= 0)) throw new Error(`f does not change sign between ${low} and ${high}`);
  // The root lies between b, the best so far, and c; a is the b before.
  let c = a;
  let step = b.x - a.x;
  let before = step;
  for (;;) {
    if (Math.abs(c.y) < Math.abs(b.y)) [a, b, c] = [b, c, b];
    // A root at 0 itself has no last bit: there the width of the interval is the measure.
    const least = Number.EPSILON * Math.abs(b.x) + Number.EPSILON * Number.EPSILON * Math.abs(high - low);
    const half = (c.x - b.x) / 2;
    if (Math.abs(half) <= least || b.y === 0) return b.x;

    const tried = Math.abs(before) < least || Math.abs(a.y) <= Math.abs(b.y) ? Number.NaN : interpolated(a, b, c);
    // An interpolated step must stay well inside the bracket and halve the step before the last; else it bisects.
    const isGood =
      tried * half > 0 && Math.abs(tried) < 1.5 * Math.abs(half) - least / 2 && Math.abs(tried) < Math.abs(before) / 2;
    before = isGood ? step : half;
    step = isGood ? tried : half;

    a = b;
    b = pointAt(f, b.x + (Math.abs(step) > least ? step : Math.sign(half) * least));
    if (Math.sign(b.y) === Math.sign(c.y)) {
      c = a;
      step = b.x - a.x;
      before = step;
    }
  }
}

const pointAt = (f: RealFunction, x: number): Point => ({ x, y: f(x) });

/** The step from b to where a straight line through two points is 0, or the inverse parabola through three. */
function interpolated(a: Point, b: Point, c: Point): number {
  const s = b.y / a.y;
  if (a.x === c.x) return -((c.x - b.x) * s) / (1 - s);
  const [q, r] = [a.y / c.y, b.y / c.y];
  return (-s * ((c.x - b.x) * q * (q - r) - (b.x - a.x) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
