import type { FlowKey } from '../label.ts';
import { amountName, contingencyName } from '../names.ts';
import type { Flow } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/**
 * The reserve of a scenario, or of the study: beside every stream of the categories it is for, a stream of a share of its
 * amount. That falls when it does, in the same phase, rises with the same prices and bears the same VAT, so that whatever
 * adds streams up has the reserve in it.
 */
export function contingencyFlows(plan: PlanBuilder, flows: readonly Flow[]): Flow[] {
  const own = plan.scenario.contingency;
  const contingency = own ?? plan.study.contingency;
  if (contingency === null) return [];
  const reservedFor = flows.filter(({ category }) => contingency.on.includes(category));
  if (reservedFor.length === 0) return [];
  const path = own === null ? ['contingency', 'share'] : plan.here('contingency', 'share');
  const share = plan.amount({ name: contingencyName, amount: contingency.share, dimension: 'share', path });
  return reservedFor.map((flow): Flow => {
    const key: FlowKey = { kind: 'contingency', of: flow.key };
    const unit = flow.period.kind === 'service' ? 'EUR/month' : 'EUR';
    const amount = plan.add(amountName(key), unit, 'product', [share, flow.amount]);
    return { ...flow, key, category: 'contingency', amount };
  });
}
