import { moneyName } from '../../engine/names.ts';
import type { CashFlow } from '../../engine/plan.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { plainZero } from '../runs/costs-over-time.ts';
import { vatRateLine } from '../runs/vat.ts';

/**
 * Costs of a category by who performs them: the supplier's work, the client's own people with their work and their direction of
 * others, and what is bought or runs.
 * In the currency of the study, indexed, undiscounted; `vat` is the VAT that cannot be recovered on all the others, which are without.
 */
export interface CategoryCosts {
  /** Id of the cost category; `vat` for VAT that cannot be recovered. */
  readonly category: string;
  /** Price of the work of suppliers, in the currency of the study, not discounted. */
  readonly supplier: number;
  /** Direction by the client, in the currency of the study, not discounted. */
  readonly client: number;
  /** All other costs, in the currency of the study, not discounted. */
  readonly other: number;
  /** Sum of the three, in the currency of the study. */
  readonly total: number;
}

/** Who performs what costs money. */
export type Performer = 'supplier' | 'client' | 'other';

/** By category in code-unit order, the VAT last. Their totals add up to the total cost. */
export function costsByPerformer({ plan, columns }: CentralRun): CategoryCosts[] {
  const costs = plan.cashFlows.map((cashFlow) => ({
    cashFlow,
    cost: columns.number(moneyName(cashFlow.key, 'cost', null).id),
  }));
  const categories = [...new Set(plan.cashFlows.map(({ category }) => category))].toSorted(byCodeUnit);
  const sums = categories.map((category) => {
    const own = costs.filter(({ cashFlow }) => cashFlow.category === category);
    return rowOf(category, own, 1);
  });
  const taxed = costs.filter(({ cashFlow }) => cashFlow.taxed);
  if (taxed.length === 0) return sums;
  return [...sums, rowOf('vat', taxed, columns.at(vatRateLine(plan)))];
}

/** What comes in: all cash flows below zero, as a positive sum in the currency of the study, not discounted and without VAT. */
export const receiptsOf = ({ plan, columns }: CentralRun): number =>
  plan.cashFlows.reduce((sum, { key }) => sum + Math.max(0, -columns.number(moneyName(key, 'cost', null).id)), 0);

function rowOf(
  category: string,
  costs: readonly { cashFlow: CashFlow; cost: number }[],
  factor: number,
): CategoryCosts {
  const sums: Record<Performer, number> = { supplier: 0, client: 0, other: 0 };
  for (const { cashFlow, cost } of costs) sums[performerOf(cashFlow)] += cost * factor;
  const [supplier, client, other] = [sums.supplier, sums.client, sums.other].map(plainZero) as [number, number, number];
  return { category, supplier, client, other, total: plainZero(supplier + client + other) };
}

/** Who performs what a stream of money pays for. */
export function performerOf({ key }: CashFlow): Performer {
  if (key.kind === 'supplier') return 'supplier';
  return key.kind === 'own' || key.kind === 'direction' ? 'client' : 'other';
}
