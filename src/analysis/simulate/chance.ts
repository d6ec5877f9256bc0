import { shareError } from '../../numerics/shares.ts';
import type { Measured } from './simulation-result.ts';

/** A share of draws, with its standard error; see `shareError` for the squares. */
export const chanceOf = (share: number, draws: number, squares?: number): Measured => ({
  value: share,
  error: shareError(share, draws, squares),
});
