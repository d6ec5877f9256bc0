import type { Measured, SimulatedScenario, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { writeAmount } from '../../write-amount.ts';
import { mention } from '../../lines/scenario-names.ts';
import { isDrawnWithoutCosts } from '../without-costs.ts';
import { theMetric } from '../metric.ts';
import { chanceText } from './chance-text.ts';
import { costMetric, type SentenceContext } from './figures.ts';

/** A scenario with its chances as they are written. */
export function chanced({ id, chances }: SimulatedScenario, { words }: SentenceContext) {
  const shown = (chance: Measured): string => chanceText(chance, words);
  const { first, cheapest, feasible } = chances;
  return {
    scenario: mention(id),
    first: first === null ? null : shown(first),
    cheapest: cheapest === null ? '' : shown(cheapest),
    feasible: shown(feasible),
  };
}

export const valueOf = (chance: Measured | null): number => chance?.value ?? 0;

/** Of one by itself how often it passes its gates; nothing where that is said with what it costs then. */
export const alone = (scenario: SimulatedScenario, draws: string, context: SentenceContext): string =>
  hasCostSentence(scenario) ? '' : context.words.simulation.passesInPlan(chanced(scenario, context), draws);

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
export function infeasible({ scenarios }: Simulation, context: SentenceContext): string {
  const { simulation: texts } = context.words;
  const failing = scenarios.filter(({ feasible }) => !feasible);
  const hopeless = failing.filter(isHopeless).map(({ id }) => mention(id));
  return [
    ...failing
      .filter((scenario) => !isHopeless(scenario))
      .map((scenario) =>
        scenario.chances.feasible.value === 0
          ? texts.failsAlways(mention(scenario.id), chanced(scenario, context).cheapest)
          : texts.fails(chanced(scenario, context)),
      ),
    ...(hopeless.length === 0 ? [] : [texts.neverFeasible(hopeless)]),
  ].join(' ');
}
