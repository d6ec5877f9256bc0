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

const isLess = (a: number, b: number): boolean => b > a && !areLevel(a, b);

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

/** Who is first while the price of one thing lies between two. */
export interface First {
  readonly scenario: string;
  /** Those that are as good at each of these prices; left out where none is. */
  readonly level?: readonly string[];
  /** Those that are as good only where it is worth nothing; left out where none is, and of all but the first. */
  readonly levelAtNothing?: readonly string[];
  readonly from: number;
  /** Null: however high. */
  readonly until: number | null;
}

/** Who is first at each price of one thing from 0 on, all else without a price; of equals the first in the list. */
export function firstByPrice(all: readonly Amounts[], index: number): First[] {
  const means = all
    .map((each) => ({ scenario: each.scenario, ...meansOf(each) }))
    .filter(({ of }) => of[index] !== null);
  const costAt = (each: Means, price: number): number => each.cost + price * (each.of[index]?.weight ?? 0);
  const crossings = means.flatMap((a, place) =>
    means.slice(place + 1).flatMap((b) => {
      const apart = (b.of[index]?.weight ?? 0) - (a.of[index]?.weight ?? 0);
      const price = (a.cost - b.cost) / apart;
      return price > 0 && Number.isFinite(price) && !areLevel(a.cost, b.cost) ? [price] : [];
    }),
  );
  const borders = [0, ...[...new Set(crossings)].toSorted((a, b) => a - b)];
  const found: First[] = [];
  borders.forEach((from, place) => {
    const until = borders[place + 1] ?? null;
    const price = until === null ? 2 * from + 1 : (from + until) / 2;
    const [first, ...others] = means;
    if (first === undefined) return;
    const best = others.reduce(
      (known, each) => (isLess(costAt(each, price), costAt(known, price)) ? each : known),
      first,
    );
    const last = found.at(-1);
    if (last?.scenario === best.scenario) found[found.length - 1] = { ...last, until };
    else {
      const level = levelWith(best, means, (each) => costAt(each, price));
      found.push({ scenario: best.scenario, ...(level.length === 0 ? {} : { level }), from, until });
    }
  });
  const [cheapest] = found;
  const best = means.find(({ scenario }) => scenario === cheapest?.scenario);
  if (cheapest === undefined || best === undefined) return found;
  const atNothing = levelWith(best, means, ({ cost }) => cost).filter((each) => !cheapest.level?.includes(each));
  return atNothing.length === 0 ? found : [{ ...cheapest, levelAtNothing: atNothing }, ...found.slice(1)];
}

/** Those that cost as much as the first: between two prices at which any two change, at all of these. */
function levelWith<M extends { readonly scenario: string }>(
  best: M,
  all: readonly M[],
  costOf: (each: M) => number,
): string[] {
  return all.filter((each) => each !== best && !isLess(costOf(best), costOf(each))).map(({ scenario }) => scenario);
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
