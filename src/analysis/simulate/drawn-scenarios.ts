import { compileDrawn, compileOutside } from '../../engine/compile/scenario.ts';
import {
  type BudgetMetric,
  allMetrics,
  type CostMetric,
  type Metric,
  metricId,
  type PlainMetric,
} from '../../model/metrics/metrics.ts';
import { type Drawn, drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import { figureName, phaseId } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { hasScore } from '../../model/study/criteria.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import { byStart } from '../runs/critical-paths.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { isFeasible } from '../runs/central-run.ts';
import { overrunDraws, partsOf } from '../outside-view/overruns.ts';
import { costOf, type Place, placesOf } from '../runs/ranking.ts';
import { type SimulatedPolicy, simulatedPolicy } from './policies.ts';
import { isOfUnknown } from '../runs/unknown-score.ts';
import { withoutContingency } from '../runs/without-contingency.ts';
import type { Runs } from '../runs/runs.ts';
import type { SimulationRequest } from './request.ts';
import { type ServiceLines, withServices } from './service-lines.ts';
import { smallest } from '../../numerics/extremes.ts';

/** A scenario that is to be drawn: its plan with risks, what is drawn for it, and the lines that results are made of. */
export interface DrawnScenario {
  readonly place: Place;
  /** The plan that draws are compared with: without contingency, as draws have risks instead. */
  readonly run: CentralRun;
  /** The same with the contingency, as `compare` has it. */
  readonly reserved: CentralRun;
  readonly rankWithContingency: number | null;
  readonly plan: Plan;
  readonly drawn: readonly Drawn[];
  /** In the order of `figuresOf`. */
  readonly figures: readonly LineNumber[];
  /** Which of them it has. */
  readonly isPresent: readonly boolean[];
  readonly feasible: LineNumber;
  /** The services of the study. */
  readonly services: readonly ServiceLines[];
  /** Null where nobody says what is done where a gate fails, or a class of projects is applied. */
  readonly policy: SimulatedPolicy | null;
  readonly floats: readonly { readonly phase: string; readonly line: LineNumber }[];
}

/** What is reported of every scenario: all metrics that the study has. */
export const figuresOf = (study: Study): Metric[] =>
  allMetrics(study.measures.keys()).filter(({ kind }) => kind !== 'score' || hasScore(study));

/** Where a metric that every study has stands among the figures. */
export const placeOf = (figures: readonly Metric[], kind: PlainMetric): number =>
  figures.findIndex((metric) => metric.kind === kind);

/** The cost that budgets are of. */
export const budgetOf = (request: Pick<SimulationRequest, 'budgetOf'>): BudgetMetric =>
  request.budgetOf ?? 'total-cost';

/** The plan of a scenario with its risks, or as a class of projects would have it, and the lines of the study's services in it. */
function planToDraw(
  study: Study,
  scenario: Scenario,
  { settled, outside }: Pick<Runs, 'settled'> & Pick<SimulationRequest, 'outside'>,
): ReturnType<typeof withServices> {
  const plan =
    outside === null
      ? compileDrawn(study, scenario, settled)
      : compileOutside(study, scenario, { settled, parts: partsOf(outside) });
  return withServices(study, scenario, { settled, plan });
}

/** All scenarios in the order of the central ranking without contingency. */
export function drawnScenariosOf(
  study: Study,
  { settled, runs }: Runs,
  { by, outside }: Pick<SimulationRequest, 'by' | 'outside'>,
): DrawnScenario[] {
  const byId = new Map(runs.map((run) => [run.scenario.id, { reserved: run, run: withoutContingency(study, run) }]));
  const withContingency = new Map(placesOf(runs, by).map(({ id, rank }) => [id, rank]));
  const plannedRuns = [...byId.values()].map(({ run }) => run);
  return placesOf(plannedRuns, by).map((place) => {
    const { run, reserved } = byId.get(place.id) as { run: CentralRun; reserved: CentralRun };
    const { plan, services } = planToDraw(study, run.scenario, { settled, outside });
    const line = (id: string): LineNumber => plan.numberOf.get(id) as LineNumber;
    // A class draws no estimates: what nobody knows has no number there.
    const hasMetric = (metric: Metric): boolean =>
      hasFigure(study, run.scenario, metric) &&
      (outside === null || metric.kind !== 'score' || !isOfUnknown({ plan, settled }));
    return {
      place,
      run,
      reserved,
      rankWithContingency: withContingency.get(place.id) ?? null,
      plan,
      drawn: outside === null ? drawnKeys(study, plan, settled) : overrunDraws(outside),
      figures: figuresOf(study).map((metric) => line(metricId(metric))),
      isPresent: figuresOf(study).map(hasMetric),
      feasible: line(figureName('feasible').id),
      services,
      policy:
        outside === null
          ? simulatedPolicy(study, run, {
              settled,
              figures: figuresOf(study),
              cost: costOf(by),
              runOf: (id) => (byId.get(id) as { run: CentralRun }).run,
            })
          : null,
      floats: byStart(run).map((phase) => ({ phase, line: line(phaseId(phase, 'total-float')) })),
    };
  });
}

/** The scenario that others are set against: the first that is feasible; if none is, the cheapest. */
export function bestOf(drawnScenarios: readonly DrawnScenario[], cost: CostMetric): number {
  const feasible = drawnScenarios.findIndex(({ run }) => isFeasible(run));
  if (feasible >= 0) return feasible;
  const costs = drawnScenarios.map(({ run }) => run.columns.number(cost));
  return Math.max(0, costs.indexOf(smallest(costs)));
}
