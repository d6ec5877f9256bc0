import { type Kernel, slotLength } from '../../numerics/kernel/kernel.ts';

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

/** Adds the first `count` values of a column, no longer than a slot of the scratch buffer, to the sums of a figure. */
export function tally(kernel: Kernel, sums: Float64Array, column: Float64Array, { count, its: entry }: Tallied): void {
  const { from, against } = entry;
  const low = against - tie * Math.abs(against);
  const high = against + tie * Math.abs(against);
  const left = kernel.scratch.subarray(slotLength);
  kernel.tally(left.byteOffset, kernel.addressOf(column, 0), from, low, high, count * column.BYTES_PER_ELEMENT);
  left[part.equal] = (left[part.equal] as number) - (left[part.below] as number);
  for (let place = 0; place < parts; place++) add(sums, entry.offset + place, left[place] as number);
}

interface Tallied {
  readonly count: number;
  readonly its: Counted;
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
  /** The share of draws above it. */
  readonly above: number;
}

/** @see Kenney & Keeping (1951), *Mathematics of Statistics*, part 2, on the error of a standard deviation */
export function momentsOf(sums: Float64Array, draws: number, { offset, from }: Counted): Moments {
  const sum = (value: number): number => sums[offset + value] as number;
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
    above: (draws - sum(part.below) - sum(part.equal)) / draws,
  };
}
