import { namedEvent } from '../../model/events.ts';
import type { Amount, Event } from '../../model/study.ts';
import { type CalendarMonth, writeMonth } from '../../units/month.ts';
import type { LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/** The line of a moment, in months since the start of the study. */
export function eventLine(plan: PlanBuilder, event: Event): LineNumber {
  switch (event.kind) {
    case 'start':
      return plan.literal('start', 'moment', 0);
    case 'horizon':
      return plan.literal('horizon', 'moment', plan.study.horizon + 1 - plan.study.start);
    case 'month':
      return monthLine(plan, event.month);
    case 'reference':
      return referenceLine(plan, event.name);
    case 'named': {
      const named = namedEvent(plan.scenario, event.text);
      if (named === null) throw new Error(`no event ${event.text} in ${plan.scenario.id}: checks let it pass`);
      return named.kind === 'phase' ? plan.line(`phases.${named.phase}.${named.side}`) : eventLine(plan, named.event);
    }
  }
}

/** A month as the moment it begins. */
export const monthMoment = (plan: PlanBuilder, id: string, month: Amount): LineNumber =>
  month.kind === 'reference'
    ? referenceLine(plan, month.name)
    : plan.literal(id, 'moment', month.value - plan.study.start);

function monthLine(plan: PlanBuilder, month: CalendarMonth): LineNumber {
  return plan.literal(`moment ${writeMonth(month)}`, 'moment', month - plan.study.start);
}

function referenceLine(plan: PlanBuilder, name: string): LineNumber {
  const given = plan.given(name);
  const id = `${plan.lines[given]?.id ?? ''} as moment`;
  const start = plan.literal('month of the start', 'month', plan.study.start);
  return plan.numberOf.get(id) ?? plan.add(id, 'moment', 'difference', [given, start]);
}
