import { metricDimension, metricId } from '../../model/metrics/metrics.ts';
import { hasFigure } from '../../model/study/figures.ts';
import { type RequiredBy, requirementPath } from '../../model/study/requirements.ts';
import type { Asked, Requirement } from '../../model/study/study.ts';
import { calendarMonth } from '../../units/month.ts';
import { constantName, figureName, gateName } from '../names.ts';
import type { CashFlow, Gate, LineNumber } from '../plan.ts';
import { calendarLines } from './calendar.ts';
import type { PlanBuilder } from './builder.ts';
import { monthTime } from './events.ts';

/** A requirement that is asked of a scenario. */
interface AskedRequirement {
  readonly by: RequiredBy;
  readonly requirement: number;
  readonly phases: readonly string[];
  readonly asked: Requirement;
}

const placed = (by: RequiredBy, requires: readonly Requirement[], phases: readonly string[]): AskedRequirement[] =>
  requires.map((asked, requirement) => ({ by, requirement, phases, asked }));

/** What is asked of a scenario: by the contract forms in use, by itself, and by the study. */
function requirementsOf({ study, scenario }: PlanBuilder): AskedRequirement[] {
  const ofForms = [...study.responsibility].flatMap(([form, { requires }]) => {
    const phases = [...scenario.phases].flatMap(([id, { responsibility }]) => (responsibility === form ? [id] : []));
    return phases.length === 0 ? [] : placed({ kind: 'responsibility', form }, requires, phases);
  });
  return [
    ...ofForms,
    ...placed({ kind: 'scenario' }, scenario.requires, []),
    ...placed({ kind: 'study' }, study.requires, []),
  ];
}

/** The gates, and whether none of them fails. The lines of all figures are there. */
export function compileGates(plan: PlanBuilder, cashFlows: readonly CashFlow[]): Gate[] {
  const gates = requirementsOf(plan).map((each) => gateOf(plan, each, cashFlows));
  const tests = gates.map(({ line }) => line);
  plan.add(figureName('feasible'), 'truth', 'none-fails', tests);
  return gates;
}

function gateOf(plan: PlanBuilder, each: AskedRequirement, cashFlows: readonly CashFlow[]): Gate {
  const { by, requirement, phases, asked } = each;
  const { of, bound } = asked;
  const value = of.kind === 'assumption' ? plan.given(of.name) : figureLine(plan, of, cashFlows);
  const limit = of.kind === 'assumption' ? evidenceBound(plan, each, value) : figureBound(plan, each, of);
  const line = testLine(plan, each, [value, limit]);
  return { line, by, requirement, phases, of, bound, value, limit };
}

/** What never finishes is never in time, and never too early. */
function testLine(
  plan: PlanBuilder,
  { by, requirement, asked }: AskedRequirement,
  compared: readonly LineNumber[],
): LineNumber {
  const name = gateName(by, requirement, 'test');
  const isLacking = asked.of.kind === 'figure' && !hasFigure(plan.study, plan.scenario, asked.of.figure);
  if (isLacking) return plan.literal(name, 'truth', asked.bound === 'at-least' ? 1 : 0);
  return plan.add(name, 'truth', asked.bound, compared);
}

const boundPath = (plan: PlanBuilder, { by, requirement, asked }: AskedRequirement) => [
  ...requirementPath(by, requirement, plan.scenario.id),
  asked.bound,
];

function evidenceBound(plan: PlanBuilder, each: AskedRequirement, value: LineNumber): LineNumber {
  const { by, requirement, asked } = each;
  if (asked.amount.kind === 'reference') return plan.given(asked.amount.name);
  const unit = plan.lines[value]?.unit ?? 'factor';
  return plan.literal(gateName(by, requirement, 'bound'), unit, asked.amount.value, boundPath(plan, each));
}

type AskedFigure = Extract<Asked, { kind: 'figure' }>;

/** The line of a figure; that of a year is compiled only where somebody asks for it. */
function figureLine(plan: PlanBuilder, { figure: asked }: AskedFigure, cashFlows: readonly CashFlow[]): LineNumber {
  if (asked.kind === 'by-year') calendarLines(plan, cashFlows, { kind: 'year', year: asked.year });
  return plan.line({ id: metricId(asked) });
}

/** A bound that is a month ends with that month where it is the latest, and begins with it where it is the earliest. */
function figureBound(plan: PlanBuilder, each: AskedRequirement, of: AskedFigure): LineNumber {
  const { by, requirement, asked } = each;
  const name = gateName(by, requirement, of.byMonth && asked.bound === 'at-most' ? 'latest' : 'bound');
  const path = boundPath(plan, each);
  const { amount } = asked;
  if (!of.byMonth) return plan.amount({ name, amount, dimension: metricDimension(of.figure), path });
  if (asked.bound === 'at-least') return monthTime(plan, { name, month: amount, path });
  if (amount.kind !== 'reference') {
    const month = { ...amount, value: calendarMonth(amount.value + 1) };
    return monthTime(plan, { name, month, path });
  }
  const begin = monthTime(plan, { name, month: amount, path });
  return plan.add(name, 'moment', 'sum', [begin, plan.literal(constantName('one-month'), 'months', 1)]);
}
