import { type CalendarPart, withParts } from '../engine/compile/years.ts';
import { evaluate } from '../engine/evaluate.ts';
import type { Study } from '../model/study.ts';
import { type CalendarMonth, calendarMonth, lastMonthBefore, moment, monthNumberOf, yearOf } from '../units/month.ts';
import type { CentralRun } from './central-run.ts';

/**
 * What a scenario costs in each part of the calendar: in EUR, indexed and not discounted, with VAT that cannot be
 * recovered. The lines follow from the plan that the total follows from.
 */
export function costsIn(study: Study, run: CentralRun, parts: readonly CalendarPart[]): number[] {
  const plan = withParts(study, run.plan, parts);
  const lines = parts.map(({ id }) => plan.numberOf.get(id) ?? -1);
  const known = run.plan.lines.map(({ id }) => run.columns.of(id));
  const columns = evaluate(plan, lines, run.block, known);
  return parts.map(({ id }) => plainZero(columns.number(id)));
}

/** The last month that costs are given for: that of the horizon, or of the last cost of any of the runs if that is later. */
export const lastMonthOf = (study: Study, runs: readonly CentralRun[]): CalendarMonth =>
  calendarMonth(Math.max(study.horizon, ...runs.map((run) => lastCostMonth(study, run))));

/** The last month in which a phase costs anything; that of the start where none does. */
function lastCostMonth({ start }: Study, { plan, columns }: CentralRun): number {
  let last = start as number;
  for (const { period, amount } of plan.flows) {
    if (period.kind === 'service' || columns.at(amount) === 0) continue;
    const month =
      period.kind === 'at'
        ? start + monthNumberOf(columns.at(period.moment))
        : lastMonthBetween(start, columns.at(period.from), columns.at(period.until));
    last = Math.max(last, month);
  }
  return last;
}

const lastMonthBetween = (start: CalendarMonth, from: number, until: number): number =>
  until - from <= moment.tolerance ? start + monthNumberOf(from) : lastMonthBefore(until, start);

/** The calendar years from that of one month to that of another, both included. */
export function yearsBetween(first: CalendarMonth, last: CalendarMonth): number[] {
  return Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
}

/** 0 where a figure is −0, which nobody wants to read. */
export const plainZero = (value: number): number => (value === 0 ? 0 : value);
