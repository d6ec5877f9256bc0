import { exp } from '../../numerics/elementary/exponential.ts';
import { ln } from '../../numerics/elementary/logarithm.ts';
import { brent } from '../../numerics/roots.ts';
import type { Fault } from '../../problems/problem.ts';
import type { Unit } from '../../units/unit.ts';
import { eachBy } from './sampler.ts';
import type { Limits, Shape, PossibleRange } from './shape.ts';

export interface Metalog {
  /** Shape of the distribution. */
  readonly shape: 'metalog';
  /** Value that it stays within with a chance of 10%. */
  readonly p10: number;
  /** Value that it stays within with a chance of 50%. */
  readonly p50: number;
  /** Value that it stays within with a chance of 90%. */
  readonly p90: number;
  /**
   * What is possible: by the range of the assumption, and the fields that it fills.
   *
   * @hidden in results, which have estimates as they are written
   */
  readonly within?: PossibleRange;
}

/**
 * The metalog of three terms: the quantile of y is a₁ + a₂ t + a₃ (y − ½) t, with t = ln(y / (1 − y)), on a scale that the bounds
 * give. Its quantiles of 10%, 50% and 90% are the three numbers. Draws are exact to 13 digits.
 *
 * Source: Keelin (2016), *The metalog distributions*, Decision Analysis 13(4), propositions 1 to 3.
 */
export const metalog: Shape<Metalog> = {
  keys: ['p10', 'p50', 'p90'],
  isStrict: true,
  misfit: (estimate, unit) => beyond(estimate, unit) ?? infeasible(estimate, unit),
  advice: longTail,
  central: ({ p50 }) => p50,
  ends: ({ p10, p90 }) => [p10, p90],
  chanceUpTo,
  quantile(estimate, p) {
    if (p === 0.1) return estimate.p10;
    if (p === 0.5) return estimate.p50;
    return p === 0.9 ? estimate.p90 : quantileBy(estimate)(p);
  },
  sampler: (estimate) => eachBy(quantileBy(estimate)),
  bounded: (estimate, limits) => ({ ...estimate, within: withinBoth(limits) }),
};

function withinBoth({ fields, range }: Limits): PossibleRange {
  const [lows, highs] = [
    [fields.low, range?.low ?? null].filter((low) => low !== null),
    [fields.high, range?.high ?? null].filter((high) => high !== null),
  ];
  return {
    low: lows.length === 0 ? null : lows.reduce((one, other) => Math.max(one, other)),
    high: highs.length === 0 ? null : highs.reduce((one, other) => Math.min(one, other)),
  };
}

/** A scale without bounds: logarithms where there is one, the logit where there are two. Both ways it rises. */
interface Scale {
  readonly to: (x: number) => number;
  readonly from: (z: number) => number;
}

function scaleOf({ within }: Metalog): Scale {
  const [low, high] = [within?.low ?? null, within?.high ?? null];
  if (low === null && high === null) return { to: (x) => x, from: (z) => z };
  if (low === null) {
    const top = high as number;
    return { to: (x) => -ln(top - x), from: (z) => top - exp(-z) };
  }
  if (high === null) return { to: (x) => ln(x - low), from: (z) => low + exp(z) };
  return {
    to: (x) => ln((x - low) / (high - x)),
    from: (z) => (z < 0 ? low + (high - low) * logistic(z) : high - (high - low) * logistic(-z)),
  };
}

const logistic = (t: number): number => 1 / (1 + exp(-t));

const ln9 = ln(9);

/** @param at - the three numbers on the scale */
const coefficients = (at: readonly [number, number, number]) => ({
  a1: at[1],
  a2: (at[2] - at[0]) / (2 * ln9),
  a3: (at[2] - at[1] - (at[1] - at[0])) / (0.8 * ln9),
});

const onScale = ({ p10, p50, p90 }: Metalog, { to }: Scale): [number, number, number] => [to(p10), to(p50), to(p90)];

function quantileBy(estimate: Metalog): (y: number) => number {
  const scale = scaleOf(estimate);
  const { a1, a2, a3 } = coefficients(onScale(estimate, scale));
  return (y) => scale.from(a1 + (a2 + a3 * (y - 0.5)) * ln(y / (1 - y)));
}

/** What rounding may put a root outside of where it must be. */
const slack = 1e-9;

function chanceUpTo(estimate: Metalog, x: number): number {
  const { low = null, high = null } = estimate.within ?? {};
  if (low !== null && x <= low) return 0;
  if (high !== null && x >= high) return 1;
  if (!Number.isFinite(x)) return x > 0 ? 1 : 0;
  const scale = scaleOf(estimate);
  const { a1, a2, a3 } = coefficients(onScale(estimate, scale));
  const off = scale.to(x) - a1;
  if (off === 0) return 0.5;
  // The factor of t lies between a₂ − |a₃|/2 and a₂ + |a₃|/2, both above 0.
  const near = (off / (a2 + Math.abs(a3) / 2)) * (1 - slack);
  const far = (off / (a2 - Math.abs(a3) / 2)) * (1 + slack);
  return logistic(brent((t) => (a2 + a3 * (logistic(t) - 0.5)) * t - off, near, far));
}

/**
 * Of the way from P10 to P90, on the scale, the part at either end in which there is no metalog with its P50. There |a₃|/a₂ is
 * at least 1 / (y − ½ + y (1 − y) ln(y / (1 − y))), where the tail of y is steepest: 1.6671131192019295 (Keelin has 1.66711).
 */
const unreachable = (1 - 0.4 * 1.6671131192019295) / 2;

function beyond({ p10, p90, within }: Metalog, unit: Unit): Fault | null {
  const { low = null, high = null } = within ?? {};
  if (low !== null && p10 <= low) return { kind: 'metalog-bound', key: 'p10', value: p10, bound: low, unit };
  return high !== null && p90 >= high ? { kind: 'metalog-bound', key: 'p90', value: p90, bound: high, unit } : null;
}

function infeasible(estimate: Metalog, unit: Unit): Fault | null {
  const scale = scaleOf(estimate);
  const [first, middle, last] = onScale(estimate, scale);
  const margin = unreachable * (last - first);
  if (middle - first > margin && last - middle > margin) return null;
  const { p10, p50, p90, within } = estimate;
  const [least, most] = inwards(scale.from(first + margin), scale.from(last - margin));
  return { kind: 'metalog-p50', p10, p50, p90, least, most, within: within ?? { low: null, high: null }, unit };
}

/** Two ends in few digits, rounded to what lies between them. */
function inwards(least: number, most: number): [number, number] {
  let scale = 1;
  while (scale < 1e15 && scale * (most - least) < 100) scale *= 10;
  while (scale > 1e-15 && scale * (most - least) >= 1000) scale /= 10;
  const [low, high] = [Math.ceil(least * scale) / scale, Math.floor(most * scale) / scale];
  return low < high ? [low, high] : [least, most];
}

/** Beside one bound the logarithm has a tail like that of a power, of which moments may be infinite. */
function longTail(estimate: Metalog): Fault | null {
  const { low = null, high = null } = estimate.within ?? {};
  if ((low === null) === (high === null)) return null;
  const { a2, a3 } = coefficients(onScale(estimate, scaleOf(estimate)));
  const power = low === null ? a2 - a3 / 2 : a2 + a3 / 2;
  if (power < 0.5) return null;
  return { kind: 'long-tail', lacks: power < 1 ? 'deviation' : 'mean', above: high === null };
}
