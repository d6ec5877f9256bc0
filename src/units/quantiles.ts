/** How many bins values are first laid in. */
const binCount = 4096;

/**
 * Quantiles of type 7 (Hyndman & Fan): at a level p the value at place (n − 1)p of the sorted values, in proportion between
 * its neighbours. Only the bins of values in which a quantile lies are sorted.
 *
 * @param levels - between 0 and 1
 */
export function quantiles(values: Float64Array, levels: readonly number[]): number[] {
  const { low, high } = ends(values);
  const scale = (binCount - 1) / (high - low);
  if (!Number.isFinite(scale)) return ofSorted(values.slice().sort(), levels);
  const sizes = new Uint32Array(binCount);
  for (const part of pieces(values)) countBins(sizes, part, low, scale);
  const firsts = firstPlaces(sizes);
  const places = levels.flatMap((level) => {
    const below = Math.floor(level * (values.length - 1));
    return [below, Math.min(below + 1, values.length - 1)];
  });
  const hit = hitBins(firsts, places);
  const found = gather(values, { low, scale }, { sizes, firsts, hit });
  return levels.map((level, index) => {
    const [a, b] = [found(places[2 * index] as number), found(places[2 * index + 1] as number)];
    const place = level * (values.length - 1);
    return a + (place - Math.floor(place)) * (b - a);
  });
}

function ofSorted(sorted: Float64Array, levels: readonly number[]): number[] {
  return levels.map((level) => {
    const place = level * (sorted.length - 1);
    const below = Math.floor(place);
    const [a, b] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
    return a + (place - below) * (b - a);
  });
}

/** Loops are short and run often, so that V8 compiles them once: a long loop that is left is compiled in vain. */
const piece = 1024;

function pieces(values: Float64Array): Float64Array[] {
  return Array.from({ length: Math.ceil(values.length / piece) }, (_, index) =>
    values.subarray(index * piece, (index + 1) * piece),
  );
}

function countBins(sizes: Uint32Array, values: Float64Array, low: number, scale: number): void {
  for (let k = 0; k < values.length; k++) {
    const bin = (((values[k] as number) - low) * scale) | 0;
    sizes[bin] = (sizes[bin] as number) + 1;
  }
}

function ends(values: Float64Array): { low: number; high: number } {
  const found = Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
  for (const part of pieces(values)) widen(found, part);
  return { low: found[0] as number, high: found[1] as number };
}

function widen(found: Float64Array, values: Float64Array): void {
  let low = found[0] as number;
  let high = found[1] as number;
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  found[0] = low;
  found[1] = high;
}

/** How many values lie before each bin. */
function firstPlaces(sizes: Uint32Array): Float64Array {
  const firsts = new Float64Array(binCount + 1);
  for (let bin = 0; bin < binCount; bin++) firsts[bin + 1] = (firsts[bin] as number) + (sizes[bin] as number);
  return firsts;
}

/** Marks the bins that hold the values at some places of the sorted order. */
function hitBins(firsts: Float64Array, places: readonly number[]): Uint8Array {
  const hit = new Uint8Array(binCount);
  for (const place of places) hit[binAt(firsts, place)] = 1;
  return hit;
}

function binAt(firsts: Float64Array, place: number): number {
  let [low, high] = [0, binCount - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sorts the values of the bins that were hit; gives the value at a place. */
function gather(
  values: Float64Array,
  { low, scale }: { low: number; scale: number },
  { sizes, firsts, hit }: { sizes: Uint32Array; firsts: Float64Array; hit: Uint8Array },
): (place: number) => number {
  const starts = new Int32Array(binCount);
  let total = 0;
  for (let bin = 0; bin < binCount; bin++) {
    if (hit[bin] === 0) continue;
    starts[bin] = total;
    total += sizes[bin] as number;
  }
  const gathered = new Float64Array(total);
  const next = starts.slice();
  for (const part of pieces(values)) gatherHits(gathered, part, { low, scale }, { hit, next });
  for (let bin = 0; bin < binCount; bin++) if (hit[bin] === 1) gathered.subarray(starts[bin], next[bin]).sort();
  return (place) => {
    const bin = binAt(firsts, place);
    return gathered[(starts[bin] as number) + place - (firsts[bin] as number)] as number;
  };
}

function gatherHits(
  gathered: Float64Array,
  values: Float64Array,
  { low, scale }: { low: number; scale: number },
  { hit, next }: { hit: Uint8Array; next: Int32Array },
): void {
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    const bin = ((value - low) * scale) | 0;
    if (hit[bin] === 1) {
      const place = next[bin] as number;
      gathered[place] = value;
      next[bin] = place + 1;
    }
  }
}
