import { type NamedEvent, namedEvent, phaseEvent, plainEvent } from '../../model/study/events.ts';
import type { Amount, Event, PlainEvent } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { asTime, constantName, type LineName, timeName, offsetName, phaseName } from '../names.ts';
import type { Line, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/** The line of a time, in months since the start of the study; `path` is where the event is written. */
export const eventLine = (plan: PlanBuilder, event: Event, path: Path | null): LineNumber =>
  shifted(plan, event, { time: plainLine(plan, plainEvent(event), path), path });

/** A time, or the one so long after or before it. */
function shifted(plan: PlanBuilder, event: Event, options: { time: LineNumber; path: Path | null }): LineNumber {
  if (event.kind !== 'offset') return options.time;
  const from = plan.lines[options.time] as Line;
  const name = offsetName(from, event, 'length');
  const length = plan.amount({ name, amount: event.by, dimension: 'duration', path: options.path ?? [] });
  const rule = event.side === 'after' ? 'sum' : 'difference';
  return plan.once(offsetName(from, event, 'time'), 'moment', rule, [options.time, length]);
}

function plainLine(plan: PlanBuilder, event: PlainEvent, path: Path | null): LineNumber {
  switch (event.kind) {
    case 'start':
      return plan.literal(constantName('start'), 'moment', 0);
    case 'horizon':
      return plan.literal(constantName('horizon'), 'moment', plan.study.horizon + 1 - plan.study.start, ['horizon']);
    case 'month':
      return plan.literal(timeName(event.month), 'moment', event.month - plan.study.start, path);
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
  const path = plan.here('milestones', milestone);
  const plain = plainEvent(event);
  const phase = plain.kind === 'named' ? phaseEvent(plan.scenario, plain.text) : null;
  const time = phase === null ? plainLine(plan, plain, path) : phaseLine(plan, phase);
  return shifted(plan, event, { time, path });
}

/** A month as the time it begins. */
export const monthTime = (
  plan: PlanBuilder,
  { name, month, path }: { name: LineName; month: Amount; path: Path },
): LineNumber =>
  month.kind === 'reference'
    ? referenceLine(plan, month.name)
    : plan.literal(name, 'moment', month.value - plan.study.start, path);

function referenceLine(plan: PlanBuilder, name: string): LineNumber {
  const given = plan.given(name);
  const start = plan.literal(constantName('first-month'), 'month', plan.study.start, ['start']);
  return plan.once(asTime(plan.lines[given] as Line), 'moment', 'difference', [given, start]);
}
