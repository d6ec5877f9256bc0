import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { expertsAt, seenBy } from '../../model/values/experts.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { ByExpert, PlaceByExpert } from '../runs/comparison.ts';
import { type Place, placesOf, valueOf } from '../runs/ranking.ts';
import { type Runs, runsOf } from '../runs/runs.ts';

/**
 * The ranking by each expert alone: a central run of every scenario with what this expert says, and the pool of what this expert is
 * silent on.
 *
 * @param places - the ranking by all of them together
 */
export function rankedByExpert(
  study: Study,
  { asOf, by }: { readonly asOf: CalendarMonth; readonly by: Metric },
  places: readonly Place[],
): ByExpert[] {
  const leaders = firstOf(places);
  return [...expertsAt(study, asOf)].map(([expert, assumptions]): ByExpert => {
    const studyOfExpert = seenBy(study, expert);
    const runs = runsOf(studyOfExpert, [...studyOfExpert.scenarios.values()], asOf);
    // What cannot be computed by the word of one expert ranks nothing.
    const found = runs.problems.length > 0 ? [] : rankingOf(runs, by);
    return { expert, assumptions, ranking: found, turns: found.length > 0 && firstOf(found) !== leaders };
  });
}

const firstOf = (places: readonly Place[]): string =>
  places
    .filter(({ rank }) => rank === 1)
    .map(({ id }) => id)
    .join(' ');

function rankingOf({ runs }: Runs, by: Metric): PlaceByExpert[] {
  const values = new Map(runs.map((run) => [run.scenario.id, valueOf(run, by)]));
  return placesOf(runs, by).map((place) => ({ ...place, value: values.get(place.id) ?? null }));
}
