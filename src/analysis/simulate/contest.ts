import type { Column } from '../../engine/rules/rule.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';

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
} as const;

/** How many counts a scenario has. */
export const counts = 11;

/** Of one scenario: what it is judged by, draw by draw. */
export interface Contestant {
  readonly cost: Column;
  /** The figure it is ranked by, less of which is better: a score with its sign turned. */
  readonly ranked: Column;
  readonly totalCost: Column;
  readonly finish: Column;
  /** 1 where no gate fails. */
  readonly feasible: Column;
  /** The same, but never where it lacks the figure that is ranked by. */
  readonly mayRank: Column;
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
export type Contest = (sums: Float64Array, draws: number) => void;

/** @param all - whose columns lie in the memory of the kernel, all of a length that is even */
export function contestOf(kernel: Kernel, all: readonly Contestant[], limits: Limits): Contest {
  const size = all[0]?.cost.length ?? 0;
  const room = { kernel, best: kernel.column(size), winners: kernel.column(size), nothing: kernel.column(size) };
  const always = kernel.column(size).fill(1);
  const byCost = all.map(({ cost }): Entry => ({ column: cost, passes: always }));
  const byRank = all.map(({ ranked, mayRank }): Entry => ({ column: ranked, passes: mayRank }));
  const isByCost = all.every(({ cost, ranked }) => ranked === cost);
  return (sums, draws) => {
    const add = (scenario: number, place: number, value: number): void => {
      const at = scenario * counts + place;
      sums[at] = (sums[at] as number) + value;
    };
    const passes = all.map((one, scenario) => keepsLimits(room, one, draws, { limits, scenario, add }));
    const cheapest = share(room, byCost, draws);
    // Where no gate fails and the ranking is by that cost, the contest is the same.
    const isSame = isByCost && passes.every((passing) => passing === draws);
    const first = isSame ? cheapest : share(room, byRank, draws);
    all.forEach((_, scenario) => {
      add(scenario, count.cheapest, cheapest[scenario] as number);
      add(scenario, count.first, first[scenario] as number);
    });
    regrets(room, all, draws, { passes, add });
  };
}

type Add = (scenario: number, place: number, value: number) => void;

/** The columns a contest works in. */
interface Room {
  readonly kernel: Kernel;
  readonly best: Column;
  readonly winners: Column;
  /** Zeros. */
  readonly nothing: Column;
}

interface Entry {
  readonly column: Column;
  /** 1 where it takes part. */
  readonly passes: Column;
}

const bytesOf = (draws: number): number => draws * Float64Array.BYTES_PER_ELEMENT;

/** How many draws each entry wins, with the least value; equals share a draw. */
function share(room: Room, entries: readonly Entry[], draws: number): number[] {
  const { kernel, best, winners } = room;
  leastOf(room, entries);
  kernel.widen(best.byteOffset, tie, best.byteLength);
  winners.fill(0);
  for (const { column, passes } of entries)
    kernel.winners(winners.byteOffset, best.byteOffset, column.byteOffset, passes.byteOffset, best.byteLength);
  return entries.map(({ column, passes }) =>
    kernel.won(winners.byteOffset, best.byteOffset, column.byteOffset, passes.byteOffset, bytesOf(draws)),
  );
}

/** The least value in each draw; infinite where there is none. */
function leastOf({ kernel, best }: Room, entries: readonly Entry[]): void {
  best.fill(Number.POSITIVE_INFINITY);
  for (const { column, passes } of entries)
    kernel.least(best.byteOffset, column.byteOffset, passes.byteOffset, best.byteLength);
}

/** What each costs where it passes its gates, and how much more than the cheapest that passes them there. */
function regrets(
  room: Room,
  all: readonly Contestant[],
  draws: number,
  { passes, add }: { passes: readonly number[]; add: Add },
): void {
  const { kernel, best, winners: masked, nothing } = room;
  leastOf(
    room,
    all.map(({ cost, feasible }) => ({ column: cost, passes: feasible })),
  );
  const sums = ({ cost, feasible }: Contestant, less: Column, isAll: boolean): [sum: number, squares: number] => {
    // A draw with an infinite column is left out.
    if (!isAll) for (let k = 0; k < draws; k++) masked[k] = feasible[k] === 1 ? (less[k] as number) : Infinity;
    const from = isAll ? less : masked;
    kernel.regrets(kernel.scratch.byteOffset, cost.byteOffset, from.byteOffset, bytesOf(draws));
    return [kernel.scratch[0] as number, kernel.scratch[1] as number];
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

/** @returns in how many draws it is feasible */
function keepsLimits(
  { kernel }: Room,
  { totalCost, finish, feasible }: Contestant,
  draws: number,
  { limits: { horizon, byDate, budget }, scenario, add }: { limits: Limits; scenario: number; add: Add },
): number {
  const bytes = bytesOf(draws);
  const upTo = (column: Column, most: number): number => kernel.upTo(column.byteOffset, most, bytes);
  // Neither 1 nor 0 is what nobody knows.
  const passes = upTo(feasible, 1) - upTo(feasible, 0);
  add(scenario, count.feasible, passes);
  add(scenario, count.beyondHorizon, draws - upTo(finish, horizon));
  add(scenario, count.byDate, upTo(finish, byDate));
  add(scenario, count.withinBudget, upTo(totalCost, budget));
  add(scenario, count.both, kernel.bothUpTo(finish.byteOffset, byDate, totalCost.byteOffset, budget, bytes));
  return passes;
}
