import {
  type AskedMetric,
  isTime,
  type Metric,
  metricDimension,
  metricId,
  metricIn,
  type OfEachMetric,
  type PlainMetric,
  readAsked,
  readMetric,
} from '../../model/metrics/metrics.ts';
import { type Study, titleIn } from '../../model/study/study.ts';
import { lastMonthBefore } from '../../units/month.ts';
import type { Words } from '../../words/words.ts';
import { titled } from '../lines/titled.ts';
import type { Cell } from '../table.ts';
import { type ColumnOf, inUnit, money, none, right } from './columns.ts';

interface MetricNaming {
  readonly study: Study;
  readonly words: Words;
}

/** What a metric is called, as the head of a table or a column. */
const metricHead = (metric: Metric, { study, words }: MetricNaming): string =>
  metric.kind === 'measure'
    ? titled(study.measures.get(metric.measure)?.title, metric.measure, { words })
    : words.metrics[metric.kind].head;

/** The same as a title by itself. */
export const metricName = (metric: Metric, naming: MetricNaming): string => {
  if (metric.kind === 'measure') return metricHead(metric, naming);
  const { short } = words(metric.kind, naming);
  return `${short.slice(0, 1).toUpperCase()}${short.slice(1)}`;
};

/** The same in a sentence, with its article. */
export const theMetric = (metric: Metric, naming: MetricNaming): string =>
  metric.kind === 'measure' ? `"${metricHead(metric, naming)}"` : words(metric.kind, naming).definite;

const words = (kind: PlainMetric, { words: { metrics } }: MetricNaming) => metrics[kind];

/** What is asked of a scenario, as a figure of it: with its article, or its title as it is to stand in the sentence. */
export const theFigure = (metric: AskedMetric, naming: MetricNaming, entitled = (title: string) => title): string =>
  metric.kind === 'measure' || metric.kind === 'by-year'
    ? entitled(metricTitle(metricId(metric), naming))
    : words(metric.kind, naming).definite;

/** What a figure that scenarios are ranked by is called: a metric, or what draws tell of the cost. */
export function metricTitle(name: string, naming: MetricNaming): string {
  const { study, words: texts } = naming;
  const metric = readAsked(name, study.measures.keys());
  if (metric?.kind === 'by-year') return texts.lines.costIn(String(metric.year));
  if (metric === null)
    return { expected: texts.simulation.expectedCost, p80: texts.simulation.p80OfCost }[name] ?? name;
  if (metric.kind !== 'measure') return words(metric.kind, naming).named;
  const title = study.measures.get(metric.measure)?.title ?? null;
  return title === null ? metricId(metric) : titleIn(title, texts.language);
}

/** The metric of a name that results have. @throws {Error} where the study has none of that name: its figures are by it */
export function metricCalled(name: string, { id, measures }: Study): Metric {
  const metric = readMetric(name, measures.keys());
  if (metric === null) throw new Error(`${id} has no ${name}`);
  return metric;
}

/** How figures of a metric are written in cells: a time as a month of the calendar. */
export type FigureCell = Extract<Cell, { kind: 'money' | 'months' | 'points' | 'month' }>;

export function figureCell(metric: Metric, value: number, study: Study): FigureCell {
  if (isTime(metric)) return { kind: 'month', month: lastMonthBefore(value, study.start) };
  return lengthCell(metric, value, false);
}

/** A difference of two figures: between times it is a length. */
export function lengthCell(metric: Metric, value: number, signed = true): Exclude<FigureCell, { kind: 'month' }> {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return { kind: 'money', amount: value, signed };
  return dimension === 'duration'
    ? { kind: 'months', length: value, signed }
    : { kind: 'points', points: value, signed };
}

/** The figures of a metric, of whatever results have them. */
export const metricColumn = (metric: Metric, naming: MetricNaming): ColumnOf<OfEachMetric<number>> => ({
  name: metricHead(metric, naming),
  ...unitOf(metric, naming.words.table),
  cell: (results) => {
    const value = metricIn(results, metric);
    return value === null ? none : figureCell(metric, value, naming.study);
  },
});

/** In which unit errors of a figure are. */
export const errorUnit = (metric: Metric): 'money' | 'months' | 'points' => lengthCell(metric, 0).kind;

/** In which unit a column of a figure is. */
export const unitOf = (metric: Metric, table: Words['table']) => (isTime(metric) ? right : lengthUnit(metric, table));

/** The same of differences: between times are months. */
export function lengthUnit(metric: Metric, { months, points }: Words['table']) {
  const dimension = metricDimension(metric);
  if (dimension === 'money') return money;
  return inUnit(dimension === 'score' ? points : months);
}
