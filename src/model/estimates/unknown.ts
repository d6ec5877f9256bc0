import { eachBy } from './sampler.ts';
import type { Shape } from './shape.ts';

export interface Unknown {
  /** Shape of the distribution. */
  readonly shape: 'unknown';
  /** Least possible value. */
  readonly low: number;
  /** Greatest possible value. */
  readonly high: number;
}

/**
 * Nobody knows it, but that it lies within a range. A central run has no number for it, and never takes the middle; draws take every
 * value of the range alike.
 */
export const unknown: Shape<Unknown> = {
  keys: [],
  central: () => Number.NaN,
  ends: ({ low, high }) => [low, high],
  chanceUpTo: ({ low, high }, x) => Math.min(1, Math.max(0, (x - low) / (high - low))),
  quantile: ({ low, high }, p) => low + p * (high - low),
  sampler: ({ low, high }) => eachBy((u) => low + (high - low) * u),
};
