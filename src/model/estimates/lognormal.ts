import { normalCdf, normalQuantile, z90 } from '../../numerics/normal.ts';
import { eachBy } from './sampler.ts';
import type { Shape } from './shape.ts';

export interface Lognormal {
  /** Shape of the distribution. */
  readonly shape: 'lognormal';
  /** Value that it stays within with a chance of 10%. */
  readonly p10: number;
  /** Value that it stays within with a chance of 90%. */
  readonly p90: number;
}

/** The logarithm is normal. The central value is the median. Draws are exact to 13 digits. */
export const lognormal: Shape<Lognormal> = {
  keys: ['p10', 'p90'],
  fault: ({ p10 }) => (p10 <= 0 ? { kind: 'lognormal-not-positive' } : null),
  central: ({ p10, p90 }) => Math.sqrt(p10) * Math.sqrt(p90),
  ends: ({ p10, p90 }) => [p10, p90],
  chanceUpTo({ p10, p90 }, x) {
    if (x <= 0) return 0;
    const [low, high] = [Math.log(p10), Math.log(p90)];
    return normalCdf((2 * z90 * (Math.log(x) - low / 2 - high / 2)) / (high - low));
  },
  quantile({ p10, p90 }, p) {
    if (p === 0.1) return p10;
    if (p === 0.9) return p90;
    const part = normalQuantile(p) / (2 * z90);
    return Math.exp((Math.log(p10) + Math.log(p90)) / 2 + (Math.log(p90) - Math.log(p10)) * part);
  },
  sampler({ p10, p90 }) {
    const [low, high] = [Math.log(p10), Math.log(p90)];
    const [middle, deviation] = [(low + high) / 2, (high - low) / (2 * z90)];
    return eachBy((u) => Math.exp(middle + deviation * normalQuantile(u)));
  },
};
