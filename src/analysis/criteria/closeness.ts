import { directionOf } from '../../model/study/criteria.ts';
import type { Criterion, Study } from '../../model/study/study.ts';
import { scoreOf, weightOf } from './certain.ts';
import type { Judged } from './judged.ts';
import type { Topsis } from './result.ts';
import { spanAt } from './span.ts';
import { topsis } from './topsis.ts';
import { firstsOf } from './switches.ts';
import type { Weighed } from './weighed.ts';

/**
 * Closeness to the ideal by TOPSIS.
 *
 * @returns from 0 to 1, by scenario; null of those that are not ranked
 */
export function closenessOf({ study, judged, certain }: Weighed): (number | null)[] {
  const { ranked, worth, say } = certain;
  const found = topsis({
    values: ranked.map((place) =>
      judged.criteria.map((id, criterion) => {
        const mean = say.reduce((sum, part, group) => sum + part * (worth[group]?.[place]?.[criterion] as number), 0);
        return hasNoSide(study, id) ? mean : worstOf(judged, place, criterion);
      }),
    ),
    weights: judged.criteria.map((_, criterion) => weightOf(certain, criterion)),
    moreIsBetter: judged.criteria.map((id, criterion) => {
      const { worst, best } = judged.ends[criterion] as Judged['ends'][number];
      return hasNoSide(study, id) || best > worst;
    }),
  });
  return judged.scenarios.map((_, place) => (ranked.includes(place) ? (found[ranked.indexOf(place)] ?? null) : null));
}

/** Whether what a criterion is worth rises and falls along its scale: then no side of it is better, and what it is worth counts. */
function hasNoSide(study: Study, id: string): boolean {
  const { points } = study.criteria.get(id) as Criterion;
  return points !== null && directionOf(points) === 0;
}

/** What nobody knows counts as its worst: the end nearer to that of the scale. */
function worstOf(judged: Judged, place: number, criterion: number): number {
  const { low, high } = spanAt(judged.raw, place, criterion);
  const { worst, best } = judged.ends[criterion] as Judged['ends'][number];
  return best > worst ? low : high;
}

/** Who is first by closeness to the ideal, and whether that agrees with the weighted sum; null where none is ranked. */
export function topsisOf({ judged, certain }: Weighed, closeness: readonly (number | null)[]): Topsis | null {
  const firsts = firstsOf(certain, (scenario) => closeness[scenario] as number);
  const bySum = firstsOf(certain, (scenario) => scoreOf(certain, scenario));
  // Of several that are level each is first.
  const both = bySum.find((scenario) => firsts.includes(scenario));
  const first = both ?? firsts[0];
  if (first === undefined) return null;
  return { normalisation: 'vector', first: judged.scenarios[first] as string, agrees: both !== undefined };
}
