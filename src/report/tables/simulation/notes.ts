import { structureNotes } from '../../lines/provenance.ts';
import { shapesOf } from '../../../analysis/simulate/inputs.ts';
import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { metricId } from '../../../model/metrics/metrics.ts';
import { writeDecimal } from '../../../units/write.ts';
import { shapesDrawn } from '../comparison-terms.ts';
import type { Note } from '../../table.ts';
import { isEverFinished, type SentenceContext } from './figures.ts';
import { contingencyBeside, leftOut } from '../plan-notes.ts';
import { choicesNotes } from '../voi/experts.ts';
import { outsideNotes } from './outside.ts';
import { metricTitle } from '../metric.ts';
import { isDrawnWithoutCosts } from '../without-costs.ts';

/** What stands only where all is asked for. */
const detail = (text: string): Note => ({ kind: 'term', text, detail: true });

/** What the plan is; a matter of terms, but where the study sets something aside on top of it. */
function planOnly(plan: Simulation['plan'], words: SentenceContext['words']): Note {
  const contingency = plan.some((each) => each.contingency !== null);
  return { kind: 'term', text: words.plan.planOnly({ ...leftOut(plan), contingency }), detail: !contingency };
}

/** On how many draws that rests which is not computed from all. */
function restsOn({ sampling }: Simulation, { words }: SentenceContext): string {
  const count = (number: number): string => writeDecimal(number, 0, words.numbers);
  return words.simulation.rests({
    joint: count(sampling.jointDraws),
    criticality: count(sampling.criticalityDraws),
    correlations: count(sampling.correlationDraws),
  });
}

/** How the draws were made, what the figures mean and on which terms all of it was computed. */
export function simulationNotes(simulation: Simulation, context: SentenceContext): Note[] {
  const { study, sets, words, scale } = context;
  const { simulation: texts, table } = words;
  const { sampling, plan, provenance, rankedBy, scenarios } = simulation;
  const count = (number: number): string => writeDecimal(number, 0, words.numbers);
  const changed = Object.entries(sets).map(([name, value]) => `${name}=${value}`);
  const lines = [
    detail(texts.percentile),
    planOnly(plan, words),
    detail(words.plan.isPercentile),
    ...contingencyBeside(plan, simulation.cost, { studies: [study], words, scale }),
    detail(texts.errors),
    detail(texts.shared),
    texts.draws(count(sampling.draws), sampling.seed, sampling.method),
    detail(texts.quantiles),
    ...(isDrawnWithoutCosts(simulation) && !isEverFinished(simulation) ? [] : [detail(restsOn(simulation, context))]),
    detail(shapesDrawn(shapesOf(simulation.inputs), words)),
    ...structureNotes(scenarios, words),
    ...(changed.length > 0 ? [table.changed(changed.join(', '))] : []),
    [
      table.rankedBy(metricTitle(metricId(rankedBy), { study, words })),
      ...(isDrawnWithoutCosts(simulation) ? [] : [table.prices(study.prices.basis, study.prices.level)]),
    ].join(' '),
    table.numbers(provenance),
  ];
  return [
    ...choicesNotes(simulation.experts, context, scenarios.length),
    ...outsideNotes(simulation, context),
    ...lines.map((line): Note => (typeof line === 'string' ? { kind: 'term', text: line } : line)),
  ];
}
