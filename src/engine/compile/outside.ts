import type { OverrunPart } from '../label.ts';
import { overrunKey, overrunName, withOverrun } from '../names.ts';
import type { CashFlow, LineNumber } from '../plan.ts';
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
export function cashFlowsWithOverrun(
  plan: PlanBuilder,
  cashFlows: readonly CashFlow[],
  parts: ReadonlySet<OverrunPart>,
): CashFlow[] {
  if (!parts.has('cost')) return [...cashFlows];
  const overrun = overrunLine(plan, 'cost');
  return cashFlows.map((cashFlow): CashFlow => {
    if (cashFlow.phase === null) return cashFlow;
    return { ...cashFlow, amount: plan.add(withOverrun(cashFlow.key), 'EUR', 'product', [cashFlow.amount, overrun]) };
  });
}
