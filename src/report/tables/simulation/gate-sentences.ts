import type { Measured, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Chanced } from '../../../words/facts.ts';
import { writeAmount } from '../../write-amount.ts';
import { mention } from '../../lines/scenario-names.ts';
import { isDrawnWithoutCosts } from '../without-costs.ts';
import { theMetric } from '../metric.ts';
import { chanceText } from './chance-text.ts';
import { timesOf } from './times.ts';
import { costMetric, type SentenceContext } from './figures.ts';

/** A scenario with its chances as they are written. */
export const chanced = (scenario: SimulatedScenario, simulation: Simulation, { words }: SentenceContext): Chanced => ({
  scenario: mention(scenario.id),
  first: scenario.chances.first === null ? null : timesOf(scenario, 'first', simulation, words),
  cheapest: timesOf(scenario, 'cheapest', simulation, words),
  feasible: chanceText(scenario.chances.feasible, words),
});

export const valueOf = (chance: Measured | null): number => chance?.value ?? 0;

/** Of one by itself how often it passes its gates; nothing where that is said with what it costs then. */
export function alone(scenario: SimulatedScenario, simulation: Simulation, context: SentenceContext): string {
  if (hasCostSentence(scenario)) return '';
  const draws = writeDecimal(simulation.sampling.draws, 0, context.words.numbers);
  return context.words.simulation.passesInPlan(chanced(scenario, simulation, context), draws);
}

/** What passes its gates as often as this needs no sentence: the ranking says so. */
const nearlyAlways = 0.99;

/** Whether it fails a gate in so many draws that a sentence says what it costs in the others. */
const hasCostSentence = ({ whenFeasible, chances }: SimulatedScenario): boolean =>
  whenFeasible !== null && chances.feasible.value <= nearlyAlways;

/** As many that fail a gate in some draws have a sentence of their own. */
const mostNotAlways = 3;

/** Those that fail a gate in some draws: what they cost where they can be chosen. */
export function notAlways(simulation: Simulation, context: SentenceContext): string {
  const { words, scale } = context;
  const isFree = isDrawnWithoutCosts(simulation);
  const metric = theMetric(costMetric(simulation), context);
  const all = simulation.scenarios
    .filter(hasCostSentence)
    .map(({ id, chances, whenFeasible }) =>
      words.simulation.notAlways(
        mention(id),
        chanceText(chances.feasible, words),
        isFree || whenFeasible === null ? null : { metric, amount: writeAmount(whenFeasible.cost.value, words, scale) },
      ),
    );
  if (all.length === 0) return '';
  const more = all.length - mostNotAlways;
  return [
    ...all.slice(0, mostNotAlways),
    ...(more > 0 ? [words.simulation.othersNotAlways(more)] : []),
    words.simulation.ofAllDraws(all.length),
  ].join(' ');
}

/** Whether it fails a gate in every draw, and is the cheapest in none. */
const isHopeless = ({ chances }: SimulatedScenario): boolean =>
  chances.feasible.value === 0 && valueOf(chances.cheapest) === 0;

/** Those that fail a gate in the plan; those that always do, and cost too much at that, in one sentence. */
export function infeasible(simulation: Simulation, context: SentenceContext): string {
  const { simulation: texts } = context.words;
  const failing = simulation.scenarios.filter(({ feasible }) => !feasible);
  const hopeless = failing.filter(isHopeless).map(({ id }) => mention(id));
  return [
    ...failing
      .filter((scenario) => !isHopeless(scenario))
      .map((scenario) =>
        scenario.chances.feasible.value === 0
          ? texts.failsAlways(mention(scenario.id), timesOf(scenario, 'cheapest', simulation, context.words))
          : texts.fails(chanced(scenario, simulation, context)),
      ),
    ...(hopeless.length === 0 ? [] : [texts.neverFeasible(hopeless)]),
  ].join(' ');
}
