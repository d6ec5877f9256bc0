import { normalCdf, normalQuantile, z90 } from '../../numerics/normal.ts';
import { eachBy } from './sampler.ts';
import type { Shape, PossibleRange } from './shape.ts';

export interface Normal {
  /** Shape of the distribution. */
  readonly shape: 'normal';
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
 * A normal variable goes on without end, and a duration cannot: where a field that it fills has a bound, it is drawn truncated
 * there. Draws are exact to 13 digits.
 */
export const normal: Shape<Normal> = {
  keys: ['p10', 'p90'],
  central: ({ p10, p90 }) => (p10 + p90) / 2,
  ends: ({ p10, p90 }) => [p10, p90],
  chanceUpTo: normalChance,
  quantile({ p10, p90 }, p) {
    if (p === 0.1) return p10;
    if (p === 0.9) return p90;
    return (p10 + p90) / 2 + (p90 - p10) * (normalQuantile(p) / (2 * z90));
  },
  sampler: (estimate) => eachBy(normalDraw(estimate)),
  bounded: (estimate, { fields: within }) =>
    within.low === null && within.high === null ? estimate : { ...estimate, within },
};

/** Of one that is cut off, what lies beyond the bounds is spread over what is within. */
export function normalChance({ p10, p90, within }: Omit<Normal, 'shape'>, x: number): number {
  const { low = null, high = null } = within ?? {};
  const whole = (at: number): number => normalCdf((2 * z90 * (at - p10 / 2 - p90 / 2)) / (p90 - p10));
  if (low !== null && x < low) return 0;
  if (high !== null && x >= high) return 1;
  const below = low === null ? 0 : whole(low);
  const upTo = high === null ? 1 : whole(high);
  return (whole(x) - below) / (upTo - below);
}

/** Below this a chance is not worth cutting off. */
const negligible = 1e-12;

/** The chance beyond the bounds is spread over what is within. */
export function normalDraw({ p10, p90, within }: Omit<Normal, 'shape'>): (u: number) => number {
  const [middle, deviation] = [(p10 + p90) / 2, (p90 - p10) / (2 * z90)];
  const [low, high] = [within?.low ?? Number.NEGATIVE_INFINITY, within?.high ?? Number.POSITIVE_INFINITY];
  const [below, above] = [normalCdf((low - middle) / deviation), normalCdf((middle - high) / deviation)];
  if (below + above < negligible) return (u) => middle + deviation * normalQuantile(u);
  const left = 1 - below - above;
  return (u) => Math.min(high, Math.max(low, middle + deviation * normalQuantile(below + left * u)));
}
