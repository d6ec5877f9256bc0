import { around } from '../quantiles.ts';

/** Order statistics that are wanted of `total` values: those from a first rank up to a last (from 0). */
export interface Target {
  readonly total: number;
  readonly first: number;
  readonly last: number;
}

/** What the quantile at a chance and its standard error are read from. */
export function targetOf(chance: number, total: number): Target {
  const [least, , most] = around(chance, total);
  return { total, first: Math.floor((total - 1) * least), last: Math.ceil((total - 1) * most) };
}

/**
 * Ranks among the values that were seen, between which the target of all values lies; beyond the first or the last of them where
 * it may be less or more than any. With a chance of e^−trust on either side it lies outside after all.
 */
export function ranksAround(seen: number, { total, first, last }: Target, trust: number): readonly [number, number] {
  const before = standingBefore(first, seen, total);
  const until = standingBefore(last, seen, total);
  // The target is no less than the last value that stands before it, and no more than the next.
  return [
    Math.floor(before.mean - margin(before.variance, trust)) - 1,
    Math.ceil(until.mean + margin(until.variance, trust)),
  ];
}

/** How many values at most lie between such ranks, however many were seen. */
export function mostAround(target: Target, trust: number): number {
  return [1 / 8, 1 / 4, 1 / 2, 3 / 4, 1].reduce((most, part) => {
    const [from, until] = ranksAround(Math.ceil(part * target.total), target, trust);
    return Math.max(most, until - from + 1);
  }, 0);
}

/** How many of those that were seen stand before a rank of all: hypergeometric, as the seen are a sample without replacement. */
function standingBefore(rank: number, seen: number, total: number): { mean: number; variance: number } {
  const share = (rank + 0.5) / total;
  return { mean: seen * share, variance: seen * share * (1 - share) * (1 - seen / total) };
}

/** How far a sum of chances goes beyond its mean with a chance of e^−trust. Source: the inequality of Bernstein (1924). */
function margin(variance: number, trust: number): number {
  const third = trust / 3;
  return third + Math.sqrt(third * third + 2 * trust * variance);
}
