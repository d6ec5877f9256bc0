import { type PricedTime, withPricedTime } from '../../engine/compile/priced-time.ts';
import { evaluate } from '../../engine/evaluate.ts';
import { criterionName, figureName, measureName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import { costMetricOf, type CostMetric } from '../../model/metrics/metrics.ts';
import { hasFinish } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { alsoOf, areDrawn, drawnModels } from '../sensitivity/drawn-models.ts';

/** What a price can be of: a month of a measure, a month until the finish, a point of a criterion. */
export type Priced = PricedTime | { readonly kind: 'criterion'; readonly criterion: string };

/** What a scenario costs, and how much it has of what can be priced: a number in the plan, one a draw of draws. */
export interface Amounts {
  readonly scenario: string;
  readonly cost: Column;
  /** In the order of what can be priced; null of a finish where there is none. */
  readonly of: readonly (AmountOf | null)[];
}

export interface AmountOf {
  /** Months or points. */
  readonly amount: Column;
  /** What one euro a month comes to, as costs are counted; of points what one euro a point saves, below 0. */
  readonly weight: Column;
}

/** What a study can put a price on: a criterion that is itself the cost has none. */
export function pricedIn({ measures, criteria, stakeholders }: Study): Priced[] {
  const scored = stakeholders.size === 0 ? [] : [...criteria];
  return [
    ...[...measures.keys()].map((measure): Priced => ({ kind: 'measure', measure })),
    { kind: 'finish' },
    ...scored.flatMap(([criterion, { result }]): Priced[] =>
      result === null || result.kind === 'feasible' || costMetricOf(result) === null
        ? [{ kind: 'criterion', criterion }]
        : [],
    ),
  ];
}

/** The lines in which a plan holds what can be priced, and a plan that has them. */
interface Lines {
  readonly plan: Plan;
  readonly cost: LineNumber;
  readonly of: readonly ({ readonly amount: LineNumber; readonly weight: LineNumber | null } | null)[];
}

function linesIn(settled: Settled, plan: Plan, priced: readonly Priced[], cost: CostMetric): Lines {
  const times = priced.filter((each): each is PricedTime => each.kind !== 'criterion');
  const found = withPricedTime(settled, plan, { priced: times, discounted: cost === 'present-value' });
  const scenario = settled.study.scenarios.get(plan.scenario);
  const numberOf = (id: string): LineNumber => found.plan.numberOf.get(id) as LineNumber;
  return {
    plan: found.plan,
    cost: numberOf(cost),
    of: priced.map((each) => {
      if (each.kind === 'criterion')
        return { amount: numberOf(criterionName(each.criterion, 'value').id), weight: null };
      if (each.kind === 'finish' && (scenario === undefined || !hasFinish(scenario))) return null;
      const amount = each.kind === 'finish' ? figureName('finish').id : measureName(each.measure).id;
      return { amount: numberOf(amount), weight: found.lines[times.indexOf(each)] ?? null };
    }),
  };
}

/** A point of a hundred, of a value from 0 to 1. */
const points = 100;

function amountsFrom(scenario: string, lines: Lines, columnOf: (line: LineNumber) => Column): Amounts {
  return {
    scenario,
    cost: columnOf(lines.cost),
    of: lines.of.map((each) => {
      if (each === null) return null;
      if (each.weight !== null) return { amount: columnOf(each.amount), weight: columnOf(each.weight) };
      const amount = columnOf(each.amount).map((value) => value * points);
      return { amount, weight: amount.map((value) => -value) };
    }),
  };
}

/** In the plan. */
export const plannedAmounts = (runs: readonly CentralRun[], priced: readonly Priced[], cost: CostMetric): Amounts[] =>
  runs.map((run) => {
    const lines = linesIn(run.settled, run.plan, priced, cost);
    const known = run.plan.lines.map(({ id }) => run.columns.of(id));
    const columns = evaluate(lines.plan, lines.plan.lines.keys(), run.block, known);
    return amountsFrom(run.scenario.id, lines, (line) => Float64Array.of(columns.at(line)));
  });

/** In draws, the same random numbers for all. @returns what keeps them from being computed, where something does */
export function drawnAmounts(
  study: Study,
  runs: readonly CentralRun[],
  { priced, cost, terms }: { priced: readonly Priced[]; cost: CostMetric; terms: MeanTerms },
): Amounts[] | readonly Problem[] {
  const extend = (plan: Plan, settled: Settled): Plan => linesIn(settled, plan, priced, cost).plan;
  const found: Amounts[] = [];
  // One after the other: all columns of one are enough to be kept.
  for (const run of runs) {
    const models = drawnModels(study, [run], { id: cost, extend }, terms);
    if (!areDrawn(models)) return models;
    for (const model of models) {
      const lines = linesIn(run.settled, model.plan, priced, cost);
      found.push(amountsFrom(run.scenario.id, lines, (line) => alsoOf(model, line)));
    }
  }
  return found;
}
