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

/** What |f| must pass to differ from nothing, as a part of the largest |f| in the scan. */
const rounding = 1e-12;

/** A point of the scan: its sign is 0 where f cannot be told from 0. */
interface Sample {
  readonly x: number;
  readonly y: number;
  readonly sign: number;
}

/** f as it was scanned. */
interface Scan {
  readonly f: RealFunction;
  readonly zero: number;
  readonly samples: readonly Sample[];
}

/**
 * All roots of a continuous f in [low, high], both ends included, in ascending order; empty where there is none.
 *
 * f is scanned at equal steps. A change of sign brackets a root (`brent`). Where |f| is least among neighbours of one
 * sign, the least value between these neighbours is looked for: beyond zero there are two roots around it, at zero f
 * touches zero and it is one. So roots may lie in pairs within a step, but where f turns more often than once in two
 * steps, some may be missed: take more steps. What counts as zero is within 10⁻¹² of the largest |f| of the scan, so the
 * sizes of f should be comparable over the interval. A root where f only touches is known to about 10⁻⁸, as always.
 * Where f is zero over a stretch, the first and the last point of the scan on it stand for all.
 *
 * Sources: Brent (1973), *Algorithms for Minimization without Derivatives*; Kiefer (1953), *Sequential minimax search
 * for a maximum*, for the golden section.
 *
 * @param steps - how many, at least 1
 * @example rootsOf((x) => (x - 1) * (x - 3) * (x - 3), 0, 4, 7); // [1, 3]
 */
export function rootsOf(f: RealFunction, low: number, high: number, steps: number): number[] {
  const scan = scanned(f, low, high, steps);
  const roots: number[] = [];
  for (let first = 0; first < scan.samples.length;) {
    let last = first;
    while (last + 1 < scan.samples.length && signAt(scan, last + 1) === signAt(scan, first)) last++;
    roots.push(...(signAt(scan, first) === 0 ? rootsAtZero(scan, first, last) : rootsOfOneSign(scan, first, last)));
    first = last + 1;
  }
  return roots;
}

function scanned(f: RealFunction, low: number, high: number, steps: number): Scan {
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const x = index === steps ? high : low + ((high - low) * index) / steps;
    return { x, y: f(x) };
  });
  const zero = rounding * points.reduce((most, { y }) => Math.max(most, Math.abs(y)), 0);
  const sampled = ({ x, y }: { x: number; y: number }): Sample => ({
    x,
    y,
    sign: Math.abs(y) <= zero ? 0 : Math.sign(y),
  });
  const samples = points.map(sampled).flatMap((sample, index, all): Sample[] => {
    const next = all[index + 1];
    if (sample.sign !== 0 || next?.sign !== 0) return [sample];
    // Two roots side by side, or a stretch of zeros? What lies halfway tells them apart.
    const x = (sample.x + next.x) / 2;
    return [sample, sampled({ x, y: f(x) })];
  });
  return { f, zero, samples };
}

const sampleAt = ({ samples }: Scan, index: number): Sample => samples[index] as Sample;
const signAt = (scan: Scan, index: number): number => sampleAt(scan, index).sign;

/** The roots of a run of zeros: one, or a stretch; and what lies between one and its neighbours. */
function rootsAtZero(scan: Scan, first: number, last: number): number[] {
  if (first < last) return [sampleAt(scan, first).x, sampleAt(scan, last).x];
  const [before, at, after] = [scan.samples[first - 1] ?? null, sampleAt(scan, first), scan.samples[last + 1] ?? null];
  if (before === null && after === null) return [at.x];
  if (before !== null && after !== null && before.sign !== after.sign) return [crossing(scan.f, before, after)];
  return aroundLeast(scan, [before ?? at, at, after ?? at]);
}

/** Where f dips to zero or beyond between samples of one sign, and where it crosses zero after the last of them. */
function rootsOfOneSign(scan: Scan, first: number, last: number): number[] {
  const roots: number[] = [];
  for (let index = first; index <= last; index++) {
    const at = sampleAt(scan, index);
    const before = index > first ? sampleAt(scan, index - 1) : at;
    const after = index < last ? sampleAt(scan, index + 1) : at;
    // Of two equal neighbours only the first counts as the least, so that what lies between is found once.
    const isLeast = (before === at || Math.abs(at.y) < Math.abs(before.y)) && Math.abs(at.y) <= Math.abs(after.y);
    if (isLeast && before !== after) roots.push(...aroundLeast(scan, [before, at, after]));
  }
  const next = scan.samples[last + 1];
  if (next !== undefined && next.sign !== 0) roots.push(crossing(scan.f, sampleAt(scan, last), next));
  return roots;
}

/** The roots around the least |f| between two samples of one sign, at or between which lies a third: two, one or none. */
function aroundLeast({ f, zero }: Scan, [before, at, after]: readonly [Sample, Sample, Sample]): number[] {
  const sign = before.sign + after.sign > 0 ? 1 : -1;
  const least = leastBetween((x) => sign * f(x), before.x, after.x, -zero);
  const dip: Point = { x: least.x, y: sign * least.y };
  if (least.y < -zero) return [crossing(f, before, dip), crossing(f, dip, after)];
  return Math.min(least.y, Math.abs(at.y)) <= zero ? [nearest(at, dip).x] : [];
}

/** The root between two points: one of them where rounding hides the change of sign. */
const crossing = (f: RealFunction, a: Point, b: Point): number =>
  Math.sign(a.y) * Math.sign(b.y) < 0 ? brent(f, a.x, b.x) : nearest(a, b).x;

/** The point where |f| is the least; the first of equals. */
const nearest = (a: Point, b: Point): Point => (Math.abs(a.y) <= Math.abs(b.y) ? a : b);

const golden = (Math.sqrt(5) - 1) / 2;

/** The least value of f in an interval, by the golden section; or the first that is found below `enough`. */
function leastBetween(f: RealFunction, low: number, high: number, enough: number): Point {
  let [a, d] = [low, high];
  let b = pointAt(f, d - golden * (d - a));
  let c = pointAt(f, a + golden * (d - a));
  while (Math.min(b.y, c.y) >= enough && d - a > Number.EPSILON * Math.max(high - low, Math.abs(a), Math.abs(d))) {
    if (b.y <= c.y) {
      [d, c] = [c.x, b];
      b = pointAt(f, d - golden * (d - a));
    } else {
      [a, b] = [b.x, c];
      c = pointAt(f, a + golden * (d - a));
    }
  }
  return b.y <= c.y ? b : c;
}
