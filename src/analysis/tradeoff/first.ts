import { meanOf } from '../../numerics/means.ts';
import { areLevel } from '../runs/tie.ts';
import { isNoise } from '../simulate/spreads.ts';
import type { Amounts } from './amounts.ts';
import { isLess, type Means, meansOf } from './prices.ts';

/** Who is first while the price of one thing lies between two. */
export interface First {
  readonly scenario: string;
  /** Those that are as good at each of these prices; left out where none is. */
  readonly level?: readonly string[];
  /** Those that are as good only where it is worth nothing; left out where none is, and of all but the first. */
  readonly levelAtNothing?: readonly string[];
  /** Those that cost more, but at none of these prices by more than the noise of the draws; left out where none does, and in the plan. */
  readonly notApart?: readonly string[];
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
  return withLevelAtNothing(found, means).map((each) => withNotApart(each, all, index));
}

/** The first, with those that are as good as it where the thing is worth nothing. */
function withLevelAtNothing(found: readonly First[], means: readonly (Means & { readonly scenario: string })[]) {
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

/** A first of which draws say from whom they tell it, at one end of its prices or in their middle. */
function withNotApart(first: First, all: readonly Amounts[], index: number): First {
  const own = all.find(({ scenario }) => scenario === first.scenario);
  if (own === undefined || own.cost.length === 1) return first;
  const { from, until, level = [] } = first;
  const prices: readonly Weighing[] =
    until === null
      ? [{ cost: 1, thing: from }, ...(from === 0 ? [] : [{ cost: 1, thing: 2 * from }]), { cost: 0, thing: 1 }]
      : [from, (from + until) / 2, until].map((price) => ({ cost: 1, thing: price }));
  const notApart = all.flatMap((other) =>
    other === own || meansOf(other).of[index] === null || level.includes(other.scenario)
      ? []
      : prices.some((price) => isApart(own, other, { index, price }))
        ? []
        : [other.scenario],
  );
  return notApart.length === 0 ? first : { ...first, notApart };
}

/** How cost and thing count in what is compared: the thing alone at the highest of prices, beside which no cost counts. */
interface Weighing {
  readonly cost: number;
  readonly thing: number;
}

/** Whether one costs less than another by more than the noise of the draws. */
function isApart(
  one: Amounts,
  other: Amounts,
  { index, price }: { readonly index: number; readonly price: Weighing },
): boolean {
  const [a, b] = [one, other].map(({ cost, of }) => {
    const weight = of[index]?.weight ?? [];
    return Array.from(cost, (each, draw) => price.cost * each + price.thing * (weight[draw] as number));
  }) as [number[], number[]];
  return (
    isLess(meanOf(a).value, meanOf(b).value) && !isNoise(meanOf(a.map((each, draw) => (b[draw] as number) - each)))
  );
}
