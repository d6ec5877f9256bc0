import { smallest } from '../../numerics/extremes.ts';
import type { Study } from '../../model/study/study.ts';
import { expertsAt, seenBy } from '../../model/values/experts.ts';
import type { ChoiceByExpert, MeanByExpert } from '../runs/comparison.ts';
import { runsOf } from '../runs/runs.ts';
import { areLevel } from '../runs/tie.ts';
import { detailDraws, type SimulationRequest } from '../simulate/request.ts';
import { meanOf } from './mean.ts';
import { drawOptions } from './draw-options.ts';

/**
 * What each expert alone would choose by the expected cost: the first draws again with what this expert says in place of the pool, and the pool of what
 * this expert is silent on. Scenarios have the same random numbers by every expert. One with a fallback costs what following it comes to.
 */
export function choicesByExpert(study: Study, request: SimulationRequest): ChoiceByExpert[] {
  const experts = [...expertsAt(study, request.asOf)];
  if (experts.length === 0) return [];
  const pooled = leaderOf(meansBy(study, request) ?? []);
  return experts.map(([expert, assumptions]): ChoiceByExpert => {
    const found = meansBy(seenBy(study, expert), request);
    const choice = leaderOf(found ?? []);
    return { expert, assumptions, means: found ?? [], choice, pooled, turns: found !== null && choice !== pooled };
  });
}

const leaderOf = ([first]: readonly MeanByExpert[]): string | null => first?.id ?? null;

/** The mean cost of each scenario that can be chosen in every draw, the least first; null where one cannot be computed. */
function meansBy(study: Study, request: SimulationRequest): MeanByExpert[] | null {
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  if (runs.problems.length > 0) return null;
  const drawn = drawOptions(study, runs, { ...request, draws: Math.min(request.draws, detailDraws) });
  if ('fault' in drawn) return null;
  const found = drawn.all().map(({ scenario, costs }) => ({ id: scenario, ...meanOf(costs) }));
  const least = smallest(found.map(({ value }) => value));
  const means = found.map((mean) => ({ ...mean, above: mean.value - least }));
  // Of several that cost the least but for rounding the first of the study is chosen, by whoever's word.
  const isLeast = ({ value }: MeanByExpert): boolean => areLevel(value, least);
  return [
    ...means.filter(isLeast),
    ...means.filter((mean) => !isLeast(mean)).toSorted((one, other) => one.value - other.value),
  ];
}
