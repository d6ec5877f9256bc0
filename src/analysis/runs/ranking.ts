import { hasFigure } from '../../model/study/figures.ts';
import {
  type AskedMetric,
  type CostMetric,
  costMetricOf,
  type Metric,
  metricId,
  moreIsBetter,
} from '../../model/metrics/metrics.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type CentralRun, isFeasible } from './central-run.ts';
import { areLevel } from './tie.ts';

export interface Ranked {
  readonly id: string;
  readonly feasible: boolean;
  /** The figure that scenarios are ranked by; null where it has none, or none to be ranked by. */
  readonly value: number | null;
}

export interface Place {
  readonly id: string;
  readonly rank: number | null;
  readonly differenceFromBest: number | null;
}

/** The money that scenarios are compared by: what they are ranked by where that is money, else present value. */
export const costOf = (by: Metric): CostMetric => costMetricOf(by) ?? 'present-value';

/**
 * Ranks feasible scenarios; a figure within 1e-9 of the first of its group shares that rank (1, 1, 3). Those without a figure
 * come after them, and those that are not feasible last, both without a rank. Among equals by id.
 */
export function rank(scenarios: readonly Ranked[], metric: AskedMetric): Place[] {
  const sign = moreIsBetter(metric) ? -1 : 1;
  const ranked = scenarios.filter(isRanked).toSorted((a, b) => sign * (a.value - b.value) || byCodeUnit(a.id, b.id));
  const best = ranked[0]?.value ?? null;
  const place = ({ id, value }: Ranked, rankOf: number | null): Place => ({
    id,
    rank: rankOf,
    differenceFromBest: best === null || value === null ? null : value - best,
  });
  let before = 0;
  const places = groupsOf(ranked).flatMap((group) => {
    const shared = group.toSorted((a, b) => byCodeUnit(a.id, b.id)).map((each) => place(each, before + 1));
    before += group.length;
    return shared;
  });
  const others = scenarios
    .filter((each) => !isRanked(each))
    .toSorted((a, b) => Number(b.feasible) - Number(a.feasible) || byCodeUnit(a.id, b.id));
  return [...places, ...others.map((each) => place(each, null))];
}

interface Valued extends Ranked {
  readonly value: number;
}

const isRanked = (each: Ranked): each is Valued => each.feasible && each.value !== null;

/** Those in order of their figures, equals together. */
function groupsOf(ranked: readonly Valued[]): Valued[][] {
  const groups: Valued[][] = [];
  for (const each of ranked) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && areLevel(group[0].value, each.value)) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** The places of the runs of all scenarios by a metric. */
export const placesOf = (runs: readonly CentralRun[], by: AskedMetric): Place[] =>
  rank(
    runs.map((run) => ({ id: run.scenario.id, feasible: isFeasible(run), value: valueOf(run, by) })),
    by,
  );

/** What a scenario comes to in a metric; null where it has no such figure. */
export function valueOf({ scenario, settled, columns }: CentralRun, metric: AskedMetric): number | null {
  if (!hasFigure(settled.study, scenario, metric)) return null;
  const value = columns.number(metricId(metric));
  return metric.kind === 'score' && Number.isNaN(value) ? null : value;
}
