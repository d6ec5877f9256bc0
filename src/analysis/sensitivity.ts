import type { CalendarMonth } from '../units/month.ts';
import type { Metric, Study } from '../model/study.ts';
import { type CentralRun, isFeasible } from './central-run.ts';
import { placesOf } from './ranking.ts';
import type { Runs } from './runs.ts';
import { type Stakes, variablesOf } from './stakes.ts';
import { type Switching, switchingOf } from './switching.ts';
import { type Tornado, tornadoOf } from './tornado.ts';

/** What `sensitivity` finds: what the lead of a first scenario over a second hangs on, or the figure of one. */
export interface Sensitivity {
  readonly asOf: CalendarMonth;
  readonly metric: Metric;
  readonly first: string;
  /** Null where it is about the figure of one scenario. */
  readonly second: string | null;
  /** Which of them fail a gate with the values in force. */
  readonly infeasible: readonly string[];
  readonly tornado: Tornado;
  readonly switching: Switching;
}

/** Which scenarios are meant: those named, or the two that lead. */
export type About = { readonly ids: readonly string[] } | 'leading';

/** @param runs - of all scenarios of the study, without problems */
export function sensitivityOf(
  study: Study,
  { settled, runs }: Runs,
  { about, metric }: { about: About; metric: Metric },
): Sensitivity {
  const ids = about === 'leading' ? leading(runs, metric) : about.ids;
  const meant = ids.map((id) => runs.find(({ scenario }) => scenario.id === id) as CentralRun);
  const stakes: Stakes = { study, metric, runs: meant };
  const variables = variablesOf(stakes);
  return {
    asOf: settled.asOf,
    metric,
    first: ids[0] ?? '',
    second: ids[1] ?? null,
    infeasible: meant.filter((run) => !isFeasible(run)).map(({ scenario }) => scenario.id),
    tornado: tornadoOf(stakes, variables),
    switching: switchingOf(stakes, variables),
  };
}

/** The first two of the ranking; where fewer are feasible, the best that are not come after them. */
function leading(runs: readonly CentralRun[], metric: Metric): string[] {
  const places = placesOf(runs, metric);
  const ranked = places.filter(({ rank }) => rank !== null);
  const others = places
    .filter(({ rank }) => rank === null)
    .toSorted((a, b) => Math.abs(a.differenceFromBest ?? 0) - Math.abs(b.differenceFromBest ?? 0));
  return [...ranked, ...others].slice(0, 2).map(({ id }) => id);
}
