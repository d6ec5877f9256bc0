import type { Phase, Responsibility } from '../../model/study.ts';
import { runningId } from '../figures.ts';
import type { Flow, LineNumber, Period } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

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
  const path = `phases.${id}`;
  const effort = plan.line(`${path}.effort`);
  const term = formLine(plan, phase.responsibility, form);
  const planned = plan.add(`${path}.planned-effort`, 'person-months', 'planned', [effort]);
  const price = [term('rate'), term('premium'), term('borneBySupplier'), planned, effort];
  const its = { phase: id, category: 'labour', period: overPhase(plan, path) };
  const supplier: Flow = {
    ...its,
    id: `${path}: supplier`,
    taxed: form.vat && bearsVat(plan),
    amount: plan.add(`${path}: supplier amount`, 'EUR', 'supplier-price', price),
  };
  if (form.directionRate === null) return [supplier];
  const direction: Flow = {
    ...its,
    id: `${path}: direction`,
    taxed: false,
    amount: plan.add(`${path}: direction amount`, 'EUR', 'product', [term('direction'), effort, term('directionRate')]),
  };
  return [supplier, direction];
}

type Term = 'rate' | 'premium' | 'borneBySupplier' | 'direction' | 'directionRate';

function formLine(plan: PlanBuilder, id: string, form: Responsibility): (term: Term) => LineNumber {
  return (term) => {
    const amount = form[term];
    if (amount === null) throw new Error(`contract form ${id} has no ${term}: checks let it pass`);
    const dimension = term === 'rate' || term === 'directionRate' ? 'rate' : 'share';
    return plan.amount(`responsibility.${id}.${term}`, amount, dimension);
  };
}

const overPhase = (plan: PlanBuilder, path: string): Period => ({
  kind: 'over',
  from: plan.line(`${path}.start`),
  until: plan.line(`${path}.end`),
});

function costFlows(plan: PlanBuilder, id: string, phase: Phase): Flow[] {
  const path = `phases.${id}`;
  return phase.costs.map((cost, index): Flow => {
    const at = `${path}: costs ${index}`;
    return {
      id: at,
      phase: id,
      category: cost.category,
      taxed: cost.vat && bearsVat(plan),
      amount: plan.amount(`${at} amount`, cost.amount, 'money'),
      period:
        cost.when === 'spread' ? overPhase(plan, path) : { kind: 'at', moment: plan.line(`${path}.${cost.when}`) },
    };
  });
}

function runningFlows(plan: PlanBuilder): Flow[] {
  return plan.scenario.running.map((running, index): Flow => {
    const id = runningId(index);
    return {
      id,
      phase: null,
      category: running.category,
      taxed: running.vat && bearsVat(plan),
      amount: plan.amount(`${id} amount`, running.amount, 'money-per-month'),
      period: { kind: 'service', from: eventLine(plan, running.from), until: eventLine(plan, running.until) },
    };
  });
}

/** Whether VAT is a cost at all: there is some, and the payer cannot get it back. */
const bearsVat = ({ study }: PlanBuilder): boolean => study.vat !== null && !study.vat.recoverable;
