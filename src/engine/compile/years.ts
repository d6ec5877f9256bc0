import { calendarMonth } from '../../units/month.ts';
import type { Study } from '../../model/study.ts';
import { momentName, windowName, yearName } from '../names.ts';
import type { Plan } from '../plan.ts';
import { PlanBuilder } from './builder.ts';
import { moneyLine, withVat } from './money.ts';
import { serviceWindow, type Window } from './weights.ts';

/**
 * The plan with a line `by-year.<year>` for every year from the first to the last. They are lines of their own, as how
 * many there are depends on when the work ends.
 */
export function withYears(study: Study, plan: Plan, first: number, last: number): Plan {
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario);
  builder.resume(plan);
  for (let year = first; year <= last; year++) yearLine(builder, plan, year);
  return { ...plan, lines: builder.lines, numberOf: builder.numberOf };
}

function yearLine(builder: PlanBuilder, plan: Plan, year: number): void {
  const january = calendarMonth(year * 12);
  const next = calendarMonth(january + 12);
  const { start: first } = builder.study;
  const { from: start, until: horizon } = serviceWindow(builder);
  const from = builder.literal(momentName(january), 'moment', january - first);
  const until = builder.literal(momentName(next), 'moment', next - first);
  const key = { kind: 'year', year } as const;
  const whole: Window = { key, from, until };
  const served: Window = {
    key,
    from: builder.add(windowName(key, 'from'), 'moment', 'latest-of', [from, start]),
    until: builder.add(windowName(key, 'until'), 'moment', 'earliest-of', [until, horizon]),
  };
  const lines = plan.flows.map((flow) =>
    moneyLine(builder, flow, { discounted: false, window: flow.period.kind === 'service' ? served : whole }),
  );
  withVat(builder, yearName(year), lines);
}
