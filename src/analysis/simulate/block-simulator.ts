import { type ColumnPool, columnPool } from '../../engine/drawn/column-pool.ts';
import { type Drawing, drawnRun, type DrawnRun, type Targets } from '../../engine/drawn/drawn-run.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { type Correlate, type Variate, type RandomColumns, randomColumns } from '../../engine/drawn/random-columns.ts';
import { workEndName } from '../../engine/names.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import { pricesOf } from '../../engine/prices.ts';
import { slack } from '../../engine/rules/expression-columns.ts';
import type { Column, Prices } from '../../engine/rules/rule.ts';
import { centralValue } from '../../engine/settle.ts';
import type { CostMetric, Metric } from '../../model/metrics/metrics.ts';
import { hasFinish } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { type Kernel, kernelWith } from '../../numerics/kernel/kernel.ts';
import { timeTolerance } from '../../units/month.ts';
import { endsInCalendar } from '../runs/calendar.ts';
import { curveTerms } from '../runs/central-run.ts';
import type { Runs } from '../runs/runs.ts';
import { costOf } from '../runs/ranking.ts';
import { bestOf, budgetOf, type DrawnScenario, drawnScenariosOf, figuresOf, placeOf } from './drawn-scenarios.ts';
import { correlatedStreams } from '../draws/correlated.ts';
import { levelsOf } from './levels.ts';
import type { SimulatedPolicy } from './policies.ts';
import { type PolicyRows, policyRows } from './policy-rows.ts';
import { type Buffers, buffersOf, type RankingInput, type Limits } from './rank-tally.ts';
import { differencesOf, type Ranking, rankingOf } from './ranking-columns.ts';
import { blockSize, fusedFrom, type SimulationRequest } from './request.ts';

/** All that a block of draws is computed with. The same in every process that takes part. */
export interface Simulator {
  readonly study: Study;
  readonly request: SimulationRequest;
  /** Where runs compute; what they are kept for stays. */
  readonly pool: ColumnPool;
  readonly buffers: Buffers;
  readonly prices: Prices;
  readonly figures: readonly Metric[];
  readonly drawnScenarios: readonly DrawnScenario[];
  readonly best: number;
  readonly random: RandomColumns;
  readonly runs: readonly DrawnRun[];
  /**
   * By scenario: its figures, 0 where it has none, and last how much more it costs than the best. Then of each that has a
   * fallback what choosing it comes to, and last what the detour costs more than choosing the fallback at once.
   */
  readonly quantities: readonly (readonly Column[])[];
  /** Of each of these rows the scenario, by its place. */
  readonly scenarioAt: readonly number[];
  /** Which quantiles are wanted of them, in the same order. */
  readonly levels: readonly (readonly number[])[];
  readonly rankingInputs: readonly RankingInput[];
  readonly limits: Limits;
  /** Computes the quantities and what scenarios are ranked by; gives the scenario that cannot be computed, or null. */
  readonly compute: (first: number, draws: number) => number | null;
}

/** How many quantities of a scenario are counted: its figures, and how much more it costs than the best. */
export const quantityCount = ({ figures }: Pick<Simulator, 'figures'>): number => figures.length + 1;

/** How a simulator is made. */
export interface SimulatorOptions {
  readonly correlate: Correlate;
  /** Makes a kernel with a memory for so many doubles. */
  readonly kernelWith?: (doubles: number) => Kernel;
}

/** So many doubles are enough for most studies. */
const usualDoubles = 1_000_000;
/** How many times as large a larger memory is as what the columns take that were asked for when the simulator was built. */
const headroom = 2;

/** Makes a simulator, and where its memory turns out too small another with one that has room for all. */
export function simulatorOf(
  study: Study,
  central: Runs,
  request: SimulationRequest,
  { correlate, kernelWith: make = kernelWith }: SimulatorOptions,
): Simulator {
  const drawnScenarios = drawnScenariosOf(study, central, request);
  const build = (doubles: number): Simulator =>
    simulatorIn(make(doubles), { study, request, drawnScenarios, correlate });
  const built = build(usualDoubles);
  const wanted = headroom * built.pool.kernel.wanted();
  return wanted <= usualDoubles ? built : build(wanted);
}

/** What a simulator is built of in any memory. */
interface Parts {
  readonly study: Study;
  readonly request: SimulationRequest;
  readonly drawnScenarios: readonly DrawnScenario[];
  readonly correlate: Correlate;
}

function simulatorIn(kernel: Kernel, { study, request, drawnScenarios, correlate }: Parts): Simulator {
  // First of all, so that the loops reach them.
  const buffers = buffersOf(kernel, blockSize);
  const { nothing } = buffers;
  const figures = figuresOf(study);
  const pool = columnPool(kernel, blockSize);
  const prices = pricesOf(curveTerms(study));
  const random = randomColumns(variatesOf(study, drawnScenarios), request, { size: blockSize, correlate, kernel });
  const runs = drawnScenarios.map((drawnScenario) =>
    chosenRun(study, drawnScenario, { random, pool, prices, isFused: request.draws >= fusedFrom }),
  );
  const { columns, feasible } = figureColumns(drawnScenarios, runs, nothing);
  const cost = placeOf(figures, costOf(request.by));
  const costs = columns.map((each) => each[cost] as Column);
  const best = bestOf(drawnScenarios, costOf(request.by));
  const differences = differencesOf(kernel, costs, best);
  const ranking = rankingOf(figures, request.by, columns, kernel);
  const policies = policyRows(kernel, drawnScenarios, runs, { costs, cost, nothing });
  const rankedBy = { figures, budgetOf: budgetOf(request), costs, ranking, feasible, nothing, policies };
  const withDifference = columns.map((each, scenario) => [...each, differences.columns[scenario] as Column]);
  const quantities = [...withDifference, ...policies.rows];
  return {
    study,
    request,
    pool,
    buffers,
    prices,
    figures,
    drawnScenarios,
    best,
    random,
    runs,
    quantities,
    scenarioAt: [...drawnScenarios.keys(), ...policies.scenarios],
    levels: levelsOf(quantities.length, { figures: figures.length, best, request }),
    rankingInputs: rankingInputsOf(drawnScenarios, columns, rankedBy),
    limits: limitsOf(study, request),
    compute(first, draws) {
      random.draw(first, draws);
      const broken = runs.findIndex((run) => !run.compute());
      if (broken >= 0) return broken;
      for (const step of [differences, ranking, policies]) step.compute();
      return null;
    },
  };
}

/** By scenario: the columns of its figures, zeros where it has none, and whether none of its gates fails. */
function figureColumns(drawnScenarios: readonly DrawnScenario[], runs: readonly DrawnRun[], nothing: Column) {
  const columns = drawnScenarios.map(({ figures: lines, isPresent }, index) =>
    lines.map((line, figure) => (isPresent[figure] === true ? (runs[index] as DrawnRun).at(line) : nothing)),
  );
  const feasible = drawnScenarios.map((drawnScenario, index) => (runs[index] as DrawnRun).at(drawnScenario.feasible));
  return { columns, feasible };
}

/** The columns by which scenarios are ranked and held against budget and date, in the order of the scenarios. */
interface RankedBy {
  readonly figures: readonly Metric[];
  readonly budgetOf: CostMetric;
  readonly costs: readonly Column[];
  readonly ranking: Ranking;
  readonly feasible: readonly Column[];
  /** Zeros: a scenario that lacks the ranked figure is never first. */
  readonly nothing: Column;
  readonly policies: PolicyRows;
}

/** What each scenario is judged by in a draw. */
const rankingInputsOf = (
  drawnScenarios: readonly DrawnScenario[],
  columns: readonly (readonly Column[])[],
  options: RankedBy,
): RankingInput[] =>
  drawnScenarios.map(({ isPresent }, index) => {
    const [own = [], feasible = options.nothing] = [columns[index], options.feasible[index]];
    return {
      cost: options.costs[index] as Column,
      ranked: options.ranking.columns[index] as Column,
      budgeted: own[placeOf(options.figures, options.budgetOf)] as Column,
      finish: own[placeOf(options.figures, 'finish')] as Column,
      feasible,
      mayRank: isPresent[options.ranking.place] === true ? feasible : options.nothing,
      ...choiceOf(options.policies, index),
    };
  });

const choiceOf = ({ choices }: PolicyRows, scenario: number): Pick<RankingInput, 'choice'> => {
  const choice = choices[scenario];
  return choice === undefined ? {} : { choice };
};

/** What is drawn: all that any scenario needs, and the random numbers that others are correlated with, needed or not. */
function variatesOf(study: Study, drawnScenarios: readonly DrawnScenario[]): Variate[] {
  const variates = drawnScenarios.flatMap(({ drawn }): readonly Variate[] => drawn);
  const drawn = new Set(variates.map(({ stream }) => stream));
  const others = correlatedStreams(study).filter((stream) => !drawn.has(stream));
  return [...variates, ...others.map((stream): Variate => ({ stream, from: 'uniform' }))];
}

/** A plan that is to be drawn. */
export type Runnable = Pick<DrawnScenario, 'run' | 'plan' | 'drawn'> &
  Partial<Pick<SimulatedPolicy, 'planned' | 'ends'>>;

/** What a run is made with. */
type RunMeans = Pick<Simulator, 'random' | 'pool' | 'prices'> & Pick<Drawing, 'isFused'>;

/** A scenario made ready for its figures and gates, and where it has a fallback for what choosing it comes to. */
function chosenRun(study: Study, drawnScenario: DrawnScenario, means: RunMeans): DrawnRun {
  const { figures, feasible, policy, run } = drawnScenario;
  const own = [...figures, feasible];
  if (policy === null) return runOf(study, drawnScenario, means, { lines: own, areKept: true });
  const lines = [...own, ...policy.figures, policy.feasible, policy.detour];
  return runOf(study, { ...policy, run }, means, { lines, areKept: true });
}

/** A scenario made ready for lines of its drawn plan. */
export function runOf(
  study: Study,
  { run, plan, drawn, planned, ends }: Runnable,
  { random, pool, prices, isFused = false }: RunMeans,
  targets: Targets,
): DrawnRun {
  const variates = new Map(drawn.map((each) => [each.key, each]));
  const drawing = {
    pool,
    prices,
    isFused,
    drawn: (key: AssumptionKey) => {
      const variate = variates.get(key);
      return variate === undefined ? undefined : random.of(variate);
    },
    constant: (key: AssumptionKey) => centralValue(run.settled, study.start, key),
    planned: planned ?? ((line: number) => run.columns.number(plan.lines[line]?.id ?? '')),
  };
  return drawnRun(plan, targets, drawing, {
    lines: ends ?? ownEnds(run, plan),
    passes: (each) => endsAll(study, pool.kernel, each),
  });
}

/** When all work of a scenario ends; nothing of one that never ends. */
function ownEnds({ scenario }: DrawnScenario['run'], { numberOf }: Plan): LineNumber[] {
  const workEnd = numberOf.get(workEndName.id);
  if (workEnd === undefined && !hasFinish(scenario)) return [];
  return [workEnd ?? (numberOf.get('finish') as LineNumber)];
}

/** Whether all draws end, and within the calendar. Not a number is no end either. */
function endsAll(study: Study, kernel: Kernel, finish: Column): boolean {
  const last = kernel.last(kernel.addressOf(finish, 0), finish.byteLength);
  return !Number.isNaN(last) && endsInCalendar(study, last);
}

function limitsOf({ start, horizon }: Study, { byDate, budget }: SimulationRequest): Limits {
  return {
    horizon: horizon + 1 - start + timeTolerance,
    byDate: byDate === null ? Number.POSITIVE_INFINITY : byDate + 1 - start + timeTolerance,
    // As a gate does: what adds up to the budget keeps it, though not to the last bit of a double.
    budget: budget === null ? Number.POSITIVE_INFINITY : budget + slack * Math.abs(budget),
  };
}
