import type { Measured } from './simulation-result.ts';

/** A share of draws, with its standard error. */
export const chanceOf = (share: number, draws: number): Measured => ({
  value: share,
  error: draws > 0 ? Math.sqrt(Math.max(0, share * (1 - share)) / draws) : 0,
});
