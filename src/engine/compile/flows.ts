import type { Phase, Responsibility } from '../../model/study/study.ts';
import type { FlowKey, FormTerm } from '../label.ts';
import { amountName, formName, phaseName } from '../names.ts';
import type { Flow, LineNumber, Period } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { bearsVat } from './vat.ts';

/** The lines of all amounts of a scenario, in EUR or EUR/month of the price level, and when they fall. */
export function compileFlows(plan: PlanBuilder): Flow[] {
  const phases = [...plan.scenario.phases].flatMap(([id, phase]) => [
    ...labourFlows(plan, id, phase),
    ...costFlows(plan, id, phase),
  ]);
  return [...phases, ...runningFlows(plan)];
}

/** What the supplier charges and what the client's direction costs, evenly over the phase. */
function labourFlows(plan: PlanBuilder, id: string, phase: Phase): Flow[] {
  if (phase.work.length === 0 || phase.responsibility === null) return [];
  const form = plan.study.responsibility.get(phase.responsibility);
  if (form === undefined) throw new Error(`no contract form ${phase.responsibility}: checks let it pass`);
  const effort = plan.line(phaseName(id, 'effort'));
  const term = formLine(plan, phase.responsibility, form);
  const planned = plan.add(phaseName(id, 'planned-effort'), 'person-months', 'planned', [effort]);
  const price = [term('rate'), term('premium'), term('borneBySupplier'), planned, effort];
  const [rule, limit]: [RuleName, LineNumber[]] =
    form.upTo === null ? ['supplier-price', []] : ['capped-supplier-price', [term('upTo')]];
  const its = { phase: id, category: 'labour', pricedAs: 'labour', period: overPhase(plan, id) };
  const supplierKey: FlowKey = { kind: 'supplier', phase: id };
  const supplier: Flow = {
    ...its,
    key: supplierKey,
    taxed: form.vat && bearsVat(plan),
    amount: plan.add(amountName(supplierKey), 'EUR', rule, [...price, ...limit]),
  };
  if (form.directionRate === null) return [supplier];
  const key: FlowKey = { kind: 'direction', phase: id };
  const inputs = [term('direction'), effort, term('directionRate')];
  return [supplier, { ...its, key, taxed: false, amount: plan.add(amountName(key), 'EUR', 'product', inputs) }];
}

/** The terms of a contract form, with their keys in a study. */
const termKeys: Readonly<Record<FormTerm, string>> = {
  rate: 'rate',
  premium: 'premium',
  borneBySupplier: 'deviation-borne-by-supplier',
  upTo: 'up-to',
  direction: 'direction',
  directionRate: 'direction-rate',
};

function formLine(plan: PlanBuilder, id: string, form: Responsibility): (term: FormTerm) => LineNumber {
  return (term) => {
    const amount = form[term];
    if (amount === null) throw new Error(`contract form ${id} has no ${term}: checks let it pass`);
    const dimension = term === 'rate' || term === 'directionRate' ? 'rate' : 'share';
    return plan.amount({
      name: formName(id, term),
      amount,
      dimension,
      path: ['responsibility', id, termKeys[term]],
    });
  };
}

const overPhase = (plan: PlanBuilder, id: string): Period => ({
  kind: 'over',
  from: plan.line(phaseName(id, 'start')),
  until: plan.line(phaseName(id, 'end')),
});

function costFlows(plan: PlanBuilder, id: string, phase: Phase): Flow[] {
  return phase.costs.map((cost, index): Flow => {
    const key: FlowKey = { kind: 'cost', phase: id, index };
    const path = plan.here('phases', id, 'costs', index, 'amount');
    return {
      key,
      phase: id,
      category: cost.category,
      pricedAs: cost.category,
      taxed: cost.vat && bearsVat(plan),
      amount: plan.amount({ name: amountName(key), amount: cost.amount, dimension: 'money', path }),
      period:
        cost.when === 'spread' ? overPhase(plan, id) : { kind: 'at', moment: plan.line(phaseName(id, cost.when)) },
    };
  });
}

function runningFlows(plan: PlanBuilder): Flow[] {
  return plan.scenario.running.map((running, index): Flow => {
    const key: FlowKey = { kind: 'running', index };
    const path = plan.here('running', index);
    return {
      key,
      phase: null,
      category: running.category,
      pricedAs: running.category,
      taxed: running.vat && bearsVat(plan),
      amount: plan.amount({
        name: amountName(key),
        amount: running.amount,
        dimension: 'money-per-month',
        path: [...path, 'amount'],
      }),
      period: {
        kind: 'service',
        from: eventLine(plan, running.from, [...path, 'from']),
        until: eventLine(plan, running.until, [...path, 'until']),
      },
    };
  });
}
