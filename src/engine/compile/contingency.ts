import type { CashFlowKey } from '../label.ts';
import { amountName, contingencyName } from '../names.ts';
import type { CashFlow } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';

/**
 * The reserve of a scenario, or of the study: beside every stream of the categories it is for, a stream of a share of its
 * amount. That falls when it does, in the same phase, rises with the same prices and bears the same VAT, so that whatever
 * adds streams up has the reserve in it.
 */
export function contingencyCashFlows(plan: PlanBuilder, cashFlows: readonly CashFlow[]): CashFlow[] {
  const own = plan.scenario.contingency;
  const contingency = own ?? plan.study.contingency;
  if (contingency === null) return [];
  const reservedFor = cashFlows.filter(({ category }) => contingency.on.includes(category));
  if (reservedFor.length === 0) return [];
  const path = own === null ? ['contingency', 'share'] : plan.here('contingency', 'share');
  const share = plan.amount({ name: contingencyName, amount: contingency.share, dimension: 'share', path });
  return reservedFor.map((cashFlow): CashFlow => {
    const key: CashFlowKey = { kind: 'contingency', of: cashFlow.key };
    const unit = cashFlow.period.kind === 'service' ? 'EUR/month' : 'EUR';
    const amount = plan.add(amountName(key), unit, 'product', [share, cashFlow.amount]);
    return { ...cashFlow, key, category: 'contingency', amount };
  });
}
