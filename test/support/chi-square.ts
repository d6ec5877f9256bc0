/** The chi-square of counts that should be equal, as a standard normal number. Source: Wilson & Hilferty (1931). */
export function chiSquareZ(counts: Float64Array): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const free = counts.length - 1;
  return (Math.cbrt(chi / free) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free));
}

/** How many of the values fall to each number from 0 up to `bins`. */
export function counted(values: Iterable<number>, bins: number, binOf: (value: number) => number): Float64Array {
  const counts = new Float64Array(bins);
  for (const value of values) {
    const bin = binOf(value);
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
