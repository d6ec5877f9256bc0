import type { SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation.ts';
import { type Metric, metricDimension, type Study, titleIn } from '../../../model/study/study.ts';
import { lastMonthBefore } from '../../../units/month.ts';
import { writeDecimal, writeSignificant } from '../../../units/write.ts';
import type { Words } from '../../../words/words.ts';
import { titled } from '../../lines/titled.ts';
import type { Cell } from '../../table.ts';

/** What a simulation is shown with: the study it is of, and what was changed for it. */
export interface SimulationContext {
  readonly study: Study;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
}

/** `3 †`: the id, with the mark where the structure is our own reconstruction. */
export const idOf = ({ id, provenance }: Pick<SimulatedScenario, 'id' | 'provenance'>): string =>
  `${id}${provenance === 'judgement' ? ' †' : ''}`;

/** `3  New build on open source †`. */
export function nameOf({ id, provenance }: SimulatedScenario, { study, words }: SimulationContext): string {
  const title = study.scenarios.get(id)?.title ?? '';
  return `${id}  ${titleIn(title, words.language)}${provenance === 'judgement' ? ' †' : ''}`;
}

/** How a figure is spread in a scenario; null where it has none, as a score without criteria. */
export function spreadOf(scenario: SimulatedScenario, metric: Metric): Spread | null {
  switch (metric.kind) {
    case 'present-value':
      return scenario.presentValue;
    case 'total-cost':
      return scenario.totalCost;
    case 'finish':
      return scenario.finish;
    case 'score':
      return scenario.score;
    case 'measure':
      return scenario.measures[metric.measure] ?? null;
  }
}

/** The scenarios that have a figure, each with how that is spread. */
export const spreadsOf = (
  { scenarios }: Simulation,
  metric: Metric,
): { readonly scenario: SimulatedScenario; readonly spread: Spread }[] =>
  scenarios.flatMap((scenario) => {
    const spread = spreadOf(scenario, metric);
    return spread === null ? [] : [{ scenario, spread }];
  });

/** What a figure is called, as the head of a table or a column. */
export function figureTitle(metric: Metric, { study, words: { table, ...words } }: SimulationContext): string {
  switch (metric.kind) {
    case 'present-value':
      return table.presentValue;
    case 'total-cost':
      return table.totalCost;
    case 'finish':
      return table.finish;
    case 'score':
      return table.score;
    case 'measure':
      return titled(study.measures.get(metric.measure)?.title, metric.measure, { words: { ...words, table } });
  }
}

/** The same in a sentence. */
export const theFigure = (metric: Metric, context: SimulationContext): string =>
  metric.kind === 'measure' ? `"${figureTitle(metric, context)}"` : context.words.simulation.theFigure[metric.kind];

/** How figures of a metric are written in cells: the finish as a month of the calendar. */
export type FigureCell = Extract<Cell, { kind: 'money' | 'months' | 'points' | 'month' }>;

export function figureCell(metric: Metric, value: number, study: Study): FigureCell {
  if (metric.kind === 'finish') return { kind: 'month', month: lastMonthBefore(value, study.start) };
  return lengthCell(metric, value, false);
}

/** A difference of two figures: between moments it is a length. */
export function lengthCell(metric: Metric, value: number, signed = true): Exclude<FigureCell, { kind: 'month' }> {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return { kind: 'money', amount: value, signed };
  return dimension === 'duration'
    ? { kind: 'months', length: value, signed }
    : { kind: 'points', points: value, signed };
}

/** In which unit errors of a figure are. */
export const errorUnit = (metric: Metric): 'money' | 'months' | 'points' => lengthCell(metric, 0).kind;

/** An amount in a sentence, with three digits that count; those of one sentence mostly in the same unit. */
export function sayMoney(amount: number, { table, numbers }: Words): string {
  const size = Math.abs(amount);
  const [divisor, name] =
    size >= 1e6 ? ([1e6, 'million'] as const) : size >= 1e4 ? ([1e3, 'thousand'] as const) : ([1, 'euro'] as const);
  return table.amount(writeSignificant(Number((amount / divisor).toPrecision(3)), 3, numbers), name);
}

/** A difference in a figure in a sentence: € 24.1 million, 4.2 months. */
export function sayLength(metric: Metric, value: number, words: Words): string {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return sayMoney(value, words);
  const number = writeDecimal(value, 1, words.numbers);
  return dimension === 'duration' ? words.simulation.lengthOf(number) : words.simulation.pointsOf(number);
}

/** `P23`: where the central run lies. */
export function percentile(share: number, { numbers }: Words): string {
  if (share > 0 && share < 0.005) return '<P1';
  if (share < 1 && share >= 0.995) return '>P99';
  return `P${writeDecimal(share * 100, 0, numbers)}`;
}

/** The metric by which scenarios are compared on cost. */
export const costMetric = ({ cost }: Simulation): Metric => ({ kind: cost });

/** All figures but the one that the ranking is by, in the order in which they are shown. */
export function otherMetrics(simulation: Simulation): Metric[] {
  const measures = Object.keys(simulation.scenarios[0]?.measures ?? {});
  const all: Metric[] = [
    { kind: 'present-value' },
    { kind: 'total-cost' },
    { kind: 'finish' },
    ...measures.map((measure) => ({ kind: 'measure', measure }) as const),
    { kind: 'score' },
  ];
  const { rankedBy } = simulation;
  return all.filter(
    (metric) => !isSame(metric, rankedBy) && simulation.scenarios.some((each) => spreadOf(each, metric) !== null),
  );
}

export const isSame = (one: Metric, other: Metric): boolean =>
  one.kind === 'measure' && other.kind === 'measure' ? one.measure === other.measure : one.kind === other.kind;
