import type { Column } from '../../engine/rules/rule.ts';

/** What is counted of each scenario over the draws, in this order. */
export const count = {
  feasible: 0,
  cheapest: 1,
  first: 2,
  beyondHorizon: 3,
  byDate: 4,
  withinBudget: 5,
  both: 6,
  regret: 7,
  regretSquared: 8,
  /** Draws in which some scenario is feasible: those that tell regret. */
  contested: 9,
} as const;

/** How many counts a scenario has. */
export const counts = 10;

/** Of one scenario: what it is judged by, draw by draw. */
export interface Contestant {
  readonly cost: Column;
  /** The figure it is ranked by, less of which is better: a score with its sign turned. */
  readonly ranked: Column;
  readonly totalCost: Column;
  readonly finish: Column;
  /** 1 where no gate fails. */
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

/** The columns a contest works in. */
export interface Room {
  readonly best: Column;
  readonly equals: Column;
}

/** Adds to the counts of all scenarios who wins each of the first `draws` draws of a block, and what the others lose. */
export function contest(
  sums: Float64Array,
  all: readonly Contestant[],
  draws: number,
  { limits, room }: { limits: Limits; room: Room },
): void {
  const cheapest = share(
    all.map(({ cost }) => ({ column: cost, feasible: null })),
    draws,
    room,
  );
  // Where no gate fails and the ranking is by that cost, the contest is the same.
  const isSame = all.every(({ cost, ranked, feasible }) => ranked === cost && allPass(feasible, draws));
  const first = isSame
    ? cheapest
    : share(
        all.map(({ ranked, feasible }) => ({ column: ranked, feasible })),
        draws,
        room,
      );
  all.forEach((_, scenario) => {
    sums[scenario * counts + count.cheapest] =
      (sums[scenario * counts + count.cheapest] as number) + (cheapest[scenario] as number);
    sums[scenario * counts + count.first] =
      (sums[scenario * counts + count.first] as number) + (first[scenario] as number);
  });
  regrets(sums, all, draws, room.best);
  all.forEach((one, scenario) => keepsLimits(sums, one, draws, { limits, offset: scenario * counts }));
}

interface Entry {
  readonly column: Column;
  /** Null where gates do not count. */
  readonly feasible: Column | null;
}

/** How many draws each entry wins, with the least value; equals share a draw. */
function share(entries: readonly Entry[], draws: number, { best, equals }: Room): number[] {
  leastOf(best, entries, draws);
  equals.fill(0);
  for (let k = 0; k < draws; k++) best[k] = (best[k] as number) + tie * Math.abs(best[k] as number);
  for (const entry of entries) for (let k = 0; k < draws; k++) equals[k] = (equals[k] as number) + wins(entry, best, k);
  return entries.map((entry) => {
    let won = 0;
    for (let k = 0; k < draws; k++) if (wins(entry, best, k) === 1) won += 1 / (equals[k] as number);
    return won;
  });
}

function allPass(feasible: Column, draws: number): boolean {
  for (let k = 0; k < draws; k++) if (feasible[k] !== 1) return false;
  return true;
}

const wins = ({ column, feasible }: Entry, best: Column, k: number): number =>
  (column[k] as number) <= (best[k] as number) && (feasible === null || feasible[k] === 1) ? 1 : 0;

/** The least value in each draw; infinite where there is none. */
function leastOf(best: Column, entries: readonly Entry[], draws: number): void {
  best.fill(Number.POSITIVE_INFINITY);
  for (const { column, feasible } of entries) {
    for (let k = 0; k < draws; k++) {
      const takesPart = feasible === null || feasible[k] === 1;
      if (takesPart && (column[k] as number) < (best[k] as number)) best[k] = column[k] as number;
    }
  }
}

/** What each costs more than the cheapest feasible one, in draws where there is one. */
function regrets(sums: Float64Array, all: readonly Contestant[], draws: number, best: Column): void {
  leastOf(
    best,
    all.map(({ cost, feasible }) => ({ column: cost, feasible })),
    draws,
  );
  all.forEach(({ cost }, scenario) => {
    let regret = 0;
    let squared = 0;
    let contested = 0;
    for (let k = 0; k < draws; k++) {
      if (best[k] === Number.POSITIVE_INFINITY) continue;
      const more = (cost[k] as number) - (best[k] as number);
      regret += more;
      squared += more * more;
      contested += 1;
    }
    const offset = scenario * counts;
    sums[offset + count.regret] = (sums[offset + count.regret] as number) + regret;
    sums[offset + count.regretSquared] = (sums[offset + count.regretSquared] as number) + squared;
    sums[offset + count.contested] = (sums[offset + count.contested] as number) + contested;
  });
}

function keepsLimits(
  sums: Float64Array,
  { totalCost, finish, feasible }: Contestant,
  draws: number,
  { limits: { horizon, byDate, budget }, offset }: { limits: Limits; offset: number },
): void {
  let passes = 0;
  let late = 0;
  let inTime = 0;
  let within = 0;
  let both = 0;
  for (let k = 0; k < draws; k++) {
    const isInTime = (finish[k] as number) <= byDate ? 1 : 0;
    const isWithin = (totalCost[k] as number) <= budget ? 1 : 0;
    passes += feasible[k] === 1 ? 1 : 0;
    late += (finish[k] as number) > horizon ? 1 : 0;
    inTime += isInTime;
    within += isWithin;
    both += isInTime & isWithin;
  }
  const add = (place: number, value: number): void => {
    sums[offset + place] = (sums[offset + place] as number) + value;
  };
  add(count.feasible, passes);
  add(count.beyondHorizon, late);
  add(count.byDate, inTime);
  add(count.withinBudget, within);
  add(count.both, both);
}
