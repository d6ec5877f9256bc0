import { type NamedEvent, namedEvent, phaseEvent } from '../../model/study/events.ts';
import type { Amount, Event } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { asMoment, constantName, type LineName, momentName, phaseName } from '../names.ts';
import type { Line, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/** The line of a moment, in months since the start of the study; `path` is where the event is written. */
export function eventLine(plan: PlanBuilder, event: Event, path: Path | null): LineNumber {
  switch (event.kind) {
    case 'start':
      return plan.literal(constantName('start'), 'moment', 0);
    case 'horizon':
      return plan.literal(constantName('horizon'), 'moment', plan.study.horizon + 1 - plan.study.start, ['horizon']);
    case 'month':
      return plan.literal(momentName(event.month), 'moment', event.month - plan.study.start, path);
    case 'reference':
      return referenceLine(plan, event.name);
    case 'named': {
      const named = namedEvent(plan.scenario, event.text);
      if (named === null) throw new Error(`no event ${event.text} in ${plan.scenario.id}: checks let it pass`);
      return named.kind === 'phase' ? phaseLine(plan, named) : milestoneLine(plan, named);
    }
  }
}

const phaseLine = (plan: PlanBuilder, { phase, side }: Extract<NamedEvent, { kind: 'phase' }>): LineNumber =>
  plan.line(phaseName(phase, side));

/** A milestone refers to no milestone, not even to one of its own name. */
function milestoneLine(
  plan: PlanBuilder,
  { milestone, event }: Extract<NamedEvent, { kind: 'milestone' }>,
): LineNumber {
  const phase = event.kind === 'named' ? phaseEvent(plan.scenario, event.text) : null;
  return phase === null ? eventLine(plan, event, plan.here('milestones', milestone)) : phaseLine(plan, phase);
}

/** A month as the moment it begins. */
export const monthMoment = (
  plan: PlanBuilder,
  { name, month, path }: { name: LineName; month: Amount; path: Path },
): LineNumber =>
  month.kind === 'reference'
    ? referenceLine(plan, month.name)
    : plan.literal(name, 'moment', month.value - plan.study.start, path);

function referenceLine(plan: PlanBuilder, name: string): LineNumber {
  const given = plan.given(name);
  const start = plan.literal(constantName('first-month'), 'month', plan.study.start, ['start']);
  return plan.once(asMoment(plan.lines[given] as Line), 'moment', 'difference', [given, start]);
}
