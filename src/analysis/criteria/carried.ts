import { type Certain, scoreIn, scoreOf } from './certain.ts';
import type { Judged } from './judged.ts';
import type { Carried } from './result.ts';
import type { Scores } from './scores.ts';
import { firstOf, firstsOf, rankedPlaces } from './switches.ts';

/** The best of those that no group ranks last; what it costs each group against its own first. */
export function carriedIn(
  { judged, certain }: { readonly judged: Judged; readonly certain: Certain },
  scores: Scores,
): Carried {
  const order = rankedPlaces(certain);
  const isNeverLast = (place: number): boolean =>
    order.length > 1 && scores.byGroup.every(({ isLast }) => isLast[place] !== true);
  const chosen = order.find(isNeverLast);
  if (chosen === undefined) return { isCarried: false, scenario: null, price: [] };
  const price = judged.groups.map((group, which) => {
    const score = (scenario: number): number => 100 * scoreIn(certain, which, scenario);
    const own = firstOf(certain, score) as number;
    return { group, points: score(own) - score(chosen) };
  });
  // Of several that are level each is first.
  const firsts = firstsOf(certain, (scenario) => scoreOf(certain, scenario));
  return { isCarried: firsts.includes(chosen), scenario: judged.scenarios[chosen] as string, price };
}
