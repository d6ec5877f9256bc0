import type { Difference, Measured, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation.ts';
import { isNoise } from '../../../analysis/simulate/spreads.ts';
import { writeDecimal } from '../../../units/write.ts';
import { budgetText, costMetric, percentile, sayLength, sayMoney, type SimulationContext } from './figures.ts';
import { outsideSentence } from './outside.ts';
import { writePercent } from '../../write-chance.ts';
import { sayChance } from './say.ts';
import { costMetricOf, metricIn, moreIsBetter } from '../../../model/metrics/metrics.ts';
import { theMetric } from '../metric.ts';

/** What an adviser can quote, a paragraph each: who is first, whether that can be told apart, what to add, what is not feasible. */
export function simulationSentences(simulation: Simulation, context: SimulationContext): string[] {
  return [
    outsideSentence(simulation, context),
    ...(simulation.outsideView === null
      ? [whoIsFirst(simulation, context), apart(simulation, context)]
      : [context.words.outside.notRanked]),
    reserve(simulation, context),
    terms(simulation, context),
    simulation.outsideView === null ? infeasible(simulation, context) : '',
    notAlways(simulation, context),
  ].filter((paragraph) => paragraph !== '');
}

const count = (number: number, { words }: SimulationContext): string => writeDecimal(number, 0, words.numbers);

function chanced({ id, chances }: SimulatedScenario, { words }: SimulationContext) {
  const say = (chance: Measured): string => sayChance(chance, words);
  const { first, cheapest, feasible } = chances;
  return {
    scenario: id,
    first: first === null ? null : say(first),
    cheapest: cheapest === null ? '' : say(cheapest),
    feasible: say(feasible),
  };
}

/** The scenario with the largest chance; of equals the first in rank. */
const mostOften = (
  scenarios: readonly SimulatedScenario[],
  of: (scenario: SimulatedScenario) => Measured | null,
): SimulatedScenario | undefined => scenarios.toSorted((one, other) => valueOf(of(other)) - valueOf(of(one)))[0];

const valueOf = (chance: Measured | null): number => chance?.value ?? 0;

function whoIsFirst({ scenarios, sampling }: Simulation, context: SimulationContext): string {
  const { simulation: its } = context.words;
  const draws = count(sampling.draws, context);
  const best = scenarios.find(({ rank }) => rank !== null);
  if (best === undefined)
    return scenarios.some(({ feasible }) => feasible) ? its.noneToRank(draws) : its.noneInPlan(draws);
  const reserved = scenarios.find(({ rankWithContingency }) => rankWithContingency === 1);
  const first = mostOften(scenarios, ({ chances }) => chances.first) ?? best;
  const cheapest = mostOften(scenarios, ({ chances }) => chances.cheapest) ?? best;
  return [
    its.firstInPlan(chanced(best, context), draws),
    ...(reserved === undefined || best.rankWithContingency === 1 ? [] : [context.words.plan.firstWith(reserved.id)]),
    ...(valueOf(first.chances.first) > valueOf(best.chances.first)
      ? [its.firstMoreOften(chanced(first, context))]
      : []),
    ...(valueOf(cheapest.chances.cheapest) > valueOf(best.chances.cheapest)
      ? [its.cheapestMoreOften(chanced(cheapest, context))]
      : []),
  ].join(' ');
}

/** Whether the best and the next can be told apart on cost, why, and which others cannot. */
function apart({ scenarios, best, sampling }: Simulation, context: SimulationContext): string {
  const { simulation: its } = context.words;
  const others = scenarios.flatMap(({ id, difference }) => (difference === null ? [] : [{ id, difference }]));
  const [next] = others;
  if (next === undefined) return '';
  const { difference } = next;
  const said = { best, other: next.id, ...spread(difference, context) };
  const also = others
    .slice(1)
    .filter((other) => !other.difference.distinguishable)
    .map(({ id }) => id);
  return [
    difference.distinguishable
      ? its.apart(said)
      : isNone(difference)
        ? its.asMuch(said)
        : isNoise(difference.mean)
          ? its.withinNoise({
              ...said,
              mean: moreOrLess(difference.mean.value, context),
              error: sayMoney(difference.mean.error, context.words),
              draws: count(sampling.draws, context),
            })
          : its.notApart(said),
    ...(also.length === 0 ? [] : [(difference.distinguishable ? its.notApartFrom : its.alsoNotApart)(best, also)]),
  ].join(' ');
}

/** Whether the two cost the same in the plan and in 80 of 100 draws. */
const isNone = ({ central, p10, p90 }: Difference): boolean => central === 0 && p10.value === 0 && p90.value === 0;

const spread = ({ central, p10, p90, cheaper }: Difference, context: SimulationContext) => ({
  central: moreOrLess(central, context),
  low: moreOrLess(p10.value, context),
  high: moreOrLess(p90.value, context),
  cheaper: cheaper === null ? '' : sayChance(cheaper, context.words),
});

function moreOrLess(amount: number, { words }: SimulationContext): string {
  const way = amount === 0 ? 'same' : amount > 0 ? 'more' : 'less';
  return words.simulation.costs(sayMoney(Math.abs(amount), words), way);
}

/** What the plan of the first needs on top to be kept in 80 of 100 draws; of a score nothing. */
function reserve({ scenarios, rankedBy }: Simulation, context: SimulationContext): string {
  const { words } = context;
  const [best] = scenarios;
  const its = best === undefined || moreIsBetter(rankedBy) ? null : metricIn(best, rankedBy);
  if (best === undefined || its === null) return '';
  const metric = theMetric(rankedBy, context);
  const at = percentile(its.centralAt, words);
  const setAside = its.contingency === 0 ? [] : [words.plan.setAside(sayLength(rankedBy, its.contingency, words))];
  if (its.reserve <= 0) return [words.simulation.enough(best.id, at, metric), ...setAside].join(' ');
  const isCost = costMetricOf(rankedBy) !== null;
  const share = isCost && its.central > 0 ? `${writePercent(its.reserve / its.central, words.numbers)}%` : null;
  const needs = words.simulation.needs({
    scenario: best.id,
    amount: sayLength(rankedBy, its.reserve, words),
    share,
    at,
    above: sayChance(its.above, words),
    metric,
  });
  return [needs, ...setAside].join(' ');
}

/** The chances of the first to keep what was asked for. */
function terms(simulation: Simulation, { words }: SimulationContext): string {
  const { scenarios, terms: asked } = simulation;
  const { byDate, budget, budgetOf } = asked;
  const { simulation: its } = words;
  const [best] = scenarios;
  if (best === undefined) return '';
  const { chances, id } = best;
  const month = byDate ?? '';
  const amount = budget === null ? '' : sayMoney(budget, words);
  if (chances.byDate !== null && chances.withinBudget !== null && chances.both !== null)
    return its.both({
      scenario: id,
      month,
      budget: budgetText(amount, simulation, words),
      date: sayChance(chances.byDate, words),
      within: sayChance(chances.withinBudget, words),
      both: sayChance(chances.both, words),
    });
  if (chances.byDate !== null) return its.byDate(id, month, sayChance(chances.byDate, words));
  if (chances.withinBudget === null) return '';
  const within = its.budgetOf(amount, words.metrics[budgetOf].named);
  return its.withinBudget(id, within, sayChance(chances.withinBudget, words));
}

/** Those that fail a gate in some draws: what they cost where they can be chosen. */
const notAlways = (simulation: Simulation, context: SimulationContext): string =>
  simulation.scenarios
    .flatMap(({ id, chances, whenFeasible }) =>
      whenFeasible === null
        ? []
        : [
            context.words.simulation.notAlways({
              scenario: id,
              passes: sayChance(chances.feasible, context.words),
              cost: sayMoney(whenFeasible.cost.value, context.words),
              metric: theMetric(costMetric(simulation), context),
            }),
          ],
    )
    .join(' ');

const infeasible = ({ scenarios }: Simulation, context: SimulationContext): string =>
  scenarios
    .filter(({ feasible }) => !feasible)
    .map((scenario) => context.words.simulation.fails(chanced(scenario, context)))
    .join(' ');
