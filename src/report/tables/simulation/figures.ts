import { structureMark } from '../../lines/provenance.ts';
import type { SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { allMetrics, isSameMetric, type Metric, metricIn } from '../../../model/metrics/metrics.ts';
import { type Study, titleIn } from '../../../model/study/study.ts';
import { writeDecimal } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import type { MoneyScale } from '../../money-scale.ts';

/** What a simulation is shown with: the study it is of, and what was changed for it. */
export interface SimulationContext {
  readonly study: Study;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** `3 †`: the id, with the mark where the structure is our own reconstruction. */
export const idOf = ({ id, provenance }: Pick<SimulatedScenario, 'id' | 'provenance'>): string =>
  `${id}${structureMark(provenance)}`;

/** `3  New build on open source †`. */
export function nameOf({ id, provenance }: SimulatedScenario, { study, words }: SimulationContext): string {
  const title = study.scenarios.get(id)?.title ?? '';
  return `${id}  ${titleIn(title, words.language)}${structureMark(provenance)}`;
}

/** The scenarios that have a figure, each with how that is spread. */
export const spreadsOf = (
  { scenarios }: Simulation,
  metric: Metric,
): { readonly scenario: SimulatedScenario; readonly spread: Spread }[] =>
  scenarios.flatMap((scenario) => {
    const spread = metricIn(scenario, metric);
    return spread === null ? [] : [{ scenario, spread }];
  });

/** What sentences are written with: amounts in them are in the scale of the tables. */
export interface SentenceContext extends SimulationContext {
  readonly scale: MoneyScale;
}

/** `P23`: where the central run lies. */
export function percentile(share: number, { numbers }: Words): string {
  if (share > 0 && share < 0.005) return '<P1';
  if (share < 1 && share >= 0.995) return '>P99';
  return `P${writeDecimal(share * 100, 0, numbers)}`;
}

/** A budget, or the word for it: with the cost that it is of where that is not all of it. */
export const budgetText = (text: string, { terms: { budgetOf } }: Simulation, { simulation, metrics }: Words): string =>
  budgetOf === 'total-cost' ? text : simulation.budgetOf(text, metrics[budgetOf].named);

/** The metric by which scenarios are compared on cost. */
export const costMetric = ({ cost }: Simulation): Metric => ({ kind: cost });

/** Whether some scenario has a finish. */
export const isEverFinished = ({ scenarios }: Pick<Simulation, 'scenarios'>): boolean =>
  scenarios.some(({ finish }) => finish !== null);

/** All figures but the one that the ranking is by, in the order in which they are shown. */
export function otherMetrics(simulation: Simulation): Metric[] {
  const measures = Object.keys(simulation.scenarios[0]?.measures ?? {});
  const { rankedBy } = simulation;
  return allMetrics(measures).filter(
    (metric) => !isSameMetric(metric, rankedBy) && simulation.scenarios.some((each) => metricIn(each, metric) !== null),
  );
}
