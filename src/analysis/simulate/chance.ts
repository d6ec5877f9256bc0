import type { Measured } from './simulation-result.ts';

/**
 * A share of draws, with its standard error.
 *
 * @param squares - the mean square of what a draw counts for: the share itself where it counts wholly or not at all, less where equals share one
 */
export const chanceOf = (share: number, draws: number, squares = share): Measured => ({
  value: share,
  error: draws > 0 ? Math.sqrt(Math.max(0, share * (1 - share) - (share - squares)) / draws) : 0,
});
