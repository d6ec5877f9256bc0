/**
 * The standard error of a share of so many draws, in each of which something counts wholly, not at all, or for a part: √((q − p²)/n), of a
 * mean.
 *
 * @param squares - q, the mean square of what counts in a draw: p itself where nothing counts for a part
 * @example shareError(0.5, 100); // 0.05
 * @example shareError(0.5, 100, 0.25); // 0, as each draw counts for half
 */
export const shareError = (share: number, draws: number, squares = share): number =>
  draws > 0 ? Math.sqrt(Math.max(0, share * (1 - share) - (share - squares)) / draws) : 0;
