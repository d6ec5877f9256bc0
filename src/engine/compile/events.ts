import { type NamedEvent, namedEvent, phaseEvent } from '../../model/events.ts';
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
      return named.kind === 'phase' ? phaseLine(plan, named) : milestoneLine(plan, named.event);
    }
  }
}

const phaseLine = (plan: PlanBuilder, { phase, side }: Extract<NamedEvent, { kind: 'phase' }>): LineNumber =>
  plan.line(`phases.${phase}.${side}`);

/** A milestone refers to no milestone, not even to one of its own name. */
function milestoneLine(plan: PlanBuilder, event: Event): LineNumber {
  const phase = event.kind === 'named' ? phaseEvent(plan.scenario, event.text) : null;
  return phase === null ? eventLine(plan, event) : phaseLine(plan, phase);
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
