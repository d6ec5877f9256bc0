import type { Diff, PlaceChange } from '../../../analysis/diff/diff.ts';
import type { Words } from '../../../words/words.ts';

/** Why a scenario has no place in the ranking of a side: it is not there, a gate fails, or it lacks what is ranked by there. */
export function withoutPlace(
  side: 'before' | 'after',
  change: PlaceChange,
  { rankedBy, terms }: Pick<Diff, 'rankedBy' | 'terms'>,
  { diff }: Pick<Words, 'diff'>,
): string {
  const placed = change[side];
  if (placed === null) return diff.notThere;
  if (!placed.feasible) return diff.notFeasible;
  return diff.notRanked(String(terms.find(({ term }) => term === 'ranked-by')?.[side] ?? rankedBy));
}
