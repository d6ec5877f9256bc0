import type { Payment, Phase, Responsibility, Span } from '../../model/study/study.ts';
import type { CashFlowKey, FormTerm, PaidCost } from '../label.ts';
import { amountName, constantName, formName, paymentName, phaseName } from '../names.ts';
import type { CashFlow, LineNumber, Period, TeamLines } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { bearsVat } from './vat.ts';

/** The lines of all amounts of a scenario, in EUR or EUR/month of the price level, and when they fall. */
export function compileCashFlows(plan: PlanBuilder): CashFlow[] {
  const phases = [...plan.scenario.phases].flatMap(([id, phase]) => [
    ...labourFlows(plan, id, phase),
    ...costFlows(plan, id, phase),
  ]);
  return [...phases, ...runningFlows(plan)];
}

/** What the work costs, by whoever does it, and what the client's direction of it costs, over the phase as its team does. */
function labourFlows(plan: PlanBuilder, id: string, phase: Phase): CashFlow[] {
  if (phase.work.length === 0 || phase.responsibility === null) return [];
  const form = plan.study.responsibility.get(phase.responsibility);
  if (form === undefined) throw new Error(`no contract form ${phase.responsibility}: checks let it pass`);
  const effort = plan.line(phaseName(id, 'effort'));
  const term = formLine(plan, phase.responsibility, form);
  const common = { phase: id, category: 'labour', pricedAs: 'labour', period: byTeam(plan, id, phase) };
  const key: CashFlowKey = { kind: form.performedBy, phase: id };
  const amount = form.performedBy === 'own' ? ownPrice(plan, key, term, effort) : supplierPrice(plan, id, form, term);
  const work: CashFlow = { ...common, key, taxed: form.vat && bearsVat(plan), amount };
  return [work, ...directionFlow(plan, { ...work, key: { kind: 'direction', phase: id } }, { form, term, effort })];
}

const ownPrice = (plan: PlanBuilder, key: CashFlowKey, term: TermLine, effort: LineNumber): LineNumber =>
  plan.add(amountName(key), 'EUR', 'own-price', [term('rate'), term('premium'), effort]);

function supplierPrice(plan: PlanBuilder, id: string, form: Responsibility, term: TermLine): LineNumber {
  const effort = plan.line(phaseName(id, 'effort'));
  const planned = plan.add(phaseName(id, 'planned-effort'), 'person-months', 'planned', [effort]);
  const price = [term('rate'), term('premium'), term('borneBySupplier'), planned, effort];
  const [rule, limit]: [RuleName, LineNumber[]] =
    form.upTo === null ? ['supplier-price', []] : ['capped-supplier-price', [term('upTo')]];
  return plan.add(amountName({ kind: 'supplier', phase: id }), 'EUR', rule, [...price, ...limit]);
}

/** The client's own people, who bear no VAT. */
function directionFlow(
  plan: PlanBuilder,
  like: CashFlow,
  { form, term, effort }: { form: Responsibility; term: TermLine; effort: LineNumber },
): CashFlow[] {
  if (form.directionRate === null) return [];
  const inputs = [term('direction'), effort, term('directionRate')];
  return [{ ...like, taxed: false, amount: plan.add(amountName(like.key), 'EUR', 'product', inputs) }];
}

/**
 * What the client pays where risks add months to a phase: of the team that stands by in them the share that its contract form
 * says, priced and directed as its work is, over the phase. Of draws only, after their risks have been compiled.
 */
export function standbyFlows(plan: PlanBuilder): CashFlow[] {
  return [...plan.scenario.phases].flatMap(([id, phase]): CashFlow[] => {
    const form = plan.study.responsibility.get(phase.responsibility ?? '');
    const isDelayed = plan.numberOf.has(phaseName(id, 'duration-without-risks').id);
    if (form === undefined || phase.responsibility === null || !isPaid(form) || !isDelayed) return [];
    const term = formLine(plan, phase.responsibility, form);
    const effort = standbyEffort(plan, id, phase, term('delayBorneByClient'));
    if (effort === null) return [];
    const key: CashFlowKey = { kind: 'standby', phase: id };
    const common = { phase: id, category: 'labour', pricedAs: 'labour', period: byTeam(plan, id, phase) };
    const amount = ownPrice(plan, key, term, effort);
    const paid: CashFlow = { ...common, key, taxed: form.vat && bearsVat(plan), amount };
    const direction = { ...paid, key: { kind: 'standby-direction', phase: id } } as const;
    return [paid, ...directionFlow(plan, direction, { form, term, effort })];
  });
}

/** A form that says nothing, or nothing at all, leaves delays with the supplier. */
const isPaid = ({ delayBorneByClient: share }: Responsibility): boolean =>
  share !== null && (share.kind === 'reference' || share.value !== 0);

/** In person-months; null where nobody works in the phase. */
function standbyEffort(plan: PlanBuilder, id: string, { span, work }: Phase, share: LineNumber): LineNumber | null {
  if (work.length === 0 || span.kind === 'none') return null;
  const [before, after] = [phaseName(id, 'duration-without-risks'), phaseName(id, 'duration')].map((name) =>
    plan.line(name),
  ) as [LineNumber, LineNumber];
  const team = waitingTeam(plan, id, { span, before });
  const added = plan.add(phaseName(id, 'added-months'), 'months', 'length-between', [before, after]);
  return plan.add(phaseName(id, 'standby-effort'), 'person-months', 'product', [team, added, share]);
}

/** The team that stands by: of one that grows or shrinks, what it has become when the work would have been done. */
function waitingTeam(plan: PlanBuilder, id: string, { span, before }: { span: Span; before: LineNumber }): LineNumber {
  switch (span.kind) {
    case 'team':
      return plan.line(phaseName(id, 'team'));
    case 'ramp':
      return plan.line(phaseName(id, 'team-reached'));
    default:
      return plan.add(phaseName(id, 'team-without-risks'), 'fte', 'team-in-time', [
        plan.line(phaseName(id, 'effort')),
        before,
      ]);
  }
}

/** The terms of a contract form, with their keys in a study. */
const termKeys: Readonly<Record<FormTerm, string>> = {
  rate: 'rate',
  premium: 'premium',
  borneBySupplier: 'deviation-borne-by-supplier',
  upTo: 'up-to',
  delayBorneByClient: 'delay-borne-by-client',
  direction: 'direction',
  directionRate: 'direction-rate',
};

type TermLine = (term: FormTerm) => LineNumber;

function formLine(plan: PlanBuilder, id: string, form: Responsibility): TermLine {
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

const overPhase = (plan: PlanBuilder, id: string): Extract<Period, { kind: 'over' | 'service' }> => ({
  kind: 'over',
  from: plan.line(phaseName(id, 'start')),
  until: plan.line(phaseName(id, 'end')),
});

const teamLines = (plan: PlanBuilder, id: string): TeamLines => ({
  from: plan.line(phaseName(id, 'team-from')),
  to: plan.line(phaseName(id, 'team-to')),
  over: plan.line(phaseName(id, 'team-over')),
  takes: beforeProlonged(plan, id),
});

/** How long a phase takes that something prolongs, before that: in draws its risks, in an outside view the class. */
function beforeProlonged(plan: PlanBuilder, id: string): LineNumber | null {
  const found = (['duration-without-risks', 'duration-as-planned'] as const).map((name) =>
    plan.numberOf.get(phaseName(id, name).id),
  );
  return found.find((line) => line !== undefined) ?? null;
}

/** When the work of a phase is paid for: evenly over it, or as its team grows. */
const byTeam = (plan: PlanBuilder, id: string, { span }: Phase): Period => {
  const over = overPhase(plan, id);
  return span.kind === 'ramp' ? { ...over, kind: 'by-team', team: teamLines(plan, id) } : over;
};

function costFlows(plan: PlanBuilder, id: string, phase: Phase): CashFlow[] {
  return phase.costs.flatMap((cost, index): CashFlow[] => {
    const key = { kind: 'cost', phase: id, index } as const;
    const path = plan.here('phases', id, 'costs', index, 'amount');
    const amount = plan.amount({ name: amountName(key), amount: cost.amount, dimension: 'money', path });
    const common = {
      phase: id,
      category: cost.category,
      pricedAs: cost.category,
      taxed: cost.vat && bearsVat(plan),
    };
    if (typeof cost.when !== 'string') return paymentFlows(plan, cost.when, { ...common, key, amount });
    const period: Period =
      cost.when === 'spread' ? overPhase(plan, id) : { kind: 'at', time: plan.line(phaseName(id, cost.when)) };
    return [{ ...common, key, amount, period }];
  });
}

/** The parts of a cost, each at its own time: in the month in which that lies, not before the study starts. */
function paymentFlows(
  plan: PlanBuilder,
  payments: readonly Payment[],
  whole: Omit<CashFlow, 'key' | 'period'> & { readonly key: { kind: 'cost'; phase: string; index: number } },
): CashFlow[] {
  const start = plan.literal(constantName('start'), 'moment', 0);
  return payments.map(({ text, at, share }, payment): CashFlow => {
    const key: PaidCost = { ...whole.key, payment };
    const path = plan.here('phases', key.phase, 'costs', key.index, 'when', text);
    const part = plan.literal(paymentName(key, 'share'), 'percent', share, path);
    const time = plan.add(paymentName(key, 'moment'), 'moment', 'latest-of', [start, eventLine(plan, at, path)]);
    return {
      ...whole,
      key,
      amount: plan.add(amountName(key), 'EUR', 'product', [whole.amount, part]),
      period: { kind: 'at', time },
    };
  });
}

function runningFlows(plan: PlanBuilder): CashFlow[] {
  return plan.scenario.running.map((running, index): CashFlow => {
    const key: CashFlowKey = { kind: 'running', index };
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
