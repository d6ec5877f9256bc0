import type { AskedMetric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { placesOf } from '../runs/ranking.ts';
import { likeliestSwitch } from './likeliest.ts';
import { objectiveNow, objectiveOf, type ObjectiveTerms, type Variable, variablesOf } from './objective.ts';
import { mayChangeLead } from './screening.ts';
import { isLikelier, type LeaderSwitch, type Switch } from './switching.ts';

/**
 * The switch of the lead over a scenario behind the second, where one is more likely to be passed than that over the second.
 *
 * @param nearest - of the lead over the second
 */
export function likelierSwitch(
  study: Study,
  runs: readonly CentralRun[],
  metric: AskedMetric,
  nearest: Switch | null,
): LeaderSwitch | null {
  const ranked = placesOf(runs, metric).flatMap(({ id, rank }) =>
    rank === null ? [] : runs.filter(({ scenario }) => scenario.id === id),
  );
  const [first, , ...behind] = ranked;
  if (first === undefined || behind.length === 0) return null;
  const leads = { study, metric, runs: [first, ...behind] };
  const all = variablesOf(leads);
  const movable = mayChangeLead(leads, all, nearest?.chance ?? 0);
  let likeliest: LeaderSwitch | null = null;
  for (const run of behind) {
    const pair = { ...leads, runs: [first, run] };
    // Where the two are level, how far a switch lies off does not tell how likely it is to be passed.
    const variables = objectiveNow(pair) > 0 ? movable(run) : all;
    const found = likelierOf(pair, variables, (likeliest as LeaderSwitch | null)?.nearest ?? nearest);
    if (found !== null) likeliest = { first: first.scenario.id, second: run.scenario.id, nearest: found };
  }
  return likeliest;
}

/** Of the lead of one over another, where it is more likely to be passed than one that is known. */
function likelierOf(
  { study, metric, runs }: ObjectiveTerms,
  variables: readonly Variable[],
  known: Switch | null,
): Switch | null {
  if (variables.length === 0) return null;
  // What asks something of the first is looked at with the second already.
  const wanted = { what: 'lead', from: known?.chance ?? 0 } as const;
  const found = likeliestSwitch(objectiveOf(study, metric, runs), variables, wanted);
  return found !== null && (known === null || isLikelier(found, known)) ? found : null;
}
