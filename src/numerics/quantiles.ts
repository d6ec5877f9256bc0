import { extentOf } from './extent.ts';
import { type Kernel, kernelWith, scratchLength } from './kernel/kernel.ts';

const bins = 4096;

/** Up to so many values sorting them is faster. */
const fewValues = 512;

/** A quantile of draws with its standard error, both in the unit of the draws. */
export interface EstimatedQuantile {
  readonly value: number;
  readonly error: number;
}

/**
 * Quantiles by linear interpolation between order statistics, h = (n − 1)p + 1: type 7 of Hyndman & Fan (1996), *Sample
 * quantiles in statistical packages*. The values need no order, and keep theirs.
 *
 * @param values - at least one, none NaN
 * @param chances - from 0 to 1
 * @example quantiles(Float64Array.of(10, 7, 4, 3, 2, 1), [0.5, 0.9]); // [3.5, 8.5]
 */
export function quantiles(values: Float64Array, chances: readonly number[]): number[] {
  return quantilesBy(values.length, chances, (ranks) => orderStatistics(values, ranks));
}

/**
 * The same of `count` values of which somebody knows the order statistics at some ranks (from 0). None lies outside the two that
 * it stands between.
 */
export function quantilesBy(
  count: number,
  chances: readonly number[],
  statistics: (ranks: readonly number[]) => readonly number[],
): number[] {
  const places = chances.map((chance) => (count - 1) * chance);
  const ordered = statistics(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]));
  return places.map((place, index) => {
    const [below, above] = [ordered[2 * index] as number, ordered[2 * index + 1] as number];
    // Both zeros are equal, and given as the one without a sign.
    if (below === above) return below + 0;
    return Math.min(above, below + (above - below) * (place - Math.floor(place)));
  });
}

/**
 * Quantiles with their standard errors: half of what lies between the quantiles one standard error of the chance, √(p(1−p)/n),
 * below and above. That is the order-statistic interval with its binomial in the normal form, so no density is estimated.
 *
 * Source: Conover (1999), *Practical nonparametric statistics*, 3.2.
 *
 * @param at - the quantiles of `count` draws
 */
export function estimatedQuantiles(
  count: number,
  chances: readonly number[],
  at: (chances: readonly number[]) => readonly number[],
): EstimatedQuantile[] {
  const found = at(chances.flatMap((chance) => around(chance, count)));
  return chances.map((_, index) => ({
    value: found[3 * index + 1] as number,
    error: ((found[3 * index + 2] as number) - (found[3 * index] as number)) / 2,
  }));
}

/** A chance, and one standard error below and above it. */
export function around(chance: number, draws: number): readonly [least: number, chance: number, most: number] {
  const error = chanceError(chance, draws);
  return [Math.max(0, chance - error), chance, Math.min(1, chance + error)];
}

/** The standard error of a chance that was counted in so many independent draws. */
export const chanceError = (chance: number, draws: number): number => Math.sqrt((chance * (1 - chance)) / draws);

/** The values that stand at these ranks (from 0) once all are sorted; only those near them are. */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
  const inBins = values.length > fewValues ? binned(values) : null;
  if (inBins === null) {
    const sorted = values.toSorted();
    return ranks.map((rank) => sorted[rank] as number);
  }
  const { starts, gather } = inBins;
  const bin = (rank: number): number => lastUpTo(starts, rank);
  const hit = [...new Set(ranks.map(bin))].toSorted((a, b) => a - b);
  const sorted = gather(hit);
  // What stands before the values of a bin that was hit, of those that were.
  const before = new Map<number, number>();
  let count = 0;
  for (const at of hit) {
    before.set(at, count);
    count += (starts[at + 1] as number) - (starts[at] as number);
  }
  return ranks.map((rank) => {
    const at = bin(rank);
    return sorted[(before.get(at) as number) + rank - (starts[at] as number)] as number;
  });
}

/** Values in bins of equal widths. */
interface Binned {
  /** How many values stand before each bin; after the last, how many there are. Until others are put in bins. */
  readonly starts: Uint32Array;
  /** The values of some bins, sorted. */
  readonly gather: (hit: readonly number[]) => Float64Array;
}

/** What values are binned with: counters, marks of bins, and a place for what is gathered. */
interface Workspace {
  readonly kernel: Kernel;
  readonly counters: Uint32Array;
  readonly starts: Uint32Array;
  readonly marks: Uint8Array;
  readonly found: Float64Array;
}

let workspace: Workspace | null = null;

function workspaceOf(): Workspace {
  const kernel = kernelWith(2 * bins + 2 * scratchLength);
  const marks = kernel.column(bins / 8);
  return {
    kernel,
    counters: kernel.counters(bins),
    starts: kernel.counters(bins + 1),
    marks: new Uint8Array(marks.buffer, marks.byteOffset, bins),
    // The loop writes one beyond the last.
    found: kernel.column(scratchLength + 1),
  };
}

/** Null where there is no such width. */
function binned(values: Float64Array): Binned | null {
  workspace ??= workspaceOf();
  const { kernel, counters, starts, marks, found } = workspace;
  // Those beyond the first values fall in the first bin or the last.
  const { least, most } = extentOf(kernel, values.subarray(0, 2 * scratchLength));
  const scale = (bins - 1) / (most - least);
  if (!(scale > 0 && scale < Infinity)) return null;
  counters.fill(0);
  kernel.show(values, (address, bytes) => {
    kernel.classes(counters.byteOffset, address, least, scale, bins - 1, bytes);
  });
  kernel.starts(starts.byteOffset, counters.byteOffset, bins - 1);
  return {
    starts,
    gather(hit) {
      marks.fill(0);
      for (const bin of hit) marks[bin] = 1;
      const size = hit.reduce((sum, bin) => sum + (counters[bin] as number), 0);
      const all = new Float64Array(size);
      let count = 0;
      kernel.show(values, (address, bytes) => {
        const more = kernel.marked(found.byteOffset, address, marks.byteOffset, least, scale, bins - 1, bytes);
        all.set(found.subarray(0, more), count);
        count += more;
      });
      all.sort();
      return all;
    },
  };
}

/** The bin of a rank: the last that starts at or before it. */
function lastUpTo(starts: Uint32Array, rank: number): number {
  let [low, high] = [0, bins];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= rank) low = middle;
    else high = middle;
  }
  return low;
}
