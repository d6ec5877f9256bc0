import type { Column } from '../../engine/rules/rule.ts';
import { isSameMetric, type Metric, metricId, ofEachCost, ofEachMetric } from '../../model/metrics/metrics.ts';
import { structureKind } from '../../model/study/structure-kind.ts';
import { writeMonth } from '../../units/month.ts';
import type { OutsideView } from './own-estimate.ts';
import { planContents } from '../runs/plan-contents.ts';
import { countProvenance } from '../runs/provenance.ts';
import type { Runs } from '../runs/runs.ts';
import { warningsOf } from '../validate/warnings.ts';
import { isFeasible } from '../runs/central-run.ts';
import { costOf } from '../runs/ranking.ts';
import { budgetOf, type DrawnScenario, placeOf } from './drawn-scenarios.ts';
import { counter, countersPerScenario } from './rank-tally.ts';
import type { Continuity } from './continuity.ts';
import type { Detail } from './detail.ts';
import { eachInput, inputsOf } from './inputs.ts';
import { chanceOf } from './chance.ts';
import { jointConfidence } from './joint.ts';
import { correlationDraws, detailDraws, jointTarget } from './request.ts';
import type {
  Chances,
  Measured,
  Policy,
  PolicyOutcome,
  SimulatedScenario,
  Simulation,
  Spread,
} from './simulation-result.ts';
import { quantityCount, type Simulator } from './block-simulator.ts';
import { differenceOf, type Distribution, meanOf, outcomeOf, spreadOf } from './spreads.ts';
import { type Counted, momentsOf } from './tally.ts';

/** What all shards come to. */
export interface Sums {
  readonly moments: Float64Array;
  readonly counts: Float64Array;
  readonly counted: readonly Counted[];
  /** By quantity: its value in each of the first draws, a shard at most. */
  readonly firstDraws: readonly Column[];
  /** Of all draws: of a quantity at levels that are wanted of it. */
  readonly quantiles: (quantity: number, levels: readonly number[]) => readonly number[];
}

/** What was looked at in the first draws. */
interface Looked {
  readonly detail: Detail;
  readonly continuity: Continuity;
}

export function simulationOf(
  simulator: Simulator,
  central: Runs,
  sums: Sums,
  { detail, continuity, outsideView }: Looked & { outsideView: OutsideView | null },
): Simulation {
  const { study, request, drawnScenarios, best } = simulator;
  const { byDate, budget } = request;
  return {
    study: study.id,
    asOf: writeMonth(request.asOf),
    rankedBy: request.by,
    cost: costOf(request.by),
    sampling: {
      draws: request.draws,
      seed: request.seed,
      method: request.method,
      quantileType: 7,
      quantiles: { kind: 'exact' },
      jointDraws: Math.min(request.draws, detailDraws),
      criticalityDraws: Math.min(request.draws, detailDraws),
      correlationDraws: Math.min(request.draws, correlationDraws),
    },
    inputs: eachInput(drawnScenarios.flatMap((each) => inputsOf(study, each).map(({ input }) => input))),
    terms: { byDate: byDate === null ? null : writeMonth(byDate), budget, budgetOf: budgetOf(request), jointTarget },
    outsideView,
    best: drawnScenarios[best]?.place.id ?? '',
    scenarios: drawnScenarios.map((_, scenario) => scenarioOf(simulator, sums, { scenario, detail, continuity })),
    plan: drawnScenarios.map(({ reserved }) => planContents(study, reserved)),
    provenance: countProvenance(study, central.settled),
    warnings: warningsOf(study, central.runs, request.asOf),
  };
}

function scenarioOf(
  simulator: Simulator,
  sums: Sums,
  { scenario, detail, continuity }: Looked & { scenario: number },
): SimulatedScenario {
  const { study, figures, drawnScenarios, best, request } = simulator;
  const { place, run, reserved, rankWithContingency, isPresent } = drawnScenarios[scenario] as DrawnScenario;
  const width = quantityCount(simulator);
  const from = scenario * width;
  const distribution = (figure: number): Distribution => distributionOf(sums, from + figure, request.draws);
  const spread = (metric: Metric): Spread | null => {
    const figure = figures.findIndex((each) => isSameMetric(each, metric));
    return isPresent[figure] === true
      ? spreadOf(distribution(figure), plannedOf(metric, { run, reserved }), request)
      : null;
  };
  const firstDraws = sums.firstDraws.slice(from, from + width);
  return {
    id: place.id,
    provenance: structureKind(run.scenario),
    rank: place.rank,
    rankWithContingency,
    feasible: isFeasible(run),
    ...ofEachMetric(study.measures.keys(), spread),
    chances: chancesOf(simulator, sums, scenario),
    joint: jointOf(simulator, scenario, firstDraws),
    difference: scenario === best ? null : fromBest(simulator, scenario, distribution(width - 1)),
    ...(request.outside === null ? chosenOf(sums, scenario, request.draws) : { regret: null, whenFeasible: null }),
    ...policyOf(simulator, sums, scenario),
    criticality: detail.criticality(scenario),
    ...(study.services.size === 0 ? {} : { services: continuity.chances(scenario) }),
    correlations: detail.correlations(scenario, firstDraws),
  };
}

/** Budgets and dates that are kept together; null where there is nothing to finish. @param firstDraws - of the scenario, by figure */
function jointOf(
  { figures, drawnScenarios, request }: Simulator,
  scenario: number,
  firstDraws: readonly Column[],
): SimulatedScenario['joint'] {
  const { isPresent } = drawnScenarios[scenario] as DrawnScenario;
  const [budgeted, finish] = [placeOf(figures, budgetOf(request)), placeOf(figures, 'finish')];
  if (isPresent[finish] !== true) return null;
  return jointConfidence(firstOf(firstDraws[budgeted] as Column), firstOf(firstDraws[finish] as Column), jointTarget);
}

/** How much more a scenario costs than the best. A class makes all overrun alike: then no chances are told. */
function fromBest(
  { drawnScenarios, best, request }: Simulator,
  scenario: number,
  difference: Distribution,
): SimulatedScenario['difference'] {
  const centralCost = (index: number): number =>
    drawnScenarios[index]?.run.columns.number(costOf(request.by)) ?? Number.NaN;
  return {
    ...differenceOf(difference, centralCost(scenario) - centralCost(best)),
    ...(request.outside === null ? {} : { cheaper: null, distinguishable: null }),
  };
}

/** A figure of the plan without contingency, and what that adds. */
function plannedOf(
  metric: Metric,
  { run, reserved }: Pick<DrawnScenario, 'run' | 'reserved'>,
): Pick<Spread, 'central' | 'contingency'> {
  const central = run.columns.number(metricId(metric));
  return { central, contingency: reserved.columns.number(metricId(metric)) - central };
}

const firstOf = (column: Column): Column => column.subarray(0, detailDraws);

function distributionOf({ moments, counted, quantiles }: Sums, quantity: number, draws: number): Distribution {
  return {
    draws,
    moments: momentsOf(moments, draws, counted[quantity] as Counted),
    quantiles: (levels) => quantiles(quantity, levels),
  };
}

/** What choosing a scenario comes to, where it has a fallback. */
function policyOf(simulator: Simulator, sums: Sums, scenario: number): Pick<SimulatedScenario, 'policy'> {
  const { figures, drawnScenarios, request, scenarioAt } = simulator;
  const { policy } = drawnScenarios[scenario] as DrawnScenario;
  if (policy === null) return {};
  const { draws } = request;
  const width = quantityCount(simulator);
  const rowOf = (value: number): number => Math.max(value, scenarioAt.lastIndexOf(value)) * width;
  const first = rowOf(scenario);
  const outcome = (figure: number): PolicyOutcome => outcomeOf(distributionOf(sums, first + figure, draws));
  const whereIs = (kind: Metric['kind']): PolicyOutcome | null => {
    const place = figures.findIndex((metric) => metric.kind === kind);
    return policy.isPresent[place] === true ? outcome(place) : null;
  };
  const cost = placeOf(figures, costOf(request.by));
  const mean = (row: number, place: number): Measured => meanOf(distributionOf(sums, row + place, draws));
  const other = drawnScenarios.findIndex(({ place }) => place.id === policy.to);
  const detour = mean(first, width - 1);
  const share = (value: number): number => (sums.counts[scenario * countersPerScenario + value] as number) / draws;
  return {
    policy: {
      fallback: policy.to,
      fails: chanceOf(1 - share(counter.feasible), draws),
      feasible: chanceOf(share(counter.chosen), draws),
      ...ofEachCost((metric) => outcome(placeOf(figures, metric))),
      finish: whereIs('finish'),
      measures: Object.fromEntries(
        figures.flatMap((metric, figure) => (metric.kind === 'measure' ? [[metric.measure, outcome(figure)]] : [])),
      ),
      detour,
      ...breakEvenOf({
        holds: mean(scenario * width, cost).value,
        atOnce: mean(rowOf(other), cost).value,
        detour: detour.value,
      }),
    },
  };
}

/** Of mean costs, where the scenario holds, of the other at once, and of the detour: (c_B − c_A) / (c_B − c_A + δ), where that is a chance; else why it is none. */
function breakEvenOf({
  holds,
  atOnce,
  detour,
}: {
  readonly holds: number;
  readonly atOnce: number;
  readonly detour: number;
}): Pick<Policy, 'breakEven' | 'noBreakEven'> {
  const gain = atOnce - holds;
  if (gain === 0 && detour === 0) return { breakEven: null, noBreakEven: 'same' };
  if (gain < 0 && detour > 0) return { breakEven: null, noBreakEven: 'dearer' };
  if (gain > 0 && detour < 0) return { breakEven: null, noBreakEven: 'cheaper' };
  return { breakEven: gain / (gain + detour), noBreakEven: null };
}

function chancesOf({ request, figures, drawnScenarios }: Simulator, sums: Sums, scenario: number): Chances {
  const { draws, by, budget } = request;
  const { isPresent } = drawnScenarios[scenario] as DrawnScenario;
  const isFinished = isPresent[placeOf(figures, 'finish')] === true;
  const byDate = isFinished ? request.byDate : null;
  // What makes all scenarios overrun alike says nothing of the differences between them.
  const ranks = request.outside === null;
  const isRanked = ranks && isPresent[figures.findIndex((metric) => isSameMetric(metric, by))] === true;
  const count = (value: number): number => sums.counts[scenario * countersPerScenario + value] as number;
  const chance = (value: number): Measured => chanceOf(count(value) / draws, draws);
  const shared = (value: number, squares: number): Measured =>
    chanceOf(count(value) / draws, draws, count(squares) / draws);
  return {
    feasible: chance(counter.feasible),
    cheapest: ranks ? shared(counter.cheapest, counter.cheapestSquared) : null,
    first: isRanked ? shared(counter.first, counter.firstSquared) : null,
    ...(isRanked && count(counter.firstLevel) > 0
      ? { firstLevel: chance(counter.firstLevel), firstAlone: chance(counter.firstAlone) }
      : {}),
    ...(ranks && count(counter.cheapestLevel) > 0
      ? { cheapestLevel: chance(counter.cheapestLevel), cheapestAlone: chance(counter.cheapestAlone) }
      : {}),
    beyondHorizon: isFinished ? chance(counter.beyondHorizon) : null,
    byDate: byDate === null ? null : chance(counter.byDate),
    withinBudget: budget === null ? null : chance(counter.withinBudget),
    both: byDate === null || budget === null ? null : chance(counter.both),
  };
}

/**
 * What choosing it is regretted by. Where it fails a gate in a draw it cannot be chosen there: regret and cost are then those
 * over the other draws only, in a place of their own.
 */
function chosenOf(
  { counts }: Sums,
  scenario: number,
  draws: number,
): Pick<SimulatedScenario, 'regret' | 'whenFeasible'> {
  const sum = (value: number): number => counts[scenario * countersPerScenario + value] as number;
  const passing = sum(counter.chosen);
  if (passing === 0) return { regret: null, whenFeasible: null };
  const measured = (of: number, squares: number): Measured => {
    const mean = sum(of) / passing;
    return { value: mean, error: Math.sqrt(Math.max(0, sum(squares) / passing - mean * mean) / passing) };
  };
  const regret = measured(counter.regret, counter.regretSquared);
  if (passing === draws) return { regret, whenFeasible: null };
  return { regret: null, whenFeasible: { cost: measured(counter.cost, counter.costSquared), regret } };
}
