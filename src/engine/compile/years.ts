import { byMonthId, byYearId } from '../figures.ts';
import type { Plan } from '../plan.ts';
import type { Study } from '../../model/study.ts';
import { type CalendarMonth, calendarMonth, writeMonth } from '../../units/month.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { moneyLine, withVat } from './money.ts';
import { serviceWindow, type Window } from './weights.ts';

/** A part of the calendar, and the line that is asked for: what is spent in it, indexed and not discounted. */
export interface CalendarPart {
  readonly id: string;
  readonly name: string;
  readonly from: CalendarMonth;
  /** The month after the last. */
  readonly until: CalendarMonth;
}

export const yearPart = (year: number): CalendarPart => ({
  id: byYearId(year),
  name: String(year),
  from: calendarMonth(year * 12),
  until: calendarMonth(year * 12 + 12),
});

export const monthPart = (month: CalendarMonth): CalendarPart => ({
  id: byMonthId(writeMonth(month)),
  name: writeMonth(month),
  from: month,
  until: calendarMonth(month + 1),
});

/** The plan with a line `by-year.<year>` for every year from the first to the last. */
export const withYears = (study: Study, plan: Plan, first: number, last: number): Plan =>
  withParts(
    study,
    plan,
    Array.from({ length: last - first + 1 }, (_, index) => yearPart(first + index)),
  );

/**
 * The plan with a line for the cost in each part of the calendar, VAT that cannot be recovered in it. They are lines of
 * their own, as how many there are depends on when the work ends.
 */
export function withParts(study: Study, plan: Plan, parts: readonly CalendarPart[]): Plan {
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario);
  builder.resume(plan);
  for (const part of parts) partLine(builder, plan, part);
  return { ...plan, lines: builder.lines, numberOf: builder.numberOf };
}

function partLine(builder: PlanBuilder, plan: Plan, part: CalendarPart): void {
  const { name } = part;
  const { from: start, until: horizon } = serviceWindow(builder);
  const from = eventLine(builder, { kind: 'month', month: part.from });
  const until = eventLine(builder, { kind: 'month', month: part.until });
  const whole: Window = { name, from, until };
  const served: Window = {
    name,
    from: builder.add(`${name} from the start`, 'moment', 'latest-of', [from, start]),
    until: builder.add(`${name} until the horizon`, 'moment', 'earliest-of', [until, horizon]),
  };
  const lines = plan.flows.map((flow) =>
    moneyLine(builder, flow, { discounted: false, window: flow.period.kind === 'service' ? served : whole }),
  );
  withVat(builder, part.id, lines);
}
