/*
 * Sums over draws, made block by block and added up shard by shard. Values are counted from the first draw of all, so that
 * nothing is lost where they hardly differ.
 */

/** What is summed of one figure, in this order. */
const part = { first: 0, second: 1, third: 2, fourth: 3, below: 4, equal: 5 } as const;

/** How many sums a figure has. */
export const parts = 6;

/** Where the sums of a figure stand, from which value it is counted, and what it is held against. */
export interface Counted {
  /** The place of its first sum. */
  readonly offset: number;
  readonly from: number;
  readonly against: number;
}

/** Values within this part of each other are equal. */
const tie = 1e-9;

/** Adds the first `count` values of a column to the sums of a figure. */
export function tally(sums: Float64Array, column: Float64Array, count: number, its: Counted): void {
  const { from, against } = its;
  const low = against - tie * Math.abs(against);
  const high = against + tie * Math.abs(against);
  // Each a variable of its own: taken out of a list, V8 would give every sum a place in memory.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let below = 0;
  let upTo = 0;
  for (let k = 0; k < count; k++) {
    const value = column[k] as number;
    const d = value - from;
    const square = d * d;
    first += d;
    second += square;
    third += square * d;
    fourth += square * square;
    below += value < low ? 1 : 0;
    upTo += value <= high ? 1 : 0;
  }
  add(sums, its.offset + part.first, first);
  add(sums, its.offset + part.second, second);
  add(sums, its.offset + part.third, third);
  add(sums, its.offset + part.fourth, fourth);
  add(sums, its.offset + part.below, below);
  add(sums, its.offset + part.equal, upTo - below);
}

const add = (sums: Float64Array, place: number, value: number): void => {
  sums[place] = (sums[place] as number) + value;
};

/** The same sums of more draws. */
export function addAll(sums: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sums.length; place++) add(sums, place, more[place] as number);
}

/** What the sums of a figure say over so many draws. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
  /** The standard error of the standard deviation: √((m₄ − s⁴) / n) / 2s, m₄ being the fourth central moment. */
  readonly sdError: number;
  /** The share of draws below what it is held against, half of those equal to it. */
  readonly below: number;
}

/** @see Kenney & Keeping (1951), *Mathematics of Statistics*, part 2, on the error of a standard deviation */
export function momentsOf(sums: Float64Array, draws: number, { offset, from }: Counted): Moments {
  const sum = (its: number): number => sums[offset + its] as number;
  const shift = sum(part.first) / draws;
  const [second, third, fourth] = [sum(part.second) / draws, sum(part.third) / draws, sum(part.fourth) / draws];
  const central2 = Math.max(0, second - shift * shift);
  const central4 = fourth - 4 * shift * third + 6 * shift * shift * second - 3 * shift * shift * shift * shift;
  const sd = draws > 1 ? Math.sqrt((central2 * draws) / (draws - 1)) : 0;
  const spread = Math.max(0, central4 - central2 * central2);
  return {
    mean: from + shift,
    sd,
    sdError: sd === 0 ? 0 : Math.sqrt(spread / draws) / (2 * sd),
    below: (sum(part.below) + sum(part.equal) / 2) / draws,
  };
}
