import { type Certain, scoreIn } from './certain.ts';
import type { Judged, Span } from './judged.ts';
import type { Carried } from './result.ts';
import { inOrder, isLevel, placesIn, type Scores } from './scores.ts';
import { firstOf } from './turns.ts';

/** Whether nobody comes after it. Where all are level, none is last. */
export const isLast = ({ high }: Span, places: readonly (Span | null)[]): boolean =>
  high > 1 && places.every((other) => other === null || other.high <= high);

/** The best of those that no group ranks last; what it costs each group against its own first. */
export function carriedIn(
  { judged, certain }: { readonly judged: Judged; readonly certain: Certain },
  scores: Scores,
): Carried {
  const order = inOrder(scores.combined, judged.isRanked);
  const places = scores.byGroup.map((each) => placesIn(each, judged.isRanked));
  const isNeverLast = (place: number): boolean =>
    order.length > 1 && places.every((each) => !isLast(each[place] as Span, each));
  const chosen = order.find(isNeverLast);
  // Of several that are level each is first.
  const isFirst = (place: number): boolean => isLevel(scores.combined, [place, order[0] as number]);
  if (chosen === undefined) return { isCarried: false, scenario: null, price: [] };
  const price = judged.groups.map((group, which) => {
    const score = (scenario: number): number => 100 * scoreIn(certain, which, scenario);
    const own = firstOf(certain, score) as number;
    return { group, points: score(own) - score(chosen) };
  });
  return { isCarried: isFirst(chosen), scenario: judged.scenarios[chosen] as string, price };
}
