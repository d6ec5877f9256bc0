import { quantiles } from '../../units/quantiles.ts';
import type { JointConfidence, Measured } from './simulation.ts';

/** A share of draws, with its standard error. */
export const chanceOf = (share: number, draws: number): Measured => ({
  value: share,
  error: draws > 0 ? Math.sqrt(Math.max(0, share * (1 - share)) / draws) : 0,
});

/** How many points a frontier has. */
const points = 7;

/** How closely the level of the equal-percentile point is sought. */
const steps = 16;

/**
 * The budgets and dates that are kept at once with a target chance: for later and later dates the budget that goes with
 * each, and the point at which both have the same chance by themselves.
 */
export function jointConfidence(cost: Float64Array, finish: Float64Array, target: number): JointConfidence {
  const draws = cost.length;
  const both = (budget: number, date: number): number => {
    let kept = 0;
    for (let k = 0; k < draws; k++) kept += (cost[k] as number) <= budget && (finish[k] as number) <= date ? 1 : 0;
    return kept / draws;
  };
  const grid = Array.from({ length: points }, (_, point) => target + ((1 - target) * (point + 1)) / points);
  const dates = quantiles(finish, grid);
  const frontier = [...dates].flatMap((date, point) => {
    if (point > 0 && date === dates[point - 1]) return [];
    const budget = budgetWith(cost, finish, { date, needed: Math.ceil(target * draws - 1e-9) });
    return budget === null ? [] : [{ budget, finish: date, chance: chanceOf(both(budget, date), draws) }];
  });
  return { frontier, equal: equalPoint(cost, finish, { target, both }) };
}

/** The least budget that so many draws keep that also keep the date; null where too few keep the date. */
function budgetWith(
  cost: Float64Array,
  finish: Float64Array,
  { date, needed }: { date: number; needed: number },
): number | null {
  const inTime = cost.filter((_, draw) => (finish[draw] as number) <= date);
  if (inTime.length < needed || needed < 1) return null;
  if (inTime.length === 1) return inTime[0] as number;
  return quantiles(inTime, [(needed - 1) / (inTime.length - 1)])[0] as number;
}

/** Both at one level of their own, halving the way between the target and certainty. */
function equalPoint(
  cost: Float64Array,
  finish: Float64Array,
  { target, both }: { target: number; both: (budget: number, date: number) => number },
): JointConfidence['equal'] {
  const [costs, dates] = [levelsOf(cost), levelsOf(finish)];
  let [low, high] = [target, 1];
  for (let step = 0; step < steps; step++) {
    const level = (low + high) / 2;
    if (both(costs(level), dates(level)) < target) low = level;
    else high = level;
  }
  return { level: high, budget: costs(high), finish: dates(high) };
}

/** The value at a level, from sorted draws. */
function levelsOf(column: Float64Array): (level: number) => number {
  const sorted = column.slice().sort();
  return (level) => {
    const place = level * (sorted.length - 1);
    const below = Math.floor(place);
    const [a, b] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
    return a + (place - below) * (b - a);
  };
}
