import type { OverrunPart } from '../label.ts';
import { overrunKey, overrunName, withOverrun } from '../names.ts';
import type { Flow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { asPlanned, type Overruns } from './overruns.ts';

/** The line that holds by how much a project of the class overruns. */
const overrunLine = (plan: PlanBuilder, part: OverrunPart): LineNumber =>
  plan.settled(overrunName(part), overrunKey(part), 'factor');

/** Every phase takes as much longer as projects of the class took. */
export function classOverruns(plan: PlanBuilder, parts: ReadonlySet<OverrunPart>): Overruns {
  if (!parts.has('time')) return asPlanned;
  const inputs = [overrunLine(plan, 'time')];
  return { ...asPlanned, prolongs: () => ({ from: 'duration-as-planned', rule: 'product', inputs }) };
}

/**
 * What is spent on the phases, as much dearer as projects of the class were. Services are no part of the project: they cost
 * more or less only as the project ends later.
 */
export function flowsWithOverrun(plan: PlanBuilder, flows: readonly Flow[], parts: ReadonlySet<OverrunPart>): Flow[] {
  if (!parts.has('cost')) return [...flows];
  const overrun = overrunLine(plan, 'cost');
  return flows.map((flow): Flow => {
    if (flow.phase === null) return flow;
    return { ...flow, amount: plan.add(withOverrun(flow.key), 'EUR', 'product', [flow.amount, overrun]) };
  });
}
