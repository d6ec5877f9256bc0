import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import { type AssumptionResult, listOf } from '../assumptions/assumptions.ts';
import { type BudgetYear, budgetOf } from './budget.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { comparisonOf } from '../compare/compare.ts';
import type { Comparison, GateResult, ScenarioResult } from '../runs/comparison.ts';
import { type CategoryCosts, costsByPerformer, receiptsOf } from './costs-by-performer.ts';
import { type Increment, incrementOf } from './increment.ts';
import { gatesInOrder } from '../runs/gates.ts';
import { type MeasureResult, type MilestoneResult, measuresOf, milestonesOf } from './milestones.ts';
import { type Origin, originsOf } from '../runs/origin.ts';
import { rateOf, type Runs } from '../runs/runs.ts';
import { type WorkResult, workOf } from './work.ts';

/** A gate with where its evidence and its bound come from. */
export interface GateEvidence extends GateResult {
  readonly evidence: Origin | null;
  readonly bound: Origin | null;
}

/** What `show` finds of one scenario, beside what `compare` finds. */
export interface Shown {
  readonly comparison: Comparison;
  readonly result: ScenarioResult;
  readonly milestones: readonly MilestoneResult[];
  readonly measures: readonly MeasureResult[];
  readonly work: readonly WorkResult[];
  readonly budget: readonly BudgetYear[];
  readonly costs: readonly CategoryCosts[];
  /** What comes in, not discounted: costs below zero, which are benefits. */
  readonly receipts: number;
  readonly gates: readonly GateEvidence[];
  /** Against the study's reference; null where it names none, and for the reference itself. */
  readonly increment: Increment | null;
  /** The assumptions that its figures rest on. */
  readonly assumptions: readonly AssumptionResult[];
}

export interface ShowRequest {
  readonly scenario: string;
  readonly by: Metric;
  /** The comparison of these runs, where it was made already. */
  readonly comparison?: Comparison;
}

/** Everything of one scenario of runs of all. */
export function show(study: Study, runs: Runs, request: ShowRequest): Shown {
  const { settled } = runs;
  const { scenario, by } = request;
  const comparison = request.comparison ?? comparisonOf(study, runs, { asOf: settled.asOf, by, years: false });
  const run = runs.runs.find((each) => each.scenario.id === scenario) as CentralRun;
  const result = comparison.scenarios.find(({ id }) => id === scenario) as ScenarioResult;
  const originOf = originsOf(study, settled);
  const lines = run.plan.lines;
  const rate = rateOf(study, settled, study.discounting.rate);
  const reference = runs.runs.find((each) => each.scenario.id === study.reference && each !== run);
  return {
    comparison,
    result,
    milestones: milestonesOf(run),
    measures: measuresOf(study, run),
    work: workOf(run),
    budget: budgetOf(study, run, rate),
    costs: costsByPerformer(run),
    receipts: receiptsOf(run),
    gates: gatesInOrder(run).map(({ value, limit }, index) => ({
      ...(result.gates[index] as GateResult),
      evidence: originOf(lines[value] as (typeof lines)[number]),
      bound: originOf(lines[limit] as (typeof lines)[number]),
    })),
    increment: reference === undefined ? null : incrementOf(study, { run, reference }, rate),
    assumptions: listOf(study, settled, run.scenario).filter(({ usedBy }) => usedBy.includes(scenario)),
  };
}
