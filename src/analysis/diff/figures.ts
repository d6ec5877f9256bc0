import { drawnRankings, type GateResult, type ScenarioResult } from '../runs/comparison.ts';
import {
  type Metric,
  metricDimension,
  metrics,
  type PlainMetric,
  plainMetrics,
  readMetric,
} from '../../model/metrics/metrics.ts';

/** What a figure is counted in; `factor` is a number without a unit, `text` a figure that is no number. */
export type FigureUnit = 'EUR' | 'months' | 'person-months' | 'fte' | 'points' | 'count' | 'factor' | 'text';

/** A figure of a scenario under the name by which `trace` knows it: `phases.build.effort`. */
export interface Figure {
  readonly name: string;
  readonly unit: FigureUnit;
  /** Null where it is undefined, as the team of effort in no time. */
  readonly value: number | string | null;
}

const rounding = { relative: 1e-12, absolute: 1e-9 };

/** Whether two values of a figure differ by no more than rounding: 1e-12 of them, or 1e-9 (of a euro, of a month). */
export function isUnchanged(a: Figure['value'], b: Figure['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= Math.max(rounding.absolute, rounding.relative * Math.max(Math.abs(a), Math.abs(b)));
}

/**
 * Every figure of a scenario, also of its phases, years and categories, less its rank and its gates.
 *
 * @param metric - what scenarios are ranked by: the unit of the difference from the best
 */
export function figuresOf(result: ScenarioResult, metric: string): Figure[] {
  return [
    ...headline(result),
    of('difference-from-best', unitOfMetric(metric), result.differenceFromBest),
    ...Object.entries(result.measures).map(([id, length]) => of(`measures.${id}`, 'months', length)),
    ...result.phases.flatMap(ofPhase),
    ...result.byYear.flatMap(({ year, cost, discountFactor }) => [
      of(`by-year.${year}`, 'EUR', cost),
      of(`by-year.${year}.discount-factor`, 'factor', discountFactor),
    ]),
    ...Object.entries(result.byCategory).map(([category, cost]) => of(`by-category.${category}`, 'EUR', cost)),
    of('critical-paths', 'count', result.criticalPaths.count),
    ...[...result.criticalPaths.first.entries()].map(([index, path]) =>
      of(`critical-paths.${index}`, 'text', path.join(' → ')),
    ),
    of('provenance', 'text', result.provenance),
  ];
}

const of = (name: string, unit: FigureUnit, value: Figure['value']): Figure => ({ name, unit, value });

/** What is shown behind a metric, and is none. */
const behind: Partial<Record<PlainMetric, (result: ScenarioResult) => readonly Figure[]>> = {
  'present-value': (result) => [of('present-value-excl-vat', 'EUR', result.presentValueExclVat)],
  'total-cost': (result) => [of('total-cost-excl-vat', 'EUR', result.totalCostExclVat)],
  running: (result) => [
    of('spent-before-as-of', 'EUR', result.spentBeforeAsOf),
    of('beyond-horizon', 'EUR', result.beyondHorizon),
  ],
  finish: (result) => [of('finish-month', 'text', result.finishMonth), of('effort', 'person-months', result.effort)],
};

/** Every metric of the table, and what is shown behind it. */
const headline = (result: ScenarioResult): Figure[] =>
  plainMetrics.flatMap((kind) => [
    of(kind, unitOf({ kind }), result[metrics[kind].field]),
    ...(behind[kind]?.(result) ?? []),
  ]);

const ofPhase = (result: ScenarioResult['phases'][number]): Figure[] => [
  of(`phases.${result.id}.start`, 'months', result.start),
  of(`phases.${result.id}.end`, 'months', result.end),
  of(`phases.${result.id}.effort`, 'person-months', result.effort),
  of(`phases.${result.id}.team`, 'fte', result.team),
  ...rampOf(result),
  of(`phases.${result.id}.cost`, 'EUR', result.cost),
  of(`phases.${result.id}.total-float`, 'months', result.totalFloat),
  of(`phases.${result.id}.free-float`, 'months', result.freeFloat),
];

/** How the team of a phase grows or shrinks, where it does. */
const rampOf = ({ id, ramp }: ScenarioResult['phases'][number]): Figure[] =>
  ramp === undefined
    ? []
    : [
        of(`phases.${id}.team-from`, 'fte', ramp.from),
        of(`phases.${id}.team-to`, 'fte', ramp.to),
        of(`phases.${id}.team-over`, 'months', ramp.over),
        of(`phases.${id}.team-reached`, 'fte', ramp.reached),
      ];

const units = { money: 'EUR', duration: 'months', score: 'points' } as const;

const unitOf = (metric: Metric): FigureUnit => units[metricDimension(metric)];

/** The unit of what scenarios are ranked by: a measure of the study is a length; what draws tell is of a cost. */
export function unitOfMetric(metric: string): FigureUnit {
  const known = readMetric(metric, []);
  if (known === null) return drawnRankings.some((each) => each === metric) ? 'EUR' : 'months';
  return unitOf(known);
}

/**
 * Gates by the name by which `trace` knows them: who asks, and the place of the requirement among theirs, counted from 0.
 */
export function namedGates(gates: readonly GateResult[]): ReadonlyMap<string, GateResult> {
  const seen = new Map<string, number>();
  return new Map(
    gates.map((gate) => {
      const { responsibility, requiredBy = '' } = gate;
      const list = responsibility === null ? `requires.${requiredBy}` : `gates.${responsibility}`;
      const place = seen.get(list) ?? 0;
      seen.set(list, place + 1);
      return [`${list}.${place}`, gate];
    }),
  );
}
