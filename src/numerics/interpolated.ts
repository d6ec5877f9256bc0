/** A point of a line in pieces. */
interface Point {
  readonly at: number;
  readonly worth: number;
}

/**
 * Where a line in straight pieces lies at x; flat before its first point and after its last. Not a number where x is none.
 *
 * @param points - at least one, in order of `at`, no two alike
 */
export function interpolated(points: readonly Point[], x: number): number {
  let [sum, before] = [0, 1];
  for (let k = 0; k < points.length; k++) {
    const [point, next] = [points[k] as Point, points[k + 1]];
    // How far the piece behind the point has been passed.
    const behind = next === undefined ? 0 : Math.min(1, Math.max(0, (x - point.at) / (next.at - point.at)));
    sum += point.worth * (before - behind);
    before = behind;
  }
  return sum;
}
