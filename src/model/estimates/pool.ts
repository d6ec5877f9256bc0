import { largest, smallest } from '../../numerics/extremes.ts';
import { eachBy, type Sampler } from './sampler.ts';
import type { Shape } from './shape.ts';

/** A pool of estimates of any kind. */
interface PoolOf<E> {
  readonly shape: 'pool';
  readonly views: readonly { readonly expert: string; readonly weight: number; readonly estimate: E }[];
}

/**
 * The linear opinion pool of several experts: its distribution function is the mean of theirs, by their weights. Its central value is
 * the mean of their central values. One random number makes a draw, by the quantile of the pool, so that correlations and a
 * Latin hypercube hold of the pool as of any estimate. Draws are exact to what those of its parts are.
 *
 * Source: Stone (1961), *The opinion pool*.
 *
 * @param shapeOf - how each expert's own estimate is known
 */
export const poolOf = <E>(shapeOf: (estimate: E) => Shape<E>): Shape<PoolOf<E>> => {
  const each = (pool: PoolOf<E>, of: (shape: Shape<E>, estimate: E) => number): number => {
    const totalWeight = pool.views.reduce((sum, { weight }) => sum + weight, 0);
    return pool.views.reduce(
      (sum, { weight, estimate }) => sum + (weight / totalWeight) * of(shapeOf(estimate), estimate),
      0,
    );
  };
  const chances: Chances<E> = {
    upTo: (pool, x) => each(pool, (shape, estimate) => shape.chanceUpTo(estimate, x)),
    below: (pool, x) =>
      each(pool, (shape, estimate) => (shape.chanceBelow ?? shape.chanceUpTo).call(shape, estimate, x)),
    atoms: ({ views }) => views.flatMap(({ estimate }) => shapeOf(estimate).atoms?.(estimate) ?? []),
    quantiles: ({ views }, p) => views.map(({ estimate }) => shapeOf(estimate).quantile(estimate, p)),
  };
  return {
    keys: [],
    central: (pool) => each(pool, (shape, estimate) => shape.central(estimate)),
    ends({ views }) {
      const ends = views.flatMap(({ estimate }): readonly number[] => {
        const shape = shapeOf(estimate);
        return shape.ends(estimate) ?? [shape.central(estimate)];
      });
      return [smallest(ends), largest(ends)];
    },
    chanceUpTo: chances.upTo,
    chanceBelow: chances.below,
    quantile: (pool, p) => quantile(pool, p, chances),
    sampler: (pool) => sampler(pool, chances),
    bounded: (pool, limits) => ({
      ...pool,
      views: pool.views.map((view) => {
        const { bounded } = shapeOf(view.estimate);
        return bounded === undefined ? view : { ...view, estimate: bounded(view.estimate, limits) };
      }),
    }),
  };
};

interface Chances<E> {
  readonly upTo: (pool: PoolOf<E>, x: number) => number;
  readonly below: (pool: PoolOf<E>, x: number) => number;
  readonly atoms: (pool: PoolOf<E>) => readonly number[];
  /** What each expert has for that quantile: the one of the pool lies between the least and the greatest of these. */
  readonly quantiles: (pool: PoolOf<E>, p: number) => readonly number[];
}

/** What weights may fall short of 1 by rounding when they are added up. */
const rounding = 1e-12;

/** The least value that is reached with chance p. */
function quantile<E>(pool: PoolOf<E>, p: number, chances: Chances<E>): number {
  const found = chances.quantiles(pool, p);
  let [low, high] = [smallest(found), largest(found)];
  // The ends of what any expert thinks possible, which may lie at no number.
  if (p === 0) return low;
  if (p === 1) return high;
  // What a field cuts off moves the quantiles of a part a little.
  const wide = high - low || Math.abs(high) || 1;
  for (let step = wide; chances.upTo(pool, high) + rounding < p; step *= 2) high += step;
  for (let step = wide; chances.below(pool, low) - rounding > p; step *= 2) low -= step;
  if (chances.upTo(pool, low) + rounding >= p) return low;
  // The chance of at most the low end is too small, that of the high end is not: until no number lies between them.
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(low < middle && middle < high)) return high;
    if (chances.upTo(pool, middle) + rounding >= p) high = middle;
    else low = middle;
  }
}

/** Chances at which the quantiles of every expert part what is looked through: all their ends, and close in between. */
const levels = [
  1e-12,
  1e-9,
  1e-6,
  1e-4,
  1e-3,
  ...Array.from({ length: 127 }, (_, index) => (index + 1) / 128),
  0.999,
  1 - 1e-4,
  1 - 1e-6,
  1 - 1e-9,
  1 - 1e-12,
];

/** Looks up between which quantiles of the experts a draw lies, and finds it there. */
function sampler<E>(pool: PoolOf<E>, chances: Chances<E>): Sampler {
  const values = new Set([...levels.flatMap((level) => chances.quantiles(pool, level)), ...chances.atoms(pool)]);
  const nodes = Float64Array.from(values).toSorted();
  const upTo = nodes.map((value) => chances.upTo(pool, value));
  const below = nodes.map((value) => chances.below(pool, value));
  return eachBy((u) => {
    const place = firstFrom(upTo, u);
    if (place === 0 || place === nodes.length) return quantile(pool, u, chances);
    // A value with a chance of its own.
    if ((below[place] as number) < u) return nodes[place] as number;
    const low = { x: nodes[place - 1] as number, chance: upTo[place - 1] as number };
    const high = { x: nodes[place] as number, chance: below[place] as number };
    return between((x) => chances.upTo(pool, x), u, { low, high });
  });
}

interface Node {
  readonly x: number;
  readonly chance: number;
}

/** How near a draw's chance is to the number that it is drawn by. */
const near = 1e-10;

/** The value of a chance between two near each other: by straight lines, of which the older end loses weight (Illinois). */
function between(
  upTo: (x: number) => number,
  p: number,
  { low, high }: { readonly low: Node; readonly high: Node },
): number {
  let [x, y, otherX, otherY] = [high.x, high.chance - p, low.x, low.chance - p];
  for (let tried = 0; tried < 60; tried++) {
    const next = x - (y * (x - otherX)) / (y - otherY);
    // It is an end, or no number lies between them.
    if (!(Math.min(x, otherX) < next && next < Math.max(x, otherX))) return Math.abs(otherY) < Math.abs(y) ? otherX : x;
    const found = upTo(next) - p;
    if (Math.abs(found) <= near) return next;
    if (found * y < 0) [otherX, otherY] = [x, y];
    else otherY /= 2;
    [x, y] = [next, found];
  }
  return x;
}

/** The first place in rising numbers with at least so much; their length where there is none. */
function firstFrom(rising: Float64Array, least: number): number {
  let [from, until] = [0, rising.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((rising[middle] as number) >= least) until = middle;
    else from = middle + 1;
  }
  return from;
}
