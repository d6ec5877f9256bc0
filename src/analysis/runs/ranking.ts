import type { Metric } from '../../model/study/study.ts';
import { metricId } from '../../engine/compile/score.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { type CentralRun, isFeasible } from './central-run.ts';

export interface Ranked {
  readonly id: string;
  readonly feasible: boolean;
  /** The figure that scenarios are ranked by. */
  readonly value: number;
}

export interface Place {
  readonly id: string;
  readonly rank: number | null;
  readonly differenceFromBest: number | null;
}

/** Two figures that differ by less than this part of them are equal. */
const tie = 1e-9;

/** Whether more of a metric is better: money and time rank upwards, a score downwards. */
export const moreIsBetter = (metric: Metric): boolean => metric.kind === 'score';

/** The money that scenarios are compared by: what they are ranked by where that is money, else present value. */
export const costOf = (by: Metric): 'present-value' | 'total-cost' =>
  by.kind === 'total-cost' ? 'total-cost' : 'present-value';

/** What scenarios can be ranked by that only draws tell: the mean of their cost, and what 80 of 100 draws stay within. */
export const drawnRankings = ['expected', 'p80'] as const;
export type DrawnRanking = (typeof drawnRankings)[number];

/**
 * Ranks feasible scenarios; a figure within 1e-9 of the first of its group shares that rank (1, 1, 3). Those that are not
 * feasible come last, without a rank. Among equals by id.
 */
export function rank(scenarios: readonly Ranked[], metric: Metric): Place[] {
  const sign = moreIsBetter(metric) ? -1 : 1;
  const feasible = scenarios
    .filter((each) => each.feasible)
    .toSorted((a, b) => sign * (a.value - b.value) || byCodeUnit(a.id, b.id));
  const best = feasible[0]?.value ?? null;
  const groups: Ranked[][] = [];
  for (const each of feasible) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && same(group[0].value, each.value)) group.push(each);
    else groups.push([each]);
  }
  const place = ({ id, value }: Ranked, rankOf: number | null): Place => ({
    id,
    rank: rankOf,
    differenceFromBest: best === null ? null : value - best,
  });
  let before = 0;
  const ranked = groups.flatMap((group) => {
    const places = group.toSorted((a, b) => byCodeUnit(a.id, b.id)).map((each) => place(each, before + 1));
    before += group.length;
    return places;
  });
  const infeasible = scenarios.filter((each) => !each.feasible).toSorted((a, b) => byCodeUnit(a.id, b.id));
  return [...ranked, ...infeasible.map((each) => place(each, null))];
}

/** The places of the runs of all scenarios by a metric. */
export const placesOf = (runs: readonly CentralRun[], by: Metric): Place[] =>
  rank(
    runs.map((run) => ({ id: run.scenario.id, feasible: isFeasible(run), value: run.columns.number(metricId(by)) })),
    by,
  );

const same = (a: number, b: number): boolean => Math.abs(a - b) <= tie * Math.max(Math.abs(a), Math.abs(b));
