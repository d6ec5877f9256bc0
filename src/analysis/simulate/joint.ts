import { orderStatistics, quantiles } from '../../numerics/quantiles.ts';
import { kernel, scratchLength, slotLength } from '../../numerics/kernel/kernel.ts';
import { chanceOf } from './chance.ts';
import type { JointConfidence } from './simulation-result.ts';

/** How many points a frontier has. */
const points = 7;

/** At how many levels from the target to certainty the equal-percentile point is sought. */
const levelCount = 129;

/**
 * The budgets and dates that are kept at once with a target chance: for later and later dates the budget that goes with
 * each, and the point at which both have the same chance by themselves.
 */
export function jointConfidence(cost: Float64Array, finish: Float64Array, target: number): JointConfidence {
  const draws = cost.length;
  const both = (budget: number, date: number): number => keepingBoth({ cost, finish }, { budget, date }) / draws;
  const levels = Array.from({ length: levelCount }, (_, step) => target + ((1 - target) * step) / (levelCount - 1));
  const [costs, dates] = [quantiles(cost, levels), quantiles(finish, levels)];
  const needed = Math.ceil(target * draws - 1e-9);
  const scratch = new Float64Array(draws);
  const frontier = Array.from({ length: points }, (_, point) => {
    const date = dates[Math.round(((levelCount - 1) * (point + 1)) / points)] as number;
    return { date, budget: budgetWith({ cost, finish }, { date, needed }, scratch) };
  }).filter(({ date, budget }, point, all) => budget !== null && date !== all[point - 1]?.date);
  return {
    frontier: frontier.map(({ date, budget }) => ({
      budget: budget as number,
      finish: date,
      chance: chanceOf(both(budget as number, date), draws),
    })),
    equal: equalPoint({ levels, costs, dates }, target, both),
  };
}

/** Of one scenario, by draw. */
interface Drawn {
  readonly cost: Float64Array;
  readonly finish: Float64Array;
}

/** In how many draws both are kept. */
function keepingBoth({ cost, finish }: Drawn, { budget, date }: { budget: number; date: number }): number {
  const loops = kernel();
  const half = scratchLength / 2;
  let count = 0;
  for (let from = 0; from < cost.length; from += half) {
    const some = cost.subarray(from, from + half);
    loops.scratch.set(some);
    loops.scratch.set(finish.subarray(from, from + half), half);
    count += loops.bothUpTo(0, budget, half * 8, date, some.byteLength);
  }
  return count;
}

/**
 * The least budget that so many draws keep that also keep the date; null where too few keep the date. It is the cost of one of
 * them: a quantile in between may be just below it, so that one draw fewer keeps it than the target asks.
 *
 * @param scratch - room for as many numbers as there are draws
 */
function budgetWith(
  { cost, finish }: Drawn,
  { date, needed }: { date: number; needed: number },
  scratch: Float64Array,
): number | null {
  const loops = kernel();
  const part = slotLength;
  let size = 0;
  for (let from = 0; from < cost.length; from += part) {
    const some = cost.subarray(from, from + part);
    loops.scratch.set(some);
    loops.scratch.set(finish.subarray(from, from + part), part);
    // It writes one beyond the last.
    const more = loops.where(2 * 8 * part, 0, 8 * part, date, some.byteLength);
    scratch.set(loops.scratch.subarray(2 * part, 2 * part + more), size);
    size += more;
  }
  if (size < needed || needed < 1) return null;
  return orderStatistics(scratch.subarray(0, size), [needed - 1])[0] as number;
}

/** Both at one level of their own, which is sought by halving, and interpolated between two of the levels. */
function equalPoint(
  { levels, costs, dates }: { levels: readonly number[]; costs: readonly number[]; dates: readonly number[] },
  target: number,
  both: (budget: number, date: number) => number,
): JointConfidence['equal'] {
  const chance = (step: number): number => both(costs[step] as number, dates[step] as number);
  let [low, high] = [0, levels.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (chance(middle) < target) low = middle;
    else high = middle;
  }
  const [below, above] = [chance(low), chance(high)];
  const part = below >= target || above <= below ? (below >= target ? 0 : 1) : (target - below) / (above - below);
  const between = (values: readonly number[]): number =>
    (values[low] as number) + part * ((values[high] as number) - (values[low] as number));
  return { level: between(levels), budget: between(costs), finish: between(dates) };
}
