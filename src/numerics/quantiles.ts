const bins = 4096;

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
  const last = values.length - 1;
  const places = chances.map((chance) => last * chance);
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const ordered = orderStatistics(values, ranks);
  return places.map((place, index) => {
    const [below, above] = [ordered[2 * index] as number, ordered[2 * index + 1] as number];
    return below === above ? below : below + (above - below) * (place - Math.floor(place));
  });
}

/**
 * Quantiles with their standard errors: half of what lies between the quantiles one standard error of the chance, √(p(1−p)/n),
 * below and above. That is the order-statistic interval with its binomial in the normal form, so no density is estimated.
 *
 * Source: Conover (1999), *Practical nonparametric statistics*, 3.2.
 */
export function estimatedQuantiles(values: Float64Array, chances: readonly number[]): EstimatedQuantile[] {
  const three = chances.flatMap((chance) => {
    const error = chanceError(chance, values.length);
    return [chance, Math.max(0, chance - error), Math.min(1, chance + error)];
  });
  const found = quantiles(values, three);
  return chances.map((_, index) => ({
    value: found[3 * index] as number,
    error: ((found[3 * index + 2] as number) - (found[3 * index + 1] as number)) / 2,
  }));
}

/** The standard error of a chance that was counted in so many independent draws. */
export const chanceError = (chance: number, draws: number): number => Math.sqrt((chance * (1 - chance)) / draws);

/** The values that stand at these ranks (from 0) once all are sorted; only those near them are. */
function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
  const binOf = values.length > bins ? binned(values) : null;
  if (binOf === null) {
    const sorted = values.toSorted();
    return ranks.map((rank) => sorted[rank] as number);
  }
  const starts = binStarts(binOf);
  const hit = new Map<number, Float64Array>();
  const bin = (rank: number): number => lastUpTo(starts, rank);
  for (const rank of ranks) {
    const at = bin(rank);
    hit.set(at, new Float64Array((starts[at + 1] as number) - (starts[at] as number)));
  }
  gather(values, binOf, hit);
  return ranks.map((rank) => hit.get(bin(rank))?.[rank - (starts[bin(rank)] as number)] as number);
}

/** The bin of each value, of equal widths from the least to the greatest; null where there is no such width. */
function binned(values: Float64Array): Uint16Array | null {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const scale = (bins - 1) / (most - least);
  if (!(scale > 0 && scale < Infinity)) return null;
  const binOf = new Uint16Array(values.length);
  for (let k = 0; k < values.length; k++) binOf[k] = ((values[k] as number) - least) * scale;
  return binOf;
}

/** How many values stand before each bin; after the last, how many there are. */
function binStarts(binOf: Uint16Array): Uint32Array {
  const starts = new Uint32Array(bins + 1);
  for (let k = 0; k < binOf.length; k++) {
    const after = (binOf[k] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let bin = 0; bin < bins; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number);
  return starts;
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

/** Puts the values of the bins that were hit into them, in order. */
function gather(values: Float64Array, binOf: Uint16Array, hit: ReadonlyMap<number, Float64Array>): void {
  const isHit = new Uint8Array(bins);
  for (const bin of hit.keys()) isHit[bin] = 1;
  const filled = new Uint32Array(bins);
  for (let k = 0; k < values.length; k++) {
    const bin = binOf[k] as number;
    if (isHit[bin] === 0) continue;
    const place = filled[bin] as number;
    (hit.get(bin) as Float64Array)[place] = values[k] as number;
    filled[bin] = place + 1;
  }
  for (const some of hit.values()) some.sort();
}
