import type { SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import type { PlaceOfPlan } from '../../../words/facts.ts';
import type { Words } from '../../../words/words.ts';
import { costMetricOf, metricIn, moreIsBetter } from '../../../model/metrics/metrics.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import { mention } from '../../lines/scenario-names.ts';
import { writePercent } from '../../write-chance.ts';
import { lengthText } from '../mean-text.ts';
import { theMetric } from '../metric.ts';
import { chanceText } from './chance-text.ts';
import { percentile, type SentenceContext } from './figures.ts';

/** The scenario whose plan the sentences are about: that which the others are set against. If none is feasible, that is not the first of the list. */
const bestIn = ({ scenarios, best }: Simulation): SimulatedScenario | undefined =>
  scenarios.find(({ id }) => id === best);

/** The same, with those that share the first place with it. */
export function leadersOf(simulation: Simulation): readonly SimulatedScenario[] {
  const best = bestIn(simulation);
  if (best === undefined || best.rank === null) return best === undefined ? [] : [best];
  return simulation.scenarios.filter(({ rank }) => rank === best.rank);
}

/** Where so many draws equal the plan, its place among them is no percentile. */
const someEqual = 0.005;

/** Where the plan lies among the draws: how many exceed it, and its percentile, or how many equal it. */
function placeOf({ above, centralAt }: Spread, { sampling }: Simulation, words: Words): PlaceOfPlan {
  const share = Math.min(1, 2 * (1 - above.value - centralAt));
  const equal = { value: share, error: Math.sqrt((share * (1 - share)) / sampling.draws) };
  return {
    above: above.value === 0 ? null : chanceText(above, words),
    at: share < someEqual ? percentile(centralAt, words) : null,
    equal: share === 1 ? null : chanceText(equal, words),
  };
}

/** What a plan needs on top to be kept in 80 of 100 draws; of a score nothing. */
export function reserve(of: SimulatedScenario, simulation: Simulation, context: SentenceContext): string {
  const { words } = context;
  const { rankedBy } = simulation;
  const planned = moreIsBetter(rankedBy) ? null : metricIn(of, rankedBy);
  if (planned === null) return '';
  const metric = theMetric(rankedBy, context);
  const place = placeOf(planned, simulation, words);
  const setAside =
    planned.contingency === 0 ? [] : [words.plan.setAside(lengthText(rankedBy, planned.contingency, context))];
  if (planned.reserve <= 0) return [words.simulation.enough(mention(of.id), place, metric), ...setAside].join(' ');
  const isCost = costMetricOf(rankedBy) !== null;
  const share =
    isCost && planned.central > 0 ? `${writePercent(planned.reserve / planned.central, words.numbers)}%` : null;
  const needs = words.simulation.needs({
    scenario: mention(of.id),
    amount: lengthText(rankedBy, planned.reserve, context),
    share,
    place,
    metric,
  });
  return [needs, ...setAside].join(' ');
}

/** When it is finished in the plan and in 80 of 100 draws; nothing where that is ranked by, or asked of, or always the same. */
export function onTime(
  { id, finish }: SimulatedScenario,
  { rankedBy, terms: { byDate } }: Simulation,
  { study, words }: SentenceContext,
): string {
  if (finish === null || finish.sd.value === 0 || rankedBy.kind === 'finish' || byDate !== null) return '';
  const monthOf = (time: number): string => words.monthName(lastMonthBefore(time, study.start));
  return words.simulation.onTime({
    scenario: mention(id),
    planned: monthOf(finish.central),
    later: finish.above.value === 0 ? null : chanceText(finish.above, words),
    most: monthOf(finish.p80.value),
  });
}
