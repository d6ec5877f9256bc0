import { meeting } from '../../numerics/inequalities.ts';
import { largest } from '../../numerics/extremes.ts';
import { meanOf } from '../../numerics/means.ts';
import { areLevel, tie } from '../runs/tie.ts';
import { mostNoise } from '../simulate/spreads.ts';
import type { Amounts } from './amounts.ts';

/** A price in the currency of the study, and one standard error of it; none of the plan. */
export interface Price {
  readonly value: number;
  readonly error: number | null;
}

/** Means of what scenarios cost and have, or what they are in the plan. */
export interface Means {
  readonly cost: number;
  /** Null of what a scenario has not. */
  readonly of: readonly ({ readonly amount: number; readonly weight: number } | null)[];
}

export const meansOf = ({ cost, of }: Amounts): Means => ({
  cost: meanOf(cost).value,
  of: of.map((each) => {
    if (each === null) return null;
    const [amount, weight] = [meanOf(each.amount).value, meanOf(each.weight).value];
    // What nobody knows has no price.
    return Number.isFinite(amount) && Number.isFinite(weight) ? { amount, weight } : null;
  }),
});

export const isLess = (a: number, b: number): boolean => b > a && !areLevel(a, b);

/** Whether one is nowhere worse than another, and somewhere better: at no price of anything does the other come before it. */
export function dominates(one: Means, other: Means): boolean {
  const pairs = [
    [one.cost, other.cost] as const,
    // What never ends is later than anything that does.
    ...one.of.map((each, index) => [each?.weight ?? Infinity, other.of[index]?.weight ?? Infinity] as const),
  ];
  return pairs.every(([a, b]) => !isLess(b, a)) && pairs.some(([a, b]) => isLess(a, b));
}

/**
 * The price of one thing at which two scenarios cost the same: what the one costs less, divided by what it has more. Null where no
 * price above 0 does that, as the same one has less of both, or as they cost the same.
 */
export function priceBetween(one: Amounts, other: Amounts, index: number): Price | null {
  const [a, b] = [meansOf(one), meansOf(other)];
  const [own, theirs] = [a.of[index]?.weight, b.of[index]?.weight];
  if (own === undefined || theirs === undefined || (!isLess(own, theirs) && !isLess(theirs, own))) return null;
  const value = (a.cost - b.cost) / (theirs - own);
  if (areLevel(a.cost, b.cost) || !(value > 0) || !Number.isFinite(value)) return null;
  return { value, error: one.cost.length === 1 ? null : errorOf(one, other, { index, value, apart: theirs - own }) };
}

/** Of a ratio of means, from what is left in each draw at that price (the delta method). */
function errorOf(
  one: Amounts,
  other: Amounts,
  { index, value, apart }: { index: number; value: number; apart: number },
): number {
  const [own, theirs] = [one.of[index]?.weight, other.of[index]?.weight];
  const left = one.cost.map(
    (cost, draw) =>
      cost + value * ((own?.[draw] as number) - (theirs?.[draw] as number)) - (other.cost[draw] as number),
  );
  return meanOf(left).error / Math.abs(apart);
}

/**
 * Whether a scenario is first, or as good as any, at some prices of at least 0 of all things together: whether there are prices for
 * which it costs no more than each of the others. What some scenario has not (a finish) is left out. Of draws it may cost, and have, as much
 * less as may be noise: that it is never first is said only where the draws bear it.
 */
export function canBeFirst(all: readonly Amounts[], scenario: string): boolean {
  const own = all.find((each) => each.scenario === scenario);
  if (own === undefined) return false;
  const others = all.filter((each) => each !== own);
  if (others.length === 0) return true;
  const means = all.map(meansOf);
  const known = [...own.of.keys()].filter((index) => means.every(({ of }) => of[index] !== null));
  const more = others.map(({ of }) => known.map((index) => leastApart(weightOf(own.of[index]), weightOf(of[index]))));
  const limits = others.map(({ cost }) => -leastApart(own.cost, cost));
  if (known.length === 0) return limits.every((limit) => limit >= -tie * Math.abs(meanOf(own.cost).value));
  // In the largest differences, so that none is rounding beside another.
  const sizes = known.map((_, place) => largest(more.map((row) => Math.abs(row[place] as number))) || 1);
  const size = largest(limits.map(Math.abs)) || 1;
  return (
    meeting(
      more.map((row) => row.map((each, place) => each / (sizes[place] as number))),
      limits.map((limit) => limit / size),
    ) !== null
  );
}

const weightOf = (amount: Amounts['of'][number] | undefined): ArrayLike<number> => amount?.weight ?? [0];

/** How much more one is than another on average, draw by draw, less what of that may be noise; exactly that where nothing is drawn. */
function leastApart(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const { value, error } = meanOf(Array.from(one, (each, draw) => each - (other[draw] as number)));
  return value - mostNoise * error;
}
