import type { Column } from '../../engine/rules/rule.ts';
import { type Kernel, slotLength } from '../../numerics/kernel/kernel.ts';

/** What is counted of each scenario over the draws, in this order. */
export const count = {
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
} as const;

/** How many counts a scenario has. */
export const counts = 12;

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

/** Figures within this part of the best are as good. */
const tie = 1e-9;

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
  /** 1 in every draw, and 0. */
  readonly always: Column;
  readonly nothing: Column;
}

export const buffersOf = (kernel: Kernel, size: number): Buffers => ({
  kernel,
  best: kernel.column(size),
  winners: kernel.column(size),
  always: kernel.column(size).fill(1),
  nothing: kernel.column(size),
});

export function rankTallyOf(buffers: Buffers, all: readonly RankingInput[], limits: Limits): RankTally {
  const { always } = buffers;
  const byCost = all.map(({ cost }): Entry => ({ column: cost, passes: always }));
  const byRank = all.map(({ ranked, mayRank }): Entry => ({ column: ranked, passes: mayRank }));
  const isByCost = all.every(({ cost, ranked }) => ranked === cost);
  return (sums, draws) => {
    const add = (scenario: number, place: number, value: number): void => {
      const at = scenario * counts + place;
      sums[at] = (sums[at] as number) + value;
    };
    const passes = all.map((one, scenario) => keepsLimits(buffers, one, draws, { limits, scenario, add }));
    const cheapest = share(buffers, byCost, draws);
    // Where no gate fails and the ranking is by that cost, the tally is the same.
    const isSame = isByCost && passes.every((each) => each === draws);
    const first = isSame ? cheapest : share(buffers, byRank, draws);
    all.forEach((_, scenario) => {
      add(scenario, count.cheapest, cheapest[scenario] as number);
      add(scenario, count.first, first[scenario] as number);
    });
    const choices = all.map(({ choice, cost, feasible }): Choice => choice ?? { cost, feasible });
    const chosen = all.map(({ choice }, scenario) =>
      choice === undefined ? (passes[scenario] as number) : passing(buffers, choice.feasible, draws),
    );
    chosen.forEach((value, scenario) => add(scenario, count.chosen, value));
    regrets(buffers, choices, draws, { passes: chosen, add });
  };
}

type Add = (scenario: number, place: number, value: number) => void;

interface Entry {
  readonly column: Column;
  /** 1 where it takes part. */
  readonly passes: Column;
}

const bytesOf = (draws: number): number => draws * Float64Array.BYTES_PER_ELEMENT;

/** Where the loops find both columns of an entry. */
const addressesOf = (kernel: Kernel, { column, passes }: Entry): [number, number] => [
  kernel.addressOf(column, 0),
  kernel.addressOf(passes, 1),
];

/** How many draws each entry wins, with the least value; equals share a draw. */
function share(buffers: Buffers, entries: readonly Entry[], draws: number): number[] {
  const { kernel, best, winners } = buffers;
  leastOf(buffers, entries);
  kernel.widen(best.byteOffset, tie, best.byteLength);
  winners.fill(0);
  for (const entry of entries) {
    const [column, passes] = addressesOf(kernel, entry);
    kernel.winners(winners.byteOffset, best.byteOffset, column, passes, best.byteLength);
  }
  return entries.map((entry) => {
    const [column, passes] = addressesOf(kernel, entry);
    return kernel.won(winners.byteOffset, best.byteOffset, column, passes, bytesOf(draws));
  });
}

/** The least value in each draw; infinite where there is none. */
function leastOf({ kernel, best }: Buffers, entries: readonly Entry[]): void {
  best.fill(Number.POSITIVE_INFINITY);
  for (const entry of entries) {
    const [column, passes] = addressesOf(kernel, entry);
    kernel.least(best.byteOffset, column, passes, best.byteLength);
  }
}

/** What each costs where it passes its gates, and how much more than the cheapest that passes them there. */
function regrets(
  buffers: Buffers,
  all: readonly Choice[],
  draws: number,
  { passes, add }: { passes: readonly number[]; add: Add },
): void {
  const { kernel, best, winners: masked, nothing } = buffers;
  leastOf(
    buffers,
    all.map(({ cost, feasible }) => ({ column: cost, passes: feasible })),
  );
  const sums = ({ cost, feasible }: Choice, less: Column, isAll: boolean): [sum: number, squares: number] => {
    // A draw with an infinite column is left out.
    if (!isAll) for (let k = 0; k < draws; k++) masked[k] = feasible[k] === 1 ? (less[k] as number) : Infinity;
    const from = isAll ? less : masked;
    const left = kernel.scratch.subarray(slotLength);
    kernel.regrets(left.byteOffset, kernel.addressOf(cost, 0), from.byteOffset, bytesOf(draws));
    return [left[0] as number, left[1] as number];
  };
  all.forEach((one, scenario) => {
    const isAll = passes[scenario] === draws;
    const [regret, regretSquared] = sums(one, best, isAll);
    const [cost, costSquared] = sums(one, nothing, isAll);
    add(scenario, count.regret, regret);
    add(scenario, count.regretSquared, regretSquared);
    add(scenario, count.cost, cost);
    add(scenario, count.costSquared, costSquared);
  });
}

/** In how many draws a test passes: neither 1 nor 0 is what nobody knows. */
function passing({ kernel }: Pick<Buffers, 'kernel'>, test: Column, draws: number): number {
  const upTo = (most: number): number => kernel.upTo(kernel.addressOf(test, 0), most, bytesOf(draws));
  return upTo(1) - upTo(0);
}

/** @returns in how many draws it is feasible */
function keepsLimits(
  { kernel }: Buffers,
  { budgeted, finish, feasible }: RankingInput,
  draws: number,
  { limits: { horizon, byDate, budget }, scenario, add }: { limits: Limits; scenario: number; add: Add },
): number {
  const bytes = bytesOf(draws);
  const upTo = (column: Column, most: number): number => kernel.upTo(kernel.addressOf(column, 0), most, bytes);
  const passes = passing({ kernel }, feasible, draws);
  add(scenario, count.feasible, passes);
  add(scenario, count.beyondHorizon, draws - upTo(finish, horizon));
  add(scenario, count.byDate, upTo(finish, byDate));
  add(scenario, count.withinBudget, upTo(budgeted, budget));
  const [date, cost] = [kernel.addressOf(finish, 0), kernel.addressOf(budgeted, 1)];
  add(scenario, count.both, kernel.bothUpTo(date, byDate, cost, budget, bytes));
  return passes;
}
