export function quantiles(column: Float64Array, levels: readonly number[]): number[] {
  const sorted = column.slice().sort();
  return levels.map((level) => {
    const place = level * (sorted.length - 1);
    const below = Math.floor(place);
    const [a, b] = [sorted[below] as number, sorted[Math.min(below + 1, sorted.length - 1)] as number];
    return a + (place - below) * (b - a);
  });
}
