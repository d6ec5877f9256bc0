/**
 * The rank of each value, from 1; equal values share the middle of theirs. Values are dealt into as many bins as there are,
 * and sorted within each, so that it takes little longer than reading them.
 *
 * @param values - none NaN
 * @example ranks(Float64Array.of(5, 6, 7, 8, 7)); // [1, 2, 3.5, 5, 3.5]
 */
export function ranks(values: Float64Array): Float64Array {
  const order = ordered(values);
  const result = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    const value = values[order[from] as number] as number;
    while (to < order.length && values[order[to] as number] === value) to++;
    for (let k = from; k < to; k++) result[order[k] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
}

/** Where the least value stands, the next, and so on. */
function ordered(values: Float64Array): Uint32Array {
  const { starts, order } = dealt(values);
  for (let bin = 0; bin + 1 < starts.length; bin++) {
    const [from, to] = [starts[bin] as number, starts[bin + 1] as number];
    if (to - from > 1) order.subarray(from, to).sort((a, b) => (values[a] as number) - (values[b] as number));
  }
  return order;
}

/** The places of the values bin by bin, and where each bin starts. */
function dealt(values: Float64Array): { starts: Uint32Array; order: Uint32Array } {
  const binOf = binned(values);
  const starts = new Uint32Array(values.length + 1);
  for (const bin of binOf) starts[bin + 1] = (starts[bin + 1] as number) + 1;
  for (let bin = 0; bin < values.length; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number);
  const free = starts.slice();
  const order = new Uint32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const bin = binOf[k] as number;
    const place = free[bin] as number;
    order[place] = k;
    free[bin] = place + 1;
  }
  return { starts, order };
}

/** The bin of each value, of equal widths from the least to the greatest; one for all where there is no such width. */
function binned(values: Float64Array): Uint32Array {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const binOf = new Uint32Array(values.length);
  const scale = (values.length - 1) / (most - least);
  if (!(scale > 0 && scale < Infinity)) return binOf;
  for (let k = 0; k < values.length; k++) binOf[k] = ((values[k] as number) - least) * scale;
  return binOf;
}

/**
 * Pearson's correlation; of ranks it is Spearman's, ties included. NaN where one of the two never varies.
 *
 * Source: Spearman (1904), *The proof and measurement of association between two things*.
 *
 * @example correlation(ranks(x), ranks(y));
 */
export function correlation(x: Float64Array, y: Float64Array): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    const [dx, dy] = [(x[k] as number) - meanX, (y[k] as number) - meanY];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k] as number;
  return sum / values.length;
}
