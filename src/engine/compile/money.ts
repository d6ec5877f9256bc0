import { byCodeUnit } from '../../units/text-order.ts';
import {
  asOfName,
  categoryName,
  exclVat,
  figureName,
  type LineName,
  moneyName,
  phaseName,
  rateName,
  risksName,
  vatBase,
  vatOn,
  windowName,
} from '../names.ts';
import { asOfKey, type CashFlow, isRunning, type LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { serviceWindow, weightLine, type Window } from './weights.ts';

/** The lines that add money up: by phase and category, one-off and running, indexed and discounted, with VAT and without. */
export function compileMoney(plan: PlanBuilder, cashFlows: readonly CashFlow[]): void {
  const costs = cashFlows.map((cashFlow) => moneyLine(plan, cashFlow, { discounted: false }));
  const phases = [...plan.scenario.phases.keys()].map((id) => {
    const own = costs.filter(({ cashFlow }) => cashFlow.phase === id);
    return withVat(plan, phaseName(id, 'cost'), own);
  });
  const ofRisks = costs.filter(({ cashFlow }) => cashFlow.phase === null && !isRunning(cashFlow));
  const risks = ofRisks.length === 0 ? [] : [withVat(plan, risksName, ofRisks)];
  const oneOff = plan.sum(figureName('one-off'), 'EUR', [...phases, ...risks]);
  const ofService = costs.filter(({ cashFlow }) => isRunning(cashFlow));
  const running = withVat(plan, figureName('running'), ofService);
  plan.sum(figureName('total-cost'), 'EUR', [oneOff, running]);
  plan.sum(exclVat(figureName('total-cost')), 'EUR', linesOf(costs));
  byCategory(plan, costs);
  const discounted = cashFlows.map((cashFlow) => moneyLine(plan, cashFlow, { discounted: true }));
  withVat(plan, figureName('present-value'), discounted);
  spentBeforeAsOf(plan, cashFlows);
  beyondHorizon(plan, cashFlows);
}

/** The money of a flow as a line. */
export interface CashFlowLine {
  readonly cashFlow: CashFlow;
  readonly line: LineNumber;
}

const linesOf = (costs: readonly CashFlowLine[]): LineNumber[] => costs.map(({ line }) => line);

/** A flow's money: its amount times the weight of when it falls, all of it or the part in a window. */
export function moneyLine(
  plan: PlanBuilder,
  cashFlow: CashFlow,
  options: { discounted: boolean; window?: Window },
): CashFlowLine {
  const weight = weightLine(plan, cashFlow, options);
  const name = moneyName(cashFlow.key, options.discounted ? 'present-value' : 'cost', options.window?.key ?? null);
  return { cashFlow, line: plan.add(name, 'EUR', 'product', [cashFlow.amount, weight]) };
}

/** The sum of flows, with the VAT on those that bear it; `<id>-excl-vat` beside it. */
export function withVat(plan: PlanBuilder, name: LineName, costs: readonly CashFlowLine[]): LineNumber {
  const net = plan.sum(exclVat(name), 'EUR', linesOf(costs));
  const taxed = costs.filter(({ cashFlow }) => cashFlow.taxed);
  return plan.sum(name, 'EUR', taxed.length === 0 ? [net] : [net, vatLine(plan, vatOn(name), taxed)]);
}

function vatLine(plan: PlanBuilder, name: LineName, taxed: readonly CashFlowLine[]): LineNumber {
  const { vat } = plan.study;
  if (vat === null) throw new Error('money is taxed without a VAT rate');
  const base = plan.sum(vatBase(name), 'EUR', linesOf(taxed));
  const rate = plan.amount({
    name: rateName('vat'),
    amount: vat.rate,
    dimension: 'share',
    path: ['vat', 'rate'],
    scope: 'study',
  });
  return plan.add(name, 'EUR', 'product', [base, rate]);
}

/** By category excluding VAT, and the VAT on all of them: together the total cost. */
function byCategory(plan: PlanBuilder, costs: readonly CashFlowLine[]): void {
  const categories = [...new Set(costs.map(({ cashFlow }) => cashFlow.category))].toSorted(byCodeUnit);
  for (const category of categories) {
    const own = costs.filter(({ cashFlow }) => cashFlow.category === category);
    plan.sum(categoryName(category), 'EUR', linesOf(own));
  }
  const taxed = costs.filter(({ cashFlow }) => cashFlow.taxed);
  if (taxed.length > 0) vatLine(plan, categoryName('vat'), taxed);
}

/** What is spent in the months before the as-of month. It stays in the total. */
function spentBeforeAsOf(plan: PlanBuilder, cashFlows: readonly CashFlow[]): void {
  const asOf = plan.settled(asOfName, asOfKey, 'moment');
  const { from, until: horizon } = serviceWindow(plan);
  const key = { kind: 'past' } as const;
  const past: Window = { key, from, until: asOf };
  const served: Window = {
    key,
    from,
    until: plan.add(windowName(key, 'until'), 'moment', 'earliest-of', [asOf, horizon]),
  };
  const lines = cashFlows.map((cashFlow) =>
    moneyLine(plan, cashFlow, { discounted: false, window: cashFlow.period.kind === 'service' ? served : past }),
  );
  withVat(plan, figureName('spent-before-as-of'), lines);
}

/** The running costs that the horizon cuts off. */
function beyondHorizon(plan: PlanBuilder, cashFlows: readonly CashFlow[]): void {
  const from = eventLine(plan, { kind: 'horizon' }, null);
  const lines = cashFlows.flatMap((cashFlow) =>
    cashFlow.period.kind === 'service'
      ? [
          moneyLine(plan, cashFlow, {
            discounted: false,
            window: { key: { kind: 'later' }, from, until: cashFlow.period.until },
          }),
        ]
      : [],
  );
  withVat(plan, figureName('beyond-horizon'), lines);
}
