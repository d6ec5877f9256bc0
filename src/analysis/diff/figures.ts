import { drawnRankings, type GateResult, type ScenarioResult } from '../runs/comparison.ts';
import { metricDimension, readMetric } from '../../model/metrics/metrics.ts';

/** What a figure is counted in; `factor` is a number without a unit, `text` a figure that is no number. */
export type FigureUnit = 'EUR' | 'months' | 'person-months' | 'fte' | 'points' | 'count' | 'factor' | 'text';

/** A figure of a scenario under the name by which `trace` knows it: `phases.build.effort`. */
export interface Figure {
  readonly name: string;
  readonly unit: FigureUnit;
  /** Null where it is undefined, as the team of effort in no time. */
  readonly value: number | string | null;
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

const headline = (its: ScenarioResult): Figure[] => [
  of('present-value', 'EUR', its.presentValue),
  of('present-value-excl-vat', 'EUR', its.presentValueExclVat),
  of('total-cost', 'EUR', its.totalCost),
  of('total-cost-excl-vat', 'EUR', its.totalCostExclVat),
  of('one-off', 'EUR', its.oneOff),
  of('running', 'EUR', its.running),
  of('spent-before-as-of', 'EUR', its.spentBeforeAsOf),
  of('beyond-horizon', 'EUR', its.beyondHorizon),
  of('finish', 'months', its.finish),
  of('finish-month', 'text', its.finishMonth),
  of('effort', 'person-months', its.effort),
  of('score', 'points', its.score),
];

const ofPhase = (its: ScenarioResult['phases'][number]): Figure[] => [
  of(`phases.${its.id}.start`, 'months', its.start),
  of(`phases.${its.id}.end`, 'months', its.end),
  of(`phases.${its.id}.effort`, 'person-months', its.effort),
  of(`phases.${its.id}.team`, 'fte', its.team),
  of(`phases.${its.id}.cost`, 'EUR', its.cost),
  of(`phases.${its.id}.total-float`, 'months', its.totalFloat),
  of(`phases.${its.id}.free-float`, 'months', its.freeFloat),
];

const units = { money: 'EUR', duration: 'months', score: 'points' } as const;

/** The unit of what scenarios are ranked by: a measure of the study is a length; what draws tell is of a cost. */
export function unitOfMetric(metric: string): FigureUnit {
  const known = readMetric(metric, []);
  if (known === null) return drawnRankings.some((each) => each === metric) ? 'EUR' : 'months';
  return units[metricDimension(known)];
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
