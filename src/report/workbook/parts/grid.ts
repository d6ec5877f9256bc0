import type { CentralRun } from '../../../analysis/runs/central-run.ts';
import { largest } from '../../../numerics/extremes.ts';
import { timeTolerance, monthNumberOf } from '../../../units/month.ts';
import type { Study } from '../../../model/study/study.ts';

/** How many months later than now money may fall that somebody moves, and still have a column. */
const room = 60;

/** So many months are not made more by room for others. */
const many = 1200;

/** The most columns of months that a sheet holds beside its own: a spreadsheet has 16,384. */
export const mostMonths = 16_000;

/**
 * How many months have a column: from the start to the horizon, or the last month in which any scenario spends something if that is
 * later, and five years behind it for what somebody moves, to the end of a year.
 */
export function monthsOf({ start, horizon }: Study, runs: readonly CentralRun[]): number {
  const last = largest([horizon + 1 - start, ...runs.map(lastTime)]);
  const wanted = Math.ceil(last - timeTolerance) + (last < many ? room : 0);
  return Math.ceil((start + wanted) / 12) * 12 - start;
}

const lastTime = ({ plan, columns }: CentralRun): number =>
  largest([
    0,
    ...plan.cashFlows.map(({ period }) =>
      period.kind === 'at' ? monthNumberOf(columns.at(period.time)) + 1 : columns.at(period.until),
    ),
  ]);

/** The part of each month that lies between two times, in months. */
export const overlap = (month: number, from: number, until: number): number =>
  Math.max(0, Math.min(until, month + 1) - Math.max(from, month));
