import { byYearId } from '../figures.ts';
import type { Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { moneyLine, withVat } from './money.ts';
import { serviceWindow, type Window } from './weights.ts';

/**
 * The plan with a line `by-year.<year>` for every year from the first to the last. They are lines of their own, as how
 * many there are depends on when the work ends.
 */
export function withYears(settled: Settled, plan: Plan, first: number, last: number): Plan {
  const { study } = settled;
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario, settled);
  builder.resume(plan);
  for (let year = first; year <= last; year++) yearLine(builder, plan, year);
  return { ...plan, lines: builder.lines, numberOf: builder.numberOf };
}

function yearLine(builder: PlanBuilder, plan: Plan, year: number): void {
  const january = year * 12 - builder.study.start;
  const { from: start, until: horizon } = serviceWindow(builder);
  const from = builder.literal(`January ${year}`, 'moment', january);
  const until = builder.literal(`January ${year + 1}`, 'moment', january + 12);
  const whole: Window = { name: String(year), from, until };
  const served: Window = {
    name: String(year),
    from: builder.add(`${year} from the start`, 'moment', 'latest-of', [from, start]),
    until: builder.add(`${year} until the horizon`, 'moment', 'earliest-of', [until, horizon]),
  };
  const lines = plan.flows.map((flow) =>
    moneyLine(builder, flow, { discounted: false, window: flow.period.kind === 'service' ? served : whole }),
  );
  withVat(builder, byYearId(year), lines);
}
