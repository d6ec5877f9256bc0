import { type Kernel, slotLength } from '../../numerics/kernel/kernel.ts';
import { isWritable } from '../../units/decimal.ts';
import { tie } from '../runs/tie.ts';

/*
 * Sums over draws, made block by block and added up shard by shard. Values are counted from the first draw of all, so that
 * nothing is lost where they hardly differ.
 */

/** What is summed of one figure, in this order. */
const sumOf = { first: 0, second: 1, third: 2, fourth: 3, below: 4, equal: 5 } as const;

/** How many sums a figure has. */
export const sumsPerFigure = 6;

/** Where the sums of a figure stand, from which value it is counted, and what it is held against. */
export interface Counted {
  /** The place of its first sum. */
  readonly offset: number;
  readonly from: number;
  readonly against: number;
}

/** A column of which sums are made, and what these are. */
export interface Tallied {
  readonly column: Float64Array;
  readonly counted: Counted;
}

/** Adds the first so many values of all columns to the sums of their figures. */
export type Tally = (sums: Float64Array, count: number) => void;

/**
 * Makes the sums of columns, none longer than a slot of the scratch buffer: of two at once, as of one each sum has to wait for that of the draw
 * before.
 */
export function tallyOf(kernel: Kernel, all: readonly Tallied[]): Tally {
  const pairs = all.flatMap((one, index): Tally[] => {
    const other = all[index + 1];
    if (index % 2 === 1) return [];
    return [other === undefined ? tallyOfOne(kernel, one) : tallyOfTwo(kernel, one, other)];
  });
  return (sums, count) => {
    for (const pair of pairs) pair(sums, count);
  };
}

function tallyOfOne(kernel: Kernel, { column, counted }: Tallied): Tally {
  const left = kernel.scratch.subarray(2 * slotLength);
  const { low, high } = around(counted);
  return (sums, count) => {
    kernel.tally(left.byteOffset, kernel.addressOf(column, 0), counted.from, low, high, 8 * count);
    addLeft(sums, counted, left);
  };
}

function tallyOfTwo(kernel: Kernel, one: Tallied, other: Tallied): Tally {
  const left = kernel.scratch.subarray(2 * slotLength);
  const right = left.subarray(sumsPerFigure);
  const [a, b] = [around(one.counted), around(other.counted)];
  const [fromA, fromB] = [one.counted.from, other.counted.from];
  return (sums, count) => {
    const [first, second] = [kernel.addressOf(one.column, 0), kernel.addressOf(other.column, 1)];
    kernel.tallyTwo(left.byteOffset, first, second, fromA, fromB, a.low, b.low, a.high, b.high, 8 * count);
    addLeft(sums, one.counted, left);
    addLeft(sums, other.counted, right);
  };
}

/** Between which values a figure is equal to what it is held against. */
const around = ({ against }: Counted): { low: number; high: number } => ({
  low: against - tie * Math.abs(against),
  high: against + tie * Math.abs(against),
});

/** Adds what the loop left: how many are up to a value, where how many are equal is meant. */
function addLeft(sums: Float64Array, { offset }: Counted, left: Float64Array): void {
  for (let place = 0; place < sumsPerFigure; place++) {
    const value = left[place] as number;
    add(sums, offset + place, place === sumOf.equal ? value - (left[sumOf.below] as number) : value);
  }
}

const add = (sums: Float64Array, place: number, value: number): void => {
  sums[place] = (sums[place] as number) + value;
};

/** The same sums of more draws. */
export function addAll(sums: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sums.length; place++) add(sums, place, more[place] as number);
}

/** Whether what the sums of a figure say is a number, and none that is too large to be written. */
export const areWritable = (sums: Float64Array, { offset, from }: Counted, draws: number): boolean =>
  isWritable(from) &&
  isWritable(Math.sqrt((sums[offset + sumOf.second] as number) / draws)) &&
  sums.subarray(offset, offset + sumsPerFigure).every(Number.isFinite);

/** What the sums of a figure say over so many draws. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
  /** The standard error of the standard deviation: √((m₄ − s⁴) / n) / 2s, m₄ being the fourth central moment. */
  readonly sdError: number;
  /** The share of draws below what it is held against, half of those equal to it. */
  readonly below: number;
  /** The share of draws equal to it. */
  readonly equal: number;
  /** The share of draws above it. */
  readonly above: number;
}

/** @see Kenney & Keeping (1951), *Mathematics of Statistics*, part 2, on the error of a standard deviation */
export function momentsOf(sums: Float64Array, draws: number, { offset, from }: Counted): Moments {
  const sum = (value: number): number => sums[offset + value] as number;
  const shift = sum(sumOf.first) / draws;
  const [second, third, fourth] = [sum(sumOf.second) / draws, sum(sumOf.third) / draws, sum(sumOf.fourth) / draws];
  const central2 = Math.max(0, second - shift * shift);
  const central4 = fourth - 4 * shift * third + 6 * shift * shift * second - 3 * shift * shift * shift * shift;
  const sd = draws > 1 ? Math.sqrt((central2 * draws) / (draws - 1)) : 0;
  const spread = Math.max(0, central4 - central2 * central2);
  return {
    mean: from + shift,
    sd,
    sdError: sd === 0 ? 0 : Math.sqrt(spread / draws) / (2 * sd),
    below: (sum(sumOf.below) + sum(sumOf.equal) / 2) / draws,
    equal: sum(sumOf.equal) / draws,
    above: (draws - sum(sumOf.below) - sum(sumOf.equal)) / draws,
  };
}
