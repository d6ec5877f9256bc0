import { byCost, type CostMetric, countsSpending, metrics } from '../../model/metrics/metrics.ts';
import { hasFinish } from '../../model/study/figures.ts';
import type { Fallback } from '../../model/study/study.ts';
import type { Scenario } from '../../model/study/study.ts';
import type { CashFlowKey, PolicyFigure } from '../label.ts';
import {
  amountName,
  constantName,
  detourName,
  figureName,
  measureName,
  phaseName,
  policyName,
  workEndName,
} from '../names.ts';
import type { CashFlow, LineNumber, Plan } from '../plan.ts';
import type { LineUnit } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { graft } from './graft.ts';
import { moneyLine, withVat } from './money.ts';
import { bearsVat } from './vat.ts';
import { compileReserved } from './scenario.ts';
import type { Window } from './weights.ts';

/** Compiles a scenario into a builder: for a central run or for draws. */
export type Compile = (plan: PlanBuilder) => Plan;

/** The lines of what choosing a scenario comes to, whether its gates pass or fail. */
export interface PolicyLines {
  readonly costs: Readonly<Record<CostMetric, LineNumber>>;
  /** Not a number where nothing ends. */
  readonly finish: LineNumber;
  readonly measures: ReadonlyMap<string, LineNumber>;
  /** Whether no gate fails of whichever scenario is followed at last. */
  readonly feasible: LineNumber;
  /** When all work of whatever may be followed ends; of what never ends none. */
  readonly ends: readonly LineNumber[];
}

/** What becomes of a scenario of which a gate fails. */
interface DetourLines extends PolicyLines {
  readonly begin: LineNumber;
  /** What was spent until then and is lost, and what is paid then: present value, with VAT. */
  readonly lost: LineNumber;
  readonly paid: LineNumber;
}

/** A scenario with its fallback: one plan in which both stand. */
export interface PolicyPlan {
  readonly plan: Plan;
  readonly policy: PolicyLines;
  readonly detour: DetourLines;
}

/**
 * The plan of a scenario with that of its fallback from the time at which a gate fails, and of the fallback of that. Lines of
 * the scenario itself are those of its own plan, and come first.
 *
 * @throws {Error} of a scenario that has no fallback
 */
export function compilePolicy(settled: Settled, scenario: Scenario, compile: Compile): PolicyPlan {
  const builder = new PlanBuilder(settled.study, scenario, settled);
  const plan = compile(builder);
  const made = policyIn(builder, plan, compile);
  if (made.detour === null) throw new Error(`${scenario.id} has no fallback`);
  const { policy, detour } = made;
  return {
    plan: { ...plan, lines: builder.lines, numberOf: builder.numberOf, grafted: builder.grafted },
    policy,
    detour,
  };
}

const reserved = new WeakMap<Settled, Map<string, PolicyPlan>>();

/** The same for a central run, made once of what is settled. */
export function reservedPolicy(settled: Settled, scenario: Scenario): PolicyPlan {
  const made = reserved.get(settled) ?? new Map<string, PolicyPlan>();
  const plan = made.get(scenario.id) ?? compilePolicy(settled, scenario, compileReserved);
  reserved.set(settled, made.set(scenario.id, plan));
  return plan;
}

interface Made {
  readonly policy: PolicyLines;
  readonly detour: DetourLines | null;
}

function policyIn(plan: PlanBuilder, own: Plan, compile: Compile): Made {
  const { fallback } = plan.scenario;
  const itself = ownLines(plan);
  if (fallback === null) return { policy: itself, detour: null };
  const begin = beginOf(plan, fallback);
  const other = otherFrom(plan, fallback.to, begin, compile);
  const detour = detourOf(plan, own, { fallback, begin, other });
  const choose = (figure: PolicyFigure, unit: LineUnit, lineOf: (lines: PolicyLines) => LineNumber): LineNumber =>
    plan.add(policyName(figure), unit, 'choice', [itself.feasible, lineOf(itself), lineOf(detour)]);
  const measures = [...itself.measures.keys()].map((id): [string, LineNumber] => [
    id,
    choose({ measure: id }, 'months', (lines) => lines.measures.get(id) as LineNumber),
  ]);
  return {
    detour,
    policy: {
      costs: byCost((metric) => choose(metric, 'EUR', ({ costs }) => costs[metric])),
      finish: choose('finish', 'moment', ({ finish }) => finish),
      measures: new Map(measures),
      feasible: choose('feasible', 'truth', ({ feasible }) => feasible),
      ends: [...itself.ends, ...detour.ends],
    },
  };
}

const ownLines = (plan: PlanBuilder): PolicyLines => ({
  costs: byCost((metric) => plan.line(figureName(metric))),
  finish: plan.line(figureName('finish')),
  measures: new Map([...plan.study.measures.keys()].map((id) => [id, plan.line(measureName(id))])),
  feasible: plan.line(figureName('feasible')),
  ends: endsOf(plan),
});

function endsOf({ numberOf, scenario }: PlanBuilder): LineNumber[] {
  const workEnd = numberOf.get(workEndName.id);
  const finish = hasFinish(scenario) ? numberOf.get(figureName('finish').id) : undefined;
  const end = workEnd ?? finish;
  return end === undefined ? [] : [end];
}

/** The time at which a gate fails: where nobody says, the start of the first phase whose contract form has gates. */
function beginOf(plan: PlanBuilder, { at }: Fallback): LineNumber {
  const bounds = [plan.literal(constantName('start'), 'moment', 0), ...(plan.begin === null ? [] : [plan.begin])];
  const path = plan.here('fallback', 'at');
  const time = at === null ? firstGated(plan) : eventLine(plan, at, path);
  return plan.add(detourName('begin'), 'moment', 'latest-of', [...bounds, time]);
}

function firstGated(plan: PlanBuilder): LineNumber {
  const { study, scenario } = plan;
  const gated = [...scenario.phases].flatMap(([id, { responsibility }]) =>
    (study.responsibility.get(responsibility ?? '')?.requires.length ?? 0) > 0
      ? [plan.line(phaseName(id, 'start'))]
      : [],
  );
  return plan.add(detourName('first-gated'), 'moment', 'earliest-of', gated);
}

/** The other scenario as it is if it begins then, with its own fallback, in this plan. */
function otherFrom(plan: PlanBuilder, id: string, begin: LineNumber, compile: Compile): PolicyLines {
  const scenario = plan.study.scenarios.get(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}: checks let it pass`);
  const builder = new PlanBuilder(plan.study, scenario, plan.values);
  builder.begin = builder.literal(detourName('begun'), 'moment', 0);
  const { policy } = policyIn(builder, compile(builder), compile);
  const at = graft(plan, builder, new Map([[builder.begin, begin]]));
  return {
    costs: byCost((metric) => at(policy.costs[metric])),
    finish: at(policy.finish),
    measures: new Map([...policy.measures].map(([measure, line]) => [measure, at(line)])),
    feasible: at(policy.feasible),
    ends: policy.ends.map(at),
  };
}

/** What is spent until a gate fails, what is paid then, and the other scenario from then on. */
function detourOf(
  plan: PlanBuilder,
  own: Plan,
  { fallback, begin, other }: { fallback: Fallback; begin: LineNumber; other: PolicyLines },
): DetourLines {
  const key = { kind: 'lost' } as const;
  const from = plan.line(constantName('start'));
  const window: Window = { key, from, until: begin };
  const spent = own.cashFlows.filter(({ period }) => period.kind !== 'service');
  const paidFlow = paymentOf(plan, fallback, begin);
  const lost = (discounted: boolean): LineNumber =>
    withVat(
      plan,
      detourName(discounted ? 'lost-present-value' : 'lost'),
      spent.map((cashFlow) => moneyLine(plan, cashFlow, { discounted, window })),
    );
  const paid = (discounted: boolean): LineNumber =>
    withVat(plan, detourName(discounted ? 'paid-present-value' : 'paid'), [moneyLine(plan, paidFlow, { discounted })]);
  const [lostCost, paidCost, lostNow, paidNow] = [lost(false), paid(false), lost(true), paid(true)];
  return {
    begin,
    lost: lostNow,
    paid: paidNow,
    costs: byCost((metric) => {
      // What is lost and paid is spent once, whatever it was spent on.
      if (!countsSpending(metric)) return other.costs[metric];
      const { discounted } = metrics[metric].streams;
      return plan.sum(detourName(metric), 'EUR', [
        discounted ? lostNow : lostCost,
        discounted ? paidNow : paidCost,
        other.costs[metric],
      ]);
    }),
    finish: other.finish,
    measures: other.measures,
    feasible: other.feasible,
    ends: other.ends,
  };
}

function paymentOf(plan: PlanBuilder, { cost, category, vat }: Fallback, begin: LineNumber): CashFlow {
  const key: CashFlowKey = { kind: 'fallback' };
  const path = plan.here('fallback', 'cost');
  return {
    key,
    phase: null,
    category,
    pricedAs: category,
    taxed: vat && bearsVat(plan),
    amount: plan.amount({ name: amountName(key), amount: cost, dimension: 'money', path }),
    period: { kind: 'at', time: begin },
  };
}

/** Whether all that may be followed is finished some time. */
export function policyEnds(scenario: Scenario, of: (id: string) => Scenario | undefined): boolean {
  const next = scenario.fallback === null ? undefined : of(scenario.fallback.to);
  return hasFinish(scenario) && (next === undefined || policyEnds(next, of));
}
