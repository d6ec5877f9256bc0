import type { Column } from '../../engine/rules/rule.ts';
import { type Kernel, slotLength } from '../../numerics/kernel/kernel.ts';
import { tie } from '../runs/tie.ts';

/** What is counted of each scenario over the draws, in this order. */
export const counter = {
  feasible: 0,
  cheapest: 1,
  first: 2,
  beyondHorizon: 3,
  byDate: 4,
  withinBudget: 5,
  both: 6,
  /** Over the draws in which it passes its gates: in the others it is no choice that could be regretted. */
  regret: 7,
  regretSquared: 8,
  /** What it costs in those draws. */
  cost: 9,
  costSquared: 10,
  /** In how many draws it can be chosen: no gate fails, or none of what is followed then. */
  chosen: 11,
  /** Of the draws of `first`: those in which others are level with it, and those in which none is. */
  firstLevel: 12,
  firstAlone: 13,
  /** The same of `cheapest`. */
  cheapestLevel: 14,
  cheapestAlone: 15,
  /** The squares of what each draw counts for in `first` and `cheapest`. */
  firstSquared: 16,
  cheapestSquared: 17,
} as const;

/** How many of these a scenario has. */
export const countersPerScenario = 18;

/** Of one scenario: what it is judged by, draw by draw. */
export interface RankingInput {
  readonly cost: Column;
  /** The figure it is ranked by, less of which is better: a score with its sign turned. */
  readonly ranked: Column;
  /** The cost that a budget is of. */
  readonly budgeted: Column;
  readonly finish: Column;
  /** 1 where no gate fails. */
  readonly feasible: Column;
  /** The same, but never where it lacks the figure that is ranked by. */
  readonly mayRank: Column;
  /** What choosing it costs, and whether it can be chosen, with its fallback where a gate fails; its own where it has none. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly cost: Column;
  readonly feasible: Column;
}

/** What is held against the figures; never reached where nobody asked. */
export interface Limits {
  readonly horizon: number;
  readonly byDate: number;
  readonly budget: number;
}

/** Adds to the counts of all scenarios who wins each of the first `draws` draws of a block, and what the others lose. */
export type RankTally = (sums: Float64Array, draws: number) => void;

/**
 * The columns that the rank tally works in, which the loops must reach.
 *
 * @param size - the length of all columns of the tally, an even number
 */
export interface Buffers {
  readonly kernel: Kernel;
  readonly best: Column;
  readonly winners: Column;
  /** 1 in draws that several win. */
  readonly level: Column;
  /** What a draw counts for each of those that win it, squared. */
  readonly squares: Column;
  /** 1 in every draw, and 0. */
  readonly always: Column;
  readonly nothing: Column;
}

export const buffersOf = (kernel: Kernel, size: number): Buffers => ({
  kernel,
  best: kernel.column(size),
  winners: kernel.column(size),
  level: kernel.column(size),
  squares: kernel.column(size),
  always: kernel.column(size).fill(1),
  nothing: kernel.column(size),
});

export function rankTallyOf(buffers: Buffers, all: readonly RankingInput[], limits: Limits): RankTally {
  const { always } = buffers;
  const byCost = all.map(({ cost }): Competitor => ({ column: cost, passes: always }));
  const byRank = all.map(({ ranked, mayRank }): Competitor => ({ column: ranked, passes: mayRank }));
  const isByCost = all.every(({ cost, ranked }) => ranked === cost);
  return (sums, draws) => {
    const add = (scenario: number, place: number, value: number): void => {
      const at = scenario * countersPerScenario + place;
      sums[at] = (sums[at] as number) + value;
    };
    const passes = all.map((one, scenario) => keepsLimits(buffers, one, draws, { limits, scenario, add }));
    const cheapest = share(buffers, byCost, draws);
    // Where no gate fails and the ranking is by that cost, the tally is the same.
    const isSame = isByCost && passes.every((each) => each === draws);
    const first = isSame ? cheapest : share(buffers, byRank, draws);
    all.forEach((_, scenario) => {
      const [least, foremost] = [cheapest[scenario] as Won, first[scenario] as Won];
      add(scenario, counter.cheapest, least.shares);
      add(scenario, counter.cheapestLevel, least.level);
      add(scenario, counter.cheapestAlone, least.alone);
      add(scenario, counter.cheapestSquared, least.squares);
      add(scenario, counter.first, foremost.shares);
      add(scenario, counter.firstLevel, foremost.level);
      add(scenario, counter.firstAlone, foremost.alone);
      add(scenario, counter.firstSquared, foremost.squares);
    });
    const choices = all.map(({ choice, cost, feasible }): Choice => choice ?? { cost, feasible });
    const chosen = all.map(({ choice }, scenario) =>
      choice === undefined ? (passes[scenario] as number) : passing(buffers, choice.feasible, draws),
    );
    chosen.forEach((value, scenario) => add(scenario, counter.chosen, value));
    regrets(buffers, choices, draws, add);
  };
}

type Add = (scenario: number, place: number, value: number) => void;

/** Who may be first in a draw: with the least value, where it takes part. */
interface Competitor {
  readonly column: Column;
  /** 1 where it takes part. */
  readonly passes: Column;
}

const bytesOf = (draws: number): number => draws * Float64Array.BYTES_PER_ELEMENT;

/** Where the loops find both columns of a competitor. */
const addressesOf = (kernel: Kernel, { column, passes }: Competitor): [number, number] => [
  kernel.addressOf(column, 0),
  kernel.addressOf(passes, 1),
];

/** How many draws a competitor wins, where equals share one; the squares of these shares; and how many with others, and by itself. */
interface Won {
  readonly shares: number;
  readonly squares: number;
  readonly level: number;
  readonly alone: number;
}

/** How many draws each competitor wins, with the least value. */
function share(buffers: Buffers, competitors: readonly Competitor[], draws: number): Won[] {
  const { kernel, best, winners, level, squares, always } = buffers;
  leastOf(buffers, competitors);
  kernel.widen(best.byteOffset, tie, best.byteLength);
  winners.fill(0);
  for (const competitor of competitors) {
    const [column, passes] = addressesOf(kernel, competitor);
    kernel.winners(winners.byteOffset, best.byteOffset, column, passes, best.byteLength);
  }
  // Also of draws behind the last, where a block is not full: then nothing is found to be level, which takes longer only.
  const mayBeShared = kernel.most(winners.byteOffset, winners.byteLength) > 1;
  if (mayBeShared) markShared(buffers, draws);
  kernel.shares(winners.byteOffset, winners.byteLength);
  return competitors.map((competitor) => {
    const [column, passes] = addressesOf(kernel, competitor);
    const won = (worth: Column): number =>
      kernel.won(worth.byteOffset, best.byteOffset, column, passes, bytesOf(draws));
    const shares = won(winners);
    if (!mayBeShared) return { shares, squares: shares, level: 0, alone: shares };
    const shared = won(level);
    return { shares, squares: won(squares), level: shared, alone: won(always) - shared };
  });
}

/** Marks the draws that several win, and what these count for each, squared. */
function markShared({ winners, level, squares }: Buffers, draws: number): void {
  for (let draw = 0; draw < draws; draw++) {
    const count = winners[draw] as number;
    level[draw] = count > 1 ? 1 : 0;
    squares[draw] = 1 / (count * count);
  }
}

/** The least value in each draw; infinite where there is none. */
function leastOf({ kernel, best }: Buffers, competitors: readonly Competitor[]): void {
  best.fill(Number.POSITIVE_INFINITY);
  for (const competitor of competitors) {
    const [column, passes] = addressesOf(kernel, competitor);
    kernel.least(best.byteOffset, column, passes, best.byteLength);
  }
}

/** What each costs where it passes its gates, and how much more than the cheapest that passes them there. */
function regrets(buffers: Buffers, all: readonly Choice[], draws: number, add: Add): void {
  const { kernel, best } = buffers;
  const competitors = all.map(({ cost, feasible }): Competitor => ({ column: cost, passes: feasible }));
  leastOf(buffers, competitors);
  const left = kernel.scratch.subarray(2 * slotLength);
  competitors.forEach((competitor, scenario) => {
    const [column, passes] = addressesOf(kernel, competitor);
    kernel.regrets(left.byteOffset, column, best.byteOffset, passes, bytesOf(draws));
    const [regret = 0, cost = 0, regretSquared = 0, costSquared = 0] = left;
    add(scenario, counter.regret, regret);
    add(scenario, counter.regretSquared, regretSquared);
    add(scenario, counter.cost, cost);
    add(scenario, counter.costSquared, costSquared);
  });
}

/** @returns in how many draws it is feasible */
function keepsLimits(
  { kernel }: Buffers,
  { budgeted, finish, feasible }: RankingInput,
  draws: number,
  { limits: { horizon, byDate, budget }, scenario, add }: { limits: Limits; scenario: number; add: Add },
): number {
  const left = kernel.scratch.subarray(3 * slotLength);
  const [test, date, cost] = [
    kernel.addressOf(feasible, 0),
    kernel.addressOf(finish, 1),
    kernel.addressOf(budgeted, 2),
  ];
  kernel.limits(left.byteOffset, test, date, cost, horizon, byDate, budget, bytesOf(draws));
  const [passes = 0, before = 0, timely = 0, cheap = 0, both = 0] = left;
  add(scenario, counter.feasible, passes);
  add(scenario, counter.beyondHorizon, draws - before);
  add(scenario, counter.byDate, timely);
  add(scenario, counter.withinBudget, cheap);
  add(scenario, counter.both, both);
  return passes;
}

/** In how many draws a test passes. */
function passing({ kernel }: Buffers, test: Column, draws: number): number {
  const left = kernel.scratch.subarray(3 * slotLength);
  const address = kernel.addressOf(test, 0);
  kernel.limits(left.byteOffset, address, address, address, 0, 0, 0, bytesOf(draws));
  return left[0] as number;
}
