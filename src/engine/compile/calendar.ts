import { type CalendarMonth, calendarMonth } from '../../units/month.ts';
import type { CalendarKey } from '../label.ts';
import { calendarName, windowName } from '../names.ts';
import { type CashFlow, isRunning, type Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { type CashFlowLine, moneyLine, withVat } from './money.ts';
import { serviceWindow, type Window } from './weights.ts';

/** The calendar years from that of one month to that of another, both included. */
export function yearsFrom(first: number, last: number): Extract<CalendarKey, { kind: 'year' }>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({ kind: 'year', year: first + index }));
}

/** The months from one to another, both included. */
export function monthsFrom(first: CalendarMonth, last: CalendarMonth): Extract<CalendarKey, { kind: 'month' }>[] {
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    kind: 'month',
    month: calendarMonth(first + index),
  }));
}

/** What is asked of the calendar. */
interface Asked {
  /** Whether the present value of each part is wanted too. */
  readonly discounted: boolean;
  /** Which streams of money need no line in a part, where that is known: a phase lasts a few months of many. */
  readonly mayFallIn?: (cashFlow: CashFlow, part: CalendarKey) => boolean;
}

/**
 * The plan with a line `by-year.<year>` or `by-month.<month>` for what is spent in each part of the calendar, indexed, VAT
 * that cannot be recovered in it. They are lines of their own, as how many there are depends on when the work ends.
 *
 */
export function withCalendar(settled: Settled, plan: Plan, parts: readonly CalendarKey[], asked: Asked): Plan {
  const { study } = settled;
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario, settled);
  builder.resume(plan);
  for (const part of parts) {
    const cashFlows = plan.cashFlows.filter((cashFlow) => asked.mayFallIn?.(cashFlow, part) ?? true);
    calendarLines(builder, cashFlows, part);
    if (asked.discounted)
      withVat(builder, calendarName(part, 'present-value'), moneyIn(builder, cashFlows, part)(true));
  }
  return { ...plan, lines: builder.lines, numberOf: builder.numberOf };
}

/** The lines of what flows cost in a part of the calendar, where they are not there yet: a gate may ask about it. */
export function calendarLines(plan: PlanBuilder, cashFlows: readonly CashFlow[], part: CalendarKey): void {
  if (plan.numberOf.has(calendarName(part).id)) return;
  const costs = moneyIn(plan, cashFlows, part)(false);
  const oneOff = costs.filter(({ cashFlow }) => !isRunning(cashFlow));
  const running = costs.filter(({ cashFlow }) => isRunning(cashFlow));
  plan.sum(calendarName(part), 'EUR', [
    withVat(plan, calendarName(part, 'one-off'), oneOff),
    withVat(plan, calendarName(part, 'running'), running),
  ]);
}

/** The lines of all flows in a part of the calendar, discounted or not. */
function moneyIn(
  builder: PlanBuilder,
  cashFlows: readonly CashFlow[],
  key: CalendarKey,
): (discounted: boolean) => CashFlowLine[] {
  const month = (count: number) => eventLine(builder, { kind: 'month', month: calendarMonth(count) }, null);
  const [first, length] = key.kind === 'year' ? [key.year * 12, 12] : [key.month, 1];
  const [from, until] = [month(first), month(first + length)];
  const service = serviceWindow(builder);
  const whole: Window = { key, from, until };
  const served: Window = {
    key,
    from: builder.once(windowName(key, 'from'), 'moment', 'latest-of', [from, service.from]),
    until: builder.once(windowName(key, 'until'), 'moment', 'earliest-of', [until, service.until]),
  };
  return (discounted) =>
    cashFlows.map((cashFlow) =>
      moneyLine(builder, cashFlow, { discounted, window: cashFlow.period.kind === 'service' ? served : whole }),
    );
}
