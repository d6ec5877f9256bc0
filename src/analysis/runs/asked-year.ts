import { withCalendar, yearsFrom } from '../../engine/compile/calendar.ts';
import { evaluate } from '../../engine/evaluate.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { type AskedMetric, metricId } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import type { Fault } from '../../problems/problem.ts';
import { yearOf } from '../../units/month.ts';
import type { CentralRun } from './central-run.ts';
import { lastMonthOf } from './costs-over-time.ts';
import type { Runs } from './runs.ts';

/**
 * The plan with the line of what is asked for: that of a year is there only where somebody asks for it. Every stream of
 * money is in it, as another value of an assumption may move any of them into the year.
 */
export const withAsked = (metric: AskedMetric, plan: Plan, settled: Settled): Plan =>
  metric.kind === 'by-year'
    ? withCalendar(settled, plan, [{ kind: 'year', year: metric.year }], { discounted: false })
    : plan;

/** The runs with the line of what is asked for. */
export const runsWithAsked = (runs: Runs, metric: AskedMetric): Runs =>
  metric.kind === 'by-year' ? { ...runs, runs: runs.runs.map((run) => runWithAsked(run, metric)) } : runs;

function runWithAsked(run: CentralRun, metric: AskedMetric): CentralRun {
  const plan = withAsked(metric, run.plan, run.settled);
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  return { ...run, plan, columns: evaluate(plan, plan.lines.keys(), run.block, known) };
}

/** A study with its runs: one of those that somebody asks about. */
type Asked = readonly [study: Study, runs: Runs];

/** That a year is asked for in which none of the studies has costs, with the years in which one can. */
export function unknownYear(metric: AskedMetric, asked: readonly Asked[]): Fault | null {
  if (metric.kind !== 'by-year') return null;
  const first = smallest(asked.map(([{ start }]) => yearOf(start)));
  const last = largest(asked.map(([study, { runs }]) => yearOf(lastMonthOf(study, runs))));
  if (metric.year >= first && metric.year <= last) return null;
  const known = yearsFrom(first, last).map(metricIdOfYear);
  return { kind: 'unknown', thing: 'figure', name: metricId(metric), near: null, known };
}

const metricIdOfYear = ({ year }: { readonly year: number }): string => metricId({ kind: 'by-year', year });
