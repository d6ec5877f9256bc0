import { exp } from '../../numerics/elementary/exponential.ts';
import { ln } from '../../numerics/elementary/logarithm.ts';
import { normalQuantile, z90 } from '../../numerics/normal.ts';
import { normalChance, normalDraw } from './normal.ts';
import { eachBy } from './sampler.ts';
import type { Shape, PossibleRange } from './shape.ts';

export interface Lognormal {
  /** Shape of the distribution. */
  readonly shape: 'lognormal';
  /** Value that it stays within with a chance of 10%. */
  readonly p10: number;
  /** Value that it stays within with a chance of 90%. */
  readonly p90: number;
  /**
   * Of one that is drawn: what the fields that it fills can hold.
   *
   * @hidden in results, which have estimates as they are written
   */
  readonly within?: PossibleRange;
}

/**
 * The logarithm is normal. The central value is the median. It goes on upwards without end, and a share cannot: where a field that it
 * fills has a bound above nothing, it is drawn truncated there. Draws are exact to 13 digits.
 */
export const lognormal: Shape<Lognormal> = {
  keys: ['p10', 'p90'],
  fault: ({ p10 }) => (p10 <= 0 ? { kind: 'lognormal-not-positive' } : null),
  central: ({ p10, p90 }) => Math.sqrt(p10) * Math.sqrt(p90),
  ends: ({ p10, p90 }) => [p10, p90],
  chanceUpTo: (estimate, x) => (x <= 0 ? 0 : normalChance(logarithms(estimate), ln(x))),
  quantile({ p10, p90 }, p) {
    if (p === 0.1) return p10;
    if (p === 0.9) return p90;
    const part = normalQuantile(p) / (2 * z90);
    return exp((ln(p10) + ln(p90)) / 2 + (ln(p90) - ln(p10)) * part);
  },
  sampler(estimate) {
    const draw = normalDraw(logarithms(estimate));
    const high = estimate.within?.high ?? Number.POSITIVE_INFINITY;
    return eachBy((u) => Math.min(high, exp(draw(u))));
  },
  bounded(estimate, { fields: within }) {
    const isBounded = (within.low ?? 0) > 0 || within.high !== null;
    return isBounded ? { ...estimate, within } : estimate;
  },
};

/** The normal estimate that the logarithm has: a bound at nothing or below is none. */
function logarithms({ p10, p90, within }: Lognormal): Parameters<typeof normalDraw>[0] {
  const { low = null, high = null } = within ?? {};
  return {
    p10: ln(p10),
    p90: ln(p90),
    within: { low: low === null || low <= 0 ? null : ln(low), high: high === null ? null : ln(high) },
  };
}
