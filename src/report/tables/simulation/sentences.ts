import type {
  Difference,
  Measured,
  SimulatedScenario,
  Simulation,
} from '../../../analysis/simulate/simulation-result.ts';
import { hasGates, isWithoutGates } from '../../../model/study/requirements.ts';
import { isNoise, isTooFew } from '../../../analysis/simulate/spreads.ts';
import { writeDecimal } from '../../../units/write.ts';
import { fewDraws } from './few-draws.ts';
import { alone, chanced, infeasible, notAlways, valueOf } from './gate-sentences.ts';
import { type Lead, sharedFirst, timesOf, unbeaten } from './times.ts';
import type { SentenceContext } from './figures.ts';
import { leadersOf, onTime, reserve } from './plan-sentences.ts';
import { outsideSentence } from './outside.ts';
import { directionOf } from '../../noise.ts';
import { writeAmount, writeAmountError, writeGiven } from '../../write-amount.ts';
import { chanceText } from './chance-text.ts';
import { monthText } from '../../lines/time-title.ts';
import { isDrawnWithoutCosts } from '../without-costs.ts';
import { mention } from '../../lines/scenario-names.ts';
import { textsOfEach } from '../../lines/texts-of-each.ts';

/** What an adviser can quote, a paragraph each: who is first, whether that can be told apart, what to add, what is not feasible. */
export function simulationSentences(simulation: Simulation, context: SentenceContext): string[] {
  return [
    ...sureSentences(simulation, context),
    ...textsOfEach(
      leadersOf(simulation),
      (leader) => ofPlan(leader, simulation, context),
      (others) => context.words.simulation.sameOf(others.map(mention)),
    ),
    simulation.outsideView === null ? infeasible(simulation, context) : '',
    notAlways(simulation, context),
    fewDraws(simulation, context),
  ].filter((paragraph) => paragraph !== '');
}

/** What one of those at the first place needs, when it is finished, and whether it keeps what was asked for. */
const ofPlan = (leader: SimulatedScenario, simulation: Simulation, context: SentenceContext): string[] =>
  [
    reserve(leader, simulation, context),
    onTime(leader, simulation, context),
    terms(leader, simulation, context),
  ].filter((paragraph) => paragraph !== '');

/** Who is first in how many draws, and whether that can be told apart. */
export const sureSentences = (simulation: Simulation, context: SentenceContext): string[] =>
  [
    outsideSentence(simulation, context),
    ...(simulation.outsideView === null
      ? [whoIsFirst(simulation, context), apart(simulation, context)]
      : [context.words.outside.notRanked]),
  ].filter((sentence) => sentence !== '');

const count = (number: number, { words }: SentenceContext): string => writeDecimal(number, 0, words.numbers);

/** The scenario that is ahead in most draws, alone or level with others; of equals the first in rank. */
const mostOften = (
  scenarios: readonly SimulatedScenario[],
  lead: Lead,
  simulation: Simulation,
): SimulatedScenario | undefined =>
  scenarios.toSorted(
    (one, other) => valueOf(unbeaten(other, lead, simulation)) - valueOf(unbeaten(one, lead, simulation)),
  )[0];

/** Whether one has a larger chance than another, also as it is written. */
const isMore = (more: Measured | null, less: Measured | null, { words }: SentenceContext): boolean =>
  valueOf(more) > valueOf(less) &&
  (more === null || less === null || chanceText(more, words) !== chanceText(less, words));

function whoIsFirst(simulation: Simulation, context: SentenceContext): string {
  const { scenarios, sampling } = simulation;
  const { simulation: texts } = context.words;
  // One by itself is first wherever it passes its gates.
  if (scenarios.length === 1 && !hasAnyGates(context)) return '';
  const best = scenarios.find(({ rank }) => rank !== null);
  if (best === undefined)
    return scenarios.some(({ feasible }) => feasible)
      ? noneToRank(simulation, context)
      : texts.noneInPlan(count(sampling.draws, context));
  if (scenarios.length === 1) return alone(best, simulation, context);
  const reserved = scenarios.find(({ rankWithContingency }) => rankWithContingency === 1);
  const isAhead = (lead: Lead): SimulatedScenario | null => {
    const most = mostOften(scenarios, lead, simulation) ?? best;
    return isMore(unbeaten(most, lead, simulation), unbeaten(best, lead, simulation), context) ? most : null;
  };
  const [first, cheapest] = [isAhead('first'), isAhead('cheapest')];
  return [
    firstInPlan(best, simulation, context),
    ...(reserved === undefined || best.rankWithContingency === 1
      ? []
      : [context.words.plan.firstWith(mention(reserved.id))]),
    ...(first === null ? [] : [texts.firstMoreOften(chanced(first, simulation, context))]),
    ...(cheapest === null || (cheapest === (first ?? best) && isSameChance(cheapest))
      ? []
      : [texts.cheapestMoreOften(chanced(cheapest, simulation, context), hasGates(context.study, cheapest.id))]),
  ].join(' ');
}

/** How often the first of the plan comes first in the draws; of several that always share that place, that they do. */
function firstInPlan(best: SimulatedScenario, simulation: Simulation, context: SentenceContext): string {
  const { scenarios, sampling } = simulation;
  const { simulation: texts } = context.words;
  const draws = count(sampling.draws, context);
  const cheapest = cheapestText(best, simulation, context);
  const inPlan = scenarios.filter(({ rank }) => rank === best.rank);
  const always = scenarios.filter((each) => sharedFirst(each) === 1);
  if (always.includes(best) && always.length === inPlan.length && inPlan.every((each) => always.includes(each)))
    return texts.levelAlways(
      always.map(({ id }) => mention(id)),
      draws,
      cheapest,
    );
  return texts.firstInPlan(
    chanced(best, simulation, context),
    draws,
    cheapest,
    inPlan.slice(1).map(({ id }) => mention(id)),
  );
}

/** Where none has the figure in the plan: who comes first most often in the draws, as it is written. */
function noneToRank(simulation: Simulation, context: SentenceContext): string {
  const { scenarios, sampling } = simulation;
  const firstOf = (each: SimulatedScenario): Measured | null => unbeaten(each, 'first', simulation);
  const textOf = (each: SimulatedScenario): string => {
    const first = firstOf(each);
    return first === null ? '' : chanceText(first, context.words);
  };
  const some = scenarios.filter((each) => valueOf(firstOf(each)) > 0);
  const one = mostOften(some, 'first', simulation);
  const most = one === undefined ? '' : textOf(one);
  const all = some.filter((each) => textOf(each) === most);
  const names = all.map(({ id }) => mention(id));
  const isShared = all.some((each) => sharedFirst(each) > 0);
  return context.words.simulation.noneToRank(count(sampling.draws, context), names, most, isShared);
}

const hasAnyGates = ({ study }: SentenceContext): boolean => !isWithoutGates(study);

/** In how many draws it is the cheapest, where that is not as often as it comes first. */
const cheapestText = (scenario: SimulatedScenario, simulation: Simulation, context: SentenceContext) =>
  isSameChance(scenario) || isDrawnWithoutCosts(simulation)
    ? null
    : { times: timesOf(scenario, 'cheapest', simulation, context.words), whateverGates: hasAnyGates(context) };

const isSameChance = ({ chances }: SimulatedScenario): boolean =>
  chances.first !== null &&
  chances.first.value === chances.cheapest?.value &&
  chances.firstLevel?.value === chances.cheapestLevel?.value;

/** Whether the best and the next can be told apart on cost, and why. */
function apartFromNext(
  { best, sampling }: Simulation,
  { id, difference }: { readonly id: string; readonly difference: Difference },
  context: SentenceContext,
): string {
  const { simulation: texts } = context.words;
  const text = { best: mention(best ?? ''), other: mention(id), ...spread(difference, context) };
  if (difference.distinguishable) return texts.apart(text);
  if (isNone(difference)) return texts.asMuch(text);
  const draws = count(sampling.draws, context);
  if (isTooFew(sampling.draws)) return texts.tooFew({ ...text, draws });
  if (!isNoise(difference.mean)) return texts.notApart(text);
  return texts.withinNoise({
    ...text,
    mean: moreOrLess(difference.mean.value, context),
    error: writeAmountError(difference.mean.error, context.words, context.scale),
    draws,
  });
}

/** Whether the best and the next can be told apart on cost, why, and which others cannot. */
function apart(simulation: Simulation, context: SentenceContext): string {
  if (isDrawnWithoutCosts(simulation)) return '';
  const { scenarios, best } = simulation;
  const { simulation: texts } = context.words;
  const others = scenarios.flatMap(({ id, difference }) => (difference === null ? [] : [{ id, difference }]));
  const [next] = others;
  if (next === undefined) return '';
  const { difference } = next;
  const also = others
    .slice(1)
    .filter((other) => !other.difference.distinguishable)
    .map(({ id }) => mention(id));
  return [
    apartFromNext(simulation, next, context),
    ...(also.length === 0
      ? []
      : [(difference.distinguishable ? texts.notApartFrom : texts.alsoNotApart)(mention(best ?? ''), also)]),
  ].join(' ');
}

/** Whether the two cost the same in the plan and in 80 of 100 draws. */
const isNone = ({ central, p10, p90 }: Difference): boolean =>
  [central, p10.value, p90.value].every((amount) => directionOf(amount) === 'same');

function spread({ central, p10, p50, p90, cheaper }: Difference, context: SentenceContext) {
  const text = cheaper === null ? '' : chanceText(cheaper, context.words);
  // A quantile is exactly nothing only where many draws are.
  const isShared = [p10, p50, p90].some(({ value }) => value === 0);
  return {
    central: moreOrLess(central, context),
    low: moreOrLess(p10.value, context),
    high: moreOrLess(p90.value, context),
    cheaper: isShared ? context.words.simulation.equalsHalf(text) : text,
  };
}

function moreOrLess(amount: number, { words, scale }: SentenceContext): string {
  return words.simulation.costs(writeAmount(Math.abs(amount), words, scale), directionOf(amount));
}

/** The chances to keep what was asked for. */
function terms({ chances, id }: SimulatedScenario, simulation: Simulation, { words }: SentenceContext): string {
  const { byDate, budget, budgetOf } = simulation.terms;
  const { simulation: texts } = words;
  const month = byDate === null ? '' : monthText(byDate, words);
  // Beside present values a budget says which cost it is of, all of it too.
  const amount = budget === null ? '' : texts.budgetOf(writeGiven(budget, words), words.metrics[budgetOf].named);
  if (chances.byDate !== null && chances.withinBudget !== null && chances.both !== null)
    return texts.both({
      scenario: mention(id),
      month,
      budget: amount,
      date: chanceText(chances.byDate, words),
      within: chanceText(chances.withinBudget, words),
      both: chanceText(chances.both, words),
    });
  if (chances.byDate !== null) return texts.byDate(mention(id), month, chanceText(chances.byDate, words));
  if (chances.withinBudget === null) return '';
  return texts.withinBudget(mention(id), amount, chanceText(chances.withinBudget, words));
}
