import type { Judged } from './judged.ts';
import { gapOn } from './scores.ts';
import { tie } from './tie.ts';

/** A scenario that another is at least as good as on every criterion that somebody weighs, and better on one. */
export interface Dominated {
  readonly scenario: number;
  readonly by: number;
}

/** Whatever nobody knows comes to, and however criteria are weighed: of each the first that dominates it. */
export function dominatedIn(judged: Judged): Dominated[] {
  const weighed = judged.weights.flatMap((weights, group) =>
    weights.flatMap(({ high }, criterion) => (high > 0 ? [{ group, criterion }] : [])),
  );
  const dominates = (one: number, other: number): boolean => {
    const least = weighed.map((seen) => gapOn(judged, seen, [one, other]).low);
    return least.every((gap) => gap >= -tie) && least.some((gap) => gap > tie);
  };
  const ranked = judged.isRanked.flatMap((mayRank, place) => (mayRank ? [place] : []));
  return ranked.flatMap((scenario) => {
    const by = ranked.find((other) => other !== scenario && dominates(other, scenario));
    return by === undefined ? [] : [{ scenario, by }];
  });
}
