/** How much two things are alike; 0 where they are not the same under another name. */
export type Likeness<T> = (old: T, current: T) => number;

/**
 * What went and what came that is the same: each pair is more alike than either of it is to anything else. What could be one of
 * several is none.
 */
export function pairsOf<T>(gone: readonly T[], came: readonly T[], likeness: Likeness<T>): (readonly [T, T])[] {
  const scores = gone.map((old) => came.map((current) => likeness(old, current)));
  return gone.flatMap((old, row) => {
    const column = onlyBest(scores[row] ?? []);
    const rows = onlyBest(scores.map((each) => each[column] ?? 0));
    return came.slice(column, column + 1).flatMap((current) => (rows === row ? [[old, current] as const] : []));
  });
}

/** The place of the largest, where that is above 0 and no other is as large; else −1. */
function onlyBest(scores: readonly number[]): number {
  const best = scores.reduce((most, each) => Math.max(most, each), 0);
  const place = scores.indexOf(best);
  return best === 0 || scores.lastIndexOf(best) !== place ? -1 : place;
}
