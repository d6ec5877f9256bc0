/** How much two things are alike; 0 where they are not the same under another name. */
export type Likeness<T> = (old: T, current: T) => number;

/**
 * What went and what came that is the same: each pair is more alike than either of it is to anything else. What could be one of
 * several is none.
 */
export function pairsOf<T>(gone: readonly T[], came: readonly T[], likeness: Likeness<T>): (readonly [T, T])[] {
  const scores = gone.map((old) => came.map((current) => likeness(old, current)));
  const columns = came.map((_, column) => scores.map((row) => row[column] ?? 0));
  return gone.flatMap((old, row) => {
    const column = onlyBest(scores[row] ?? []);
    const current = column === null ? undefined : came[column];
    return column === null || current === undefined || onlyBest(columns[column] ?? []) !== row
      ? []
      : [[old, current] as const];
  });
}

/** The place of the largest, where that is above 0 and no other is as large. */
function onlyBest(scores: readonly number[]): number | null {
  const best = scores.reduce((most, each) => Math.max(most, each), 0);
  const place = scores.indexOf(best);
  return best === 0 || scores.lastIndexOf(best) !== place ? null : place;
}
