/** Values that are nearly the same, together. */
export interface Bins {
  /** The bin of each value. */
  readonly of: Uint16Array;
  /** The mean of each bin, in order. */
  readonly means: Float64Array;
}

/** How many bins there are at most: within one in so many parts of the values no two are distinguished. */
const most = 512;

/** How many values are looked at to find where bins end. */
const looked = 8192;

/** Up to so many different values each is a bin of its own. */
const mostSame = 64;

/**
 * Divides values into bins of about as many each; where there are few different ones, each is a bin.
 *
 * @param of - where the bin of each value is put, as long as the values
 */
export function binsOf(values: Float64Array, of: Uint16Array = new Uint16Array(values.length)): Bins {
  const ends = Float64Array.from(differentIn(values) ?? endsOf(values));
  const [counts, sums] = [new Float64Array(ends.length), new Float64Array(ends.length)];
  const placeOf = finder(ends);
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    const place = placeOf(value);
    of[k] = place;
    counts[place] = (counts[place] as number) + 1;
    sums[place] = (sums[place] as number) + value;
  }
  // A bin that no value fell into: nothing is learnt of it, and nobody asks.
  const last = ends.at(-2) ?? 0;
  return {
    of,
    means: sums.map((sum, at) =>
      counts[at] === 0 ? Math.min(last, ends[at] as number) : sum / (counts[at] as number),
    ),
  };
}

/** The different values in order; null where there are more than a few. */
export function differentIn(values: Float64Array, atMost = mostSame): number[] | null {
  const found = new Set<number>();
  for (const value of values) {
    found.add(value);
    if (found.size > atMost) return null;
  }
  return [...found].toSorted((a, b) => a - b);
}

/** The last value of each bin but the last, which has no end. */
function endsOf(values: Float64Array): number[] {
  const step = Math.max(1, Math.ceil(values.length / looked));
  const some = new Float64Array(Math.ceil(values.length / step));
  for (let k = 0; k < some.length; k++) some[k] = values[k * step] as number;
  some.sort();
  const count = Math.min(most, some.length);
  const at = Array.from({ length: count - 1 }, (_, index) => Math.floor(((index + 1) * some.length) / count));
  return [...new Set(at.map((place) => some[place] as number)), Number.POSITIVE_INFINITY];
}

/** How many equal parts the way from the first end to the last is divided into. */
const guides = 4096;

/** Finds the first of rising numbers that is at least so much, the last where none is: between those that a part of the way has. */
function finder(rising: Float64Array): (least: number) => number {
  const [low, high] = [rising[0] as number, rising.at(-2) ?? 0];
  const scale = high > low ? guides / (high - low) : 0;
  const partOf = (value: number): number => Math.max(0, Math.min(guides, Math.floor((value - low) * scale)));
  const first = new Uint16Array(guides + 2).fill(rising.length - 1);
  for (let place = rising.length - 1; place >= 0; place--) first[partOf(rising[place] as number)] = place;
  for (let part = guides - 1; part >= 0; part--)
    first[part] = Math.min(first[part] as number, first[part + 1] as number);
  return (least) => {
    const part = partOf(least);
    let [from, until] = [first[part] as number, first[part + 1] as number];
    while (from < until) {
      const middle = (from + until) >> 1;
      if ((rising[middle] as number) >= least) until = middle;
      else from = middle + 1;
    }
    return from;
  };
}
