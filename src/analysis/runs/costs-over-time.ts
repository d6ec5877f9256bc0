import { withCalendar } from '../../engine/compile/calendar.ts';
import { type Columns, evaluate } from '../../engine/evaluate.ts';
import type { CalendarKey, CalendarPart } from '../../engine/label.ts';
import { calendarName } from '../../engine/names.ts';
import type { CashFlow, Plan } from '../../engine/plan.ts';
import type { Study } from '../../model/study/study.ts';
import { type CalendarMonth, calendarMonth, lastMonthBefore, timeTolerance, monthNumberOf } from '../../units/month.ts';
import type { CentralRun } from './central-run.ts';
import { largest } from '../../numerics/extremes.ts';

/** A run of which the parts of the calendar were computed too. */
export interface Calendar {
  readonly plan: Plan;
  readonly columns: Columns;
}

/** What a scenario costs in each part of the calendar: the lines follow from the plan that the total follows from. */
export function calendarOf(run: CentralRun, parts: readonly CalendarKey[], options: { discounted: boolean }): Calendar {
  const mayFallIn = overlaps(run);
  const plan = withCalendar(run.settled, run.plan, parts, { ...options, mayFallIn });
  const wanted: readonly CalendarPart[] = ['cost', 'one-off', 'running', ...(options.discounted ? [discounted] : [])];
  const lines = parts.flatMap((part) => wanted.map((each) => plan.numberOf.get(calendarName(part, each).id) as number));
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  return { plan, columns: evaluate(plan, lines, run.block, known) };
}

const discounted: CalendarPart = 'present-value';

/** Whether money may fall in a part of the calendar: a month to spare on either side, as the lines themselves decide. */
function overlaps({ settled, columns }: CentralRun): (cashFlow: CashFlow, part: CalendarKey) => boolean {
  const { start } = settled.study;
  return ({ period }, part) => {
    const [first, length] = part.kind === 'year' ? [part.year * 12 - start, 12] : [part.month - start, 1];
    const from = columns.at(period.kind === 'at' ? period.time : period.from);
    const until = period.kind === 'at' ? from : columns.at(period.until);
    return from < first + length + 1 && until > first - 1;
  };
}

/** In the currency of the study, indexed and not discounted, with VAT that cannot be recovered. */
export function costsIn(run: CentralRun, parts: readonly CalendarKey[]): number[] {
  const { columns } = calendarOf(run, parts, { discounted: false });
  return parts.map((part) => plainZero(columns.number(calendarName(part).id)));
}

/** The last month that costs are given for: that of the horizon, or of the last cost of any of the runs if that is later. */
export const lastMonthOf = (study: Study, runs: readonly CentralRun[]): CalendarMonth =>
  calendarMonth(largest([study.horizon, ...runs.map((run) => lastCostMonth(study, run))]));

/** The last month in which a phase costs anything; that of the start where none does. */
function lastCostMonth({ start }: Study, { plan, columns }: CentralRun): number {
  let last = start as number;
  for (const { period, amount } of plan.cashFlows) {
    if (period.kind === 'service' || columns.at(amount) === 0) continue;
    const month =
      period.kind === 'at'
        ? start + monthNumberOf(columns.at(period.time))
        : lastMonthBetween(start, columns.at(period.from), columns.at(period.until));
    last = Math.max(last, month);
  }
  return last;
}

const lastMonthBetween = (start: CalendarMonth, from: number, until: number): number =>
  until - from <= timeTolerance ? start + monthNumberOf(from) : lastMonthBefore(until, start);

/** 0 where a figure is −0, which nobody wants to read. */
export const plainZero = (value: number): number => (value === 0 ? 0 : value);
