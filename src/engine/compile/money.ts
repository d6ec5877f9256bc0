import { byCodeUnit } from '../../units/nearest.ts';
import { byCategoryId } from '../figures.ts';
import { asOfKey, type Flow, type LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { serviceWindow, weightLine, type Window } from './weights.ts';

/** The lines that add money up: by phase and category, one-off and running, indexed and discounted, with VAT and without. */
export function compileMoney(plan: PlanBuilder, flows: readonly Flow[]): void {
  const costs = flows.map((flow) => costLine(plan, flow));
  for (const id of plan.scenario.phases.keys()) {
    const own = costs.filter(({ flow }) => flow.phase === id);
    withVat(plan, `phases.${id}.cost`, own);
  }
  const phases = [...plan.scenario.phases.keys()].map((id) => plan.line(`phases.${id}.cost`));
  const oneOff = plan.sum('one-off', 'EUR', phases);
  const running = withVat(
    plan,
    'running',
    costs.filter(({ flow }) => flow.phase === null),
  );
  plan.sum('total-cost', 'EUR', [oneOff, running]);
  plan.sum(
    'total-cost-excl-vat',
    'EUR',
    costs.map(({ line }) => line),
  );
  byCategory(plan, costs);
  withVat(
    plan,
    'present-value',
    flows.map((flow) => moneyLine(plan, flow, { discounted: true })),
  );
  spentBeforeAsOf(plan, flows);
  beyondHorizon(plan, flows);
}

/** The money of a flow as a line. */
export interface FlowLine {
  readonly flow: Flow;
  readonly line: LineNumber;
}

const costLine = (plan: PlanBuilder, flow: Flow): FlowLine => moneyLine(plan, flow, { discounted: false });

/** A flow's money: its amount times the weight of when it falls, all of it or the part in a window. */
export function moneyLine(plan: PlanBuilder, flow: Flow, its: { discounted: boolean; window?: Window }): FlowLine {
  const weight = weightLine(plan, flow, its);
  const what = its.discounted ? 'present-value' : 'cost';
  const id = `${flow.id} ${what}${its.window === undefined ? '' : ` in ${its.window.name}`}`;
  return { flow, line: plan.add(id, 'EUR', 'product', [flow.amount, weight]) };
}

/** The sum of flows, with the VAT on those that bear it; `<id>-excl-vat` beside it. */
export function withVat(plan: PlanBuilder, id: string, costs: readonly FlowLine[]): LineNumber {
  const net = plan.sum(
    `${id}-excl-vat`,
    'EUR',
    costs.map(({ line }) => line),
  );
  const taxed = costs.filter(({ flow }) => flow.taxed);
  return plan.sum(id, 'EUR', taxed.length === 0 ? [net] : [net, vatLine(plan, `${id}: vat`, taxed)]);
}

function vatLine(plan: PlanBuilder, id: string, taxed: readonly FlowLine[]): LineNumber {
  const { vat } = plan.study;
  if (vat === null) throw new Error('money is taxed without a VAT rate');
  const base = plan.sum(
    `${id}: base`,
    'EUR',
    taxed.map(({ line }) => line),
  );
  return plan.add(id, 'EUR', 'product', [base, plan.amount('vat.rate', vat.rate, 'share', 'study')]);
}

/** By category excluding VAT, and the VAT on all of them: together the total cost. */
function byCategory(plan: PlanBuilder, costs: readonly FlowLine[]): void {
  const categories = [...new Set(costs.map(({ flow }) => flow.category))].toSorted(byCodeUnit);
  for (const category of categories) {
    const own = costs.filter(({ flow }) => flow.category === category);
    plan.sum(
      byCategoryId(category),
      'EUR',
      own.map(({ line }) => line),
    );
  }
  const taxed = costs.filter(({ flow }) => flow.taxed);
  if (taxed.length > 0) vatLine(plan, byCategoryId('vat'), taxed);
}

/** What is spent in the months before the as-of month. It stays in the total. */
function spentBeforeAsOf(plan: PlanBuilder, flows: readonly Flow[]): void {
  const asOf = plan.settled(asOfKey, 'moment');
  const { from, until: horizon } = serviceWindow(plan);
  const past: Window = { name: 'the past', from, until: asOf };
  const pastService: Window = {
    name: 'the past',
    from,
    until: plan.add('as-of or horizon', 'moment', 'earliest-of', [asOf, horizon]),
  };
  const lines = flows.map((flow) =>
    moneyLine(plan, flow, { discounted: false, window: flow.period.kind === 'service' ? pastService : past }),
  );
  withVat(plan, 'spent-before-as-of', lines);
}

/** The running costs that the horizon cuts off. */
function beyondHorizon(plan: PlanBuilder, flows: readonly Flow[]): void {
  const horizon = eventLine(plan, { kind: 'horizon' });
  const lines = flows.flatMap((flow) =>
    flow.period.kind === 'service'
      ? [
          moneyLine(plan, flow, {
            discounted: false,
            window: { name: 'later years', from: horizon, until: flow.period.until },
          }),
        ]
      : [],
  );
  withVat(plan, 'beyond-horizon', lines);
}
