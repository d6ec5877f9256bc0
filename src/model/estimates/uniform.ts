import { eachBy } from './sampler.ts';
import type { Shape } from './shape.ts';

export interface Uniform {
  /** Shape of the distribution. */
  readonly shape: 'uniform';
  /** Least value. */
  readonly min: number;
  /** Greatest value. */
  readonly max: number;
}

/** Every value between the ends alike. Draws are exact. */
export const uniform: Shape<Uniform> = {
  keys: ['min', 'max'],
  central: ({ min, max }) => (min + max) / 2,
  ends: ({ min, max }) => [min, max],
  chanceUpTo: ({ min, max }, x) => Math.min(1, Math.max(0, (x - min) / (max - min))),
  quantile: ({ min, max }, p) => min + p * (max - min),
  sampler({ min, max }) {
    const range = max - min;
    return eachBy((u) => min + range * u);
  },
};
