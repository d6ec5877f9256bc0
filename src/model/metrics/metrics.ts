import type { Dimension } from '../../units/unit.ts';

/** Which streams of money add up to a metric, and whether each is discounted. */
interface Streams {
  readonly of: 'all' | 'one-off' | 'running';
  readonly discounted: boolean;
}

/** What there is to know of a metric, wherever it is asked for, computed, drawn or shown. */
interface MetricKind {
  readonly dimension: Extract<Dimension, 'money' | 'duration' | 'score'>;
  /** Whether it is a time: written as a month of the calendar, while what lies between two is a length. */
  readonly isTime: boolean;
  readonly better: 'less' | 'more';
  /** The key by which results have it. */
  readonly field: string;
  /** Whether a scenario may be without it. */
  readonly mayLack: boolean;
  /** Whether a criterion or a gate can be bound to it. */
  readonly canScore: boolean;
  /** Null where it is no money. */
  readonly streams: Streams | null;
}

const money = { dimension: 'money', isTime: false, better: 'less', mayLack: false, canScore: true } as const;

/**
 * The results that a scenario can be ranked by, in the order in which they are shown. `measure` stands for each measure of the
 * study. What they are called in a language is `metrics` in `src/words`.
 */
export const metrics = {
  'present-value': { ...money, field: 'presentValue', streams: { of: 'all', discounted: true } },
  'total-cost': { ...money, field: 'totalCost', streams: { of: 'all', discounted: false } },
  'one-off': { ...money, field: 'oneOff', streams: { of: 'one-off', discounted: false } },
  running: { ...money, field: 'running', streams: { of: 'running', discounted: false } },
  finish: {
    dimension: 'duration',
    isTime: true,
    better: 'less',
    field: 'finish',
    mayLack: true,
    canScore: true,
    streams: null,
  },
  measure: {
    dimension: 'duration',
    isTime: false,
    better: 'less',
    field: 'measures',
    mayLack: false,
    canScore: true,
    streams: null,
  },
  score: {
    dimension: 'score',
    isTime: false,
    better: 'more',
    field: 'score',
    mayLack: true,
    canScore: false,
    streams: null,
  },
} as const satisfies Readonly<Record<string, MetricKind>>;

type Kinds = typeof metrics;

/** A metric that every study has. */
export type PlainMetric = Exclude<keyof Kinds, 'measure'>;

/** A metric of money. */
export type CostMetric = {
  [K in PlainMetric]: Kinds[K]['dimension'] extends 'money' ? K : never;
}[PlainMetric];

/**
 * What a measure is called where a metric is.
 *
 * @pattern ^measures\.[a-z0-9][a-z0-9._-]*$
 */
export type MeasureName = `measures.${string}`;

/** What a metric is called in a study, in results and on the command line. */
export type MetricName = PlainMetric | MeasureName;

/** A metric that a budget can be of: money as it is spent, not as it is worth today. */
export type BudgetMetric = {
  [K in CostMetric]: Kinds[K]['streams']['discounted'] extends true ? never : K;
}[CostMetric];

/** A metric that running costs alone add up to. */
type RunningMetric = {
  [K in CostMetric]: Kinds[K]['streams']['of'] extends 'running' ? K : never;
}[CostMetric];

/** A metric in which what is spent once counts. */
export type SpendingMetric = Exclude<CostMetric, RunningMetric>;

/** A result that a scenario can be ranked and scored by. */
export type Metric = { readonly kind: PlainMetric } | { readonly kind: 'measure'; readonly measure: string };

/** What can be asked of a scenario: a metric, or what it spends in a year of the calendar, by which nothing is ranked. */
export type AskedMetric = Metric | { readonly kind: 'by-year'; readonly year: number };

/** A value of each metric under the keys of results. */
export type OfEachMetric<T> = {
  readonly [K in PlainMetric as Kinds[K]['field']]: Kinds[K]['mayLack'] extends true ? T | null : T;
} & { readonly [K in 'measure' as Kinds[K]['field']]: Readonly<Record<string, T>> };

/** What there is of each metric of money, under the keys of results: an amount, where nothing else is named. */
export type OfEachCost<T = number> = { readonly [K in CostMetric as Kinds[K]['field']]: T };

const byYear = { ...money, streams: metrics['total-cost'].streams } as const;

const kindOf = ({ kind }: AskedMetric): Omit<MetricKind, 'field'> => (kind === 'by-year' ? byYear : metrics[kind]);

const kinds = Object.keys(metrics) as (keyof Kinds)[];
/** Those that every study has. */
export const plainMetrics = kinds.filter((kind) => kind !== 'measure');

/** The metrics of money. */
export const costMetrics = plainMetrics.flatMap((kind) => costMetricOf({ kind }) ?? []);

/** What there is to tell of each metric of money, under the keys of results. */
export const ofEachCost = <T>(valueOf: (metric: CostMetric) => T): OfEachCost<T> =>
  Object.fromEntries(costMetrics.map((kind) => [metrics[kind].field, valueOf(kind)])) as OfEachCost<T>;

/** The same by the names of the metrics. */
export const byCost = <T>(valueOf: (metric: CostMetric) => T): Readonly<Record<CostMetric, T>> =>
  Object.fromEntries(costMetrics.map((kind) => [kind, valueOf(kind)])) as Record<CostMetric, T>;

/** Those that a budget can be of. */
export const budgetMetrics = costMetrics.filter((kind): kind is BudgetMetric => !metrics[kind].streams.discounted);

/** All metrics of a study with these measures, in the order in which they are shown. */
export const allMetrics = (measures: Iterable<string>): Metric[] =>
  kinds.flatMap((kind): Metric[] =>
    kind === 'measure' ? [...measures].map((measure) => ({ kind, measure })) : [{ kind }],
  );

/** What a metric is called in a study and on the command line; the line of a plan that holds it has the same id. */
export function metricId(metric: Metric): MetricName;
export function metricId(metric: AskedMetric): string;
export function metricId(metric: AskedMetric): string {
  if (metric.kind === 'measure') return `measures.${metric.measure}`;
  return metric.kind === 'by-year' ? `by-year.${metric.year}` : metric.kind;
}

/** The names that somebody can ask for, those of the study itself last. */
export const metricNames = (measures: Iterable<string>): string[] => [
  ...plainMetrics,
  ...[...measures].map((measure) => metricId({ kind: 'measure', measure })),
];

/** A metric by its name, or null where there is none of that name. */
export const readMetric = (text: string, measures: Iterable<string>): Metric | null =>
  allMetrics(measures).find((metric) => metricId(metric) === text) ?? null;

/** How somebody asks for a year, whichever it is. */
export const anyYear = 'by-year.<year>';

/** What can be asked for by its name, or null where there is none of that name. */
export function readAsked(text: string, measures: Iterable<string>): AskedMetric | null {
  const year = /^by-year\.([1-9]\d{3})$/.exec(text)?.[1];
  return year === undefined ? readMetric(text, measures) : { kind: 'by-year', year: Number(year) };
}

/** What results have of a metric under its key; null where they have none. */
export const metricIn = <T>(results: OfEachMetric<T>, metric: Metric): T | null =>
  metric.kind === 'measure' ? (results.measures[metric.measure] ?? null) : results[metrics[metric.kind].field];

/** What there is to tell of each metric, under the keys of results. @param valueOf - null of what is lacking */
export const ofEachMetric = <T>(measures: Iterable<string>, valueOf: (metric: Metric) => T | null): OfEachMetric<T> => {
  const ids = [...measures];
  const reported = kinds.map((kind) => [
    metrics[kind].field,
    kind === 'measure' ? Object.fromEntries(ids.map((id) => [id, valueOf({ kind, measure: id })])) : valueOf({ kind }),
  ]);
  return Object.fromEntries(reported) as OfEachMetric<T>;
};

export const isSameMetric = (one: Metric, other: Metric): boolean => metricId(one) === metricId(other);

export const canScore = (metric: AskedMetric): boolean => kindOf(metric).canScore;

/** The dimension in which a metric is given. */
export const metricDimension = (metric: AskedMetric): MetricKind['dimension'] => kindOf(metric).dimension;

/** Whether more of a metric is better: money and time rank upwards, a score downwards. */
export const moreIsBetter = (metric: AskedMetric): boolean => kindOf(metric).better === 'more';

/** Whether a scenario may be without it. */
export const mayLack = (metric: AskedMetric): boolean => kindOf(metric).mayLack;

export const isTime = (metric: AskedMetric): boolean => kindOf(metric).isTime;

/** Whether it is the cost of some streams of money only. */
export const isPartOfCost = ({ kind }: Metric): boolean => (metrics[kind].streams?.of ?? 'all') !== 'all';

/** The metric, where it is one of money. */
export function costMetricOf({ kind }: Metric): CostMetric | null {
  return metrics[kind].dimension === 'money' ? (kind as CostMetric) : null;
}

/** Whether what is spent once counts in a metric of money. */
export const countsSpending = (metric: CostMetric): metric is SpendingMetric =>
  metrics[metric].streams.of !== 'running';
