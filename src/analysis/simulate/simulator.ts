import { drawnRun, type DrawnRun } from '../../engine/drawn-run.ts';
import type { AssumptionKey } from '../../engine/label.ts';
import { type Correlate, type Lot, type Luck, luckOf } from '../../engine/luck.ts';
import { pricesOf } from '../../engine/prices.ts';
import type { Column, Prices } from '../../engine/rules/rule.ts';
import { centralValue } from '../../engine/settle.ts';
import { hasFinish } from '../../model/study/figures.ts';
import type { Metric, Study } from '../../model/study/study.ts';
import { type Kernel, kernelWith } from '../../numerics/kernel/kernel.ts';
import { moment } from '../../units/month.ts';
import { curveTerms, endsInCalendar, lastMonth } from '../runs/central-run.ts';
import type { Runs } from '../runs/runs.ts';
import { costOf } from '../runs/ranking.ts';
import { at, bestOf, type Contender, contendersOf, figuresOf } from './contenders.ts';
import { correlatedStreams } from './correlated.ts';
import { levelsOf } from './levels.ts';
import { type Contestant, type Limits } from './contest.ts';
import { blockSize, type SimulationRequest } from './request.ts';

/** All that a block of draws is computed with. The same in every process that takes part. */
export interface Simulator {
  readonly study: Study;
  readonly request: SimulationRequest;
  /** In the memory of which all columns lie that are counted. */
  readonly kernel: Kernel;
  readonly prices: Prices;
  readonly figures: readonly Metric[];
  readonly contenders: readonly Contender[];
  readonly best: number;
  readonly luck: Luck;
  readonly runs: readonly DrawnRun[];
  /** By scenario: its figures, 0 where it has none, and last how much more it costs than the best. */
  readonly quantities: readonly (readonly Column[])[];
  /** Which quantiles are wanted of them, in the same order. */
  readonly levels: readonly (readonly number[])[];
  readonly contestants: readonly Contestant[];
  readonly limits: Limits;
  /** Computes the quantities and what contestants are judged by; gives the scenario that cannot be computed, or null. */
  readonly compute: (first: number, draws: number) => number | null;
}

/** How many quantities are told of a scenario. */
export const quantityCount = ({ figures }: Pick<Simulator, 'figures'>): number => figures.length + 1;

export function simulatorOf(study: Study, central: Runs, request: SimulationRequest, correlate: Correlate): Simulator {
  const contenders = contendersOf(study, central, request);
  const cost = costOf(request.by);
  const best = bestOf(contenders, cost);
  const figures = figuresOf(study);
  const lots = lotsOf(study, contenders);
  const levels = levelsOf(contenders.length, { figures: figures.length, best, request });
  const kernel = kernelWith(roomFor(study, { contenders, lots: lots.length, levels }));
  const prices = pricesOf(curveTerms(study));
  const luck = luckOf(lots, request, { size: blockSize, correlate, kernel });
  const runs = contenders.map((contender) =>
    runOf(study, contender, { luck, kernel, prices }, [...contender.figures, contender.feasible]),
  );
  const nothing = kernel.column(blockSize);
  const columns = contenders.map(({ figures: lines, has }, index) =>
    lines.map((line, figure) => (has[figure] === true ? (runs[index] as DrawnRun).at(line) : nothing)),
  );
  const differences = columns.map(() => kernel.column(blockSize));
  const feasible = contenders.map((contender, index) => (runs[index] as DrawnRun).at(contender.feasible));
  if (![...columns.flat(), ...feasible].every(kernel.reaches)) throw new Error('the memory of the kernel is full');
  const ranking = rankingOf(figures, request.by, columns, kernel);
  const costs = columns.map((each) => each[at[cost]] as Column);
  return {
    study,
    request,
    kernel,
    prices,
    figures,
    contenders,
    best,
    luck,
    runs,
    quantities: columns.map((each, scenario) => [...each, differences[scenario] as Column]),
    levels,
    contestants: contestantsOf(contenders, columns, { cost: at[cost], ranking, feasible, nothing }),
    limits: limitsOf(study, request),
    compute(first, draws) {
      luck.draw(first, draws);
      const broken = runs.findIndex((run) => !run.compute());
      if (broken >= 0) return broken;
      differences.forEach((out, scenario) => subtract(kernel, out, costs[scenario] as Column, costs[best] as Column));
      ranking.turn();
      return null;
    },
  };
}

/** What scenarios are judged by. @param nothing - a column of zeros: one that lacks the ranked figure is never first */
const contestantsOf = (
  contenders: readonly Contender[],
  columns: readonly (readonly Column[])[],
  its: { cost: number; ranking: Ranking; feasible: readonly Column[]; nothing: Column },
): Contestant[] =>
  contenders.map(({ has }, index) => {
    const [own = [], feasible = its.nothing] = [columns[index], its.feasible[index]];
    return {
      cost: own[its.cost] as Column,
      ranked: its.ranking.columns[index] as Column,
      totalCost: own[at['total-cost']] as Column,
      finish: own[at.finish] as Column,
      feasible,
      mayRank: has[its.ranking.place] === true ? feasible : its.nothing,
    };
  });

/**
 * How many doubles the memory must hold at most: a column for each line of a run, of which a scenario has two, what is counted
 * of each figure, and curves of all indices, discounted or not, that are made twice as long as often as they must be.
 */
function roomFor(
  study: Study,
  { contenders, lots, levels }: Pick<Simulator, 'contenders' | 'levels'> & { readonly lots: number },
): number {
  const lines = contenders.reduce((sum, { plan }) => sum + plan.lines.length, 0);
  const quantities = levels.length;
  const sought = levels.reduce((sum, { length }) => sum + 2 * length, blockSize);
  const curves = 16 * (study.indexation.size + 1) * (lastMonth - study.start);
  return blockSize * (2 * lines + lots + 3 * quantities + 9) + sought + curves;
}

/** What is drawn: all that any scenario needs, and the luck that others go together with, needed or not. */
function lotsOf(study: Study, contenders: readonly Contender[]): Lot[] {
  const lots = contenders.flatMap(({ drawn }): readonly Lot[] => drawn);
  const drawn = new Set(lots.map(({ stream }) => stream));
  const others = correlatedStreams(study).filter((stream) => !drawn.has(stream));
  return [...lots, ...others.map((stream): Lot => ({ stream, from: 'uniform' }))];
}

/** A scenario made ready for lines of its drawn plan. */
export function runOf(
  study: Study,
  { run, plan, drawn }: Contender,
  { luck, kernel, prices }: Pick<Simulator, 'luck' | 'kernel' | 'prices'>,
  targets: readonly number[],
): DrawnRun {
  const lots = new Map(drawn.map((each) => [each.key, each]));
  const drawing = {
    size: blockSize,
    kernel,
    prices,
    drawn: (key: AssumptionKey) => {
      const lot = lots.get(key);
      return lot === undefined ? undefined : luck.of(lot);
    },
    constant: (key: AssumptionKey) => centralValue(run.settled, study.start, key),
    planned: (line: number) => run.columns.number(plan.lines[line]?.id ?? ''),
  };
  const line = plan.numberOf.get('finish') as number;
  const passes = (finish: Column): boolean => !hasFinish(run.scenario) || endsAll(study, finish);
  return drawnRun(plan, targets, drawing, { line, passes });
}

/** Whether all draws end, and within the calendar. */
function endsAll(study: Study, finish: Column): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < finish.length; k++) {
    const end = finish[k] as number;
    // Not a number is no end either.
    if (!(end <= last)) last = end;
    if (Number.isNaN(end)) return false;
  }
  return endsInCalendar(study, last);
}

/** Costs within this part of each other are equal, as in a ranking: what is left is rounding. */
const tie = 1e-9;

function subtract(kernel: Kernel, out: Column, a: Column, b: Column): void {
  kernel.apart(out.byteOffset, a.byteOffset, b.byteOffset, tie, out.byteLength);
}

interface Ranking {
  /** Where it stands among the figures. */
  readonly place: number;
  readonly columns: readonly Column[];
  /** Turns the sign of scores. */
  readonly turn: () => void;
}

/** The figure that scenarios are ranked by, less of which is better. */
function rankingOf(
  figures: readonly Metric[],
  by: Metric,
  columns: readonly (readonly Column[])[],
  kernel: Kernel,
): Ranking {
  const place = figures.findIndex(
    (metric) =>
      metric.kind === by.kind && (metric.kind !== 'measure' || by.kind !== 'measure' || metric.measure === by.measure),
  );
  const ranked = columns.map((each) => each[place] as Column);
  if (by.kind !== 'score') return { place, columns: ranked, turn: () => {} };
  const turned = ranked.map((column) => kernel.column(column.length));
  return {
    place,
    columns: turned,
    turn() {
      turned.forEach((out, scenario) => {
        for (let k = 0; k < out.length; k++) out[k] = -(ranked[scenario]?.[k] as number);
      });
    },
  };
}

function limitsOf({ start, horizon }: Study, { byDate, budget }: SimulationRequest): Limits {
  return {
    horizon: horizon + 1 - start + moment.tolerance,
    byDate: byDate === null ? Number.POSITIVE_INFINITY : byDate + 1 - start + moment.tolerance,
    budget: budget ?? Number.POSITIVE_INFINITY,
  };
}
