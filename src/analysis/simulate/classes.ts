/** How many classes the values of a figure are counted in. */
export const classCount = 65_536;

/** From where until where classes reach; values outside are counted in the first or the last. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The bounds of classes from the first draws: as far again by a quarter on both sides as these go.
 *
 * A class is at most some ten standard deviations divided by 65,536: far less than the standard error of a quantile of ten
 * million draws.
 */
export function boundsOf(column: Float64Array): Bounds {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < column.length; k++) {
    const value = column[k] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const more = (high - low) / 4;
  return { low: low - more, high: high + more };
}

/** Counts the first `draws` values of a column by class. */
export function countClasses(classes: Uint32Array, column: Float64Array, draws: number, { low, high }: Bounds): void {
  const scale = high > low ? classCount / (high - low) : 0;
  for (let k = 0; k < draws; k++) {
    const place = Math.max(0, Math.min(classCount - 1, ((column[k] as number) - low) * scale)) | 0;
    classes[place] = (classes[place] as number) + 1;
  }
}

/** The quantiles that counted classes tell, as if the values of a class lay evenly in it. Levels in ascending order. */
export function quantilesOfClasses(classes: Uint32Array, { low, high }: Bounds, levels: readonly number[]): number[] {
  let total = 0;
  for (let place = 0; place < classes.length; place++) total += classes[place] as number;
  const width = (high - low) / classCount;
  let [place, before] = [0, 0];
  return levels.map((level) => {
    const rank = level * (total - 1) + 0.5;
    while (place < classCount - 1 && before + (classes[place] as number) < rank) {
      before += classes[place] as number;
      place += 1;
    }
    const within = (rank - before) / Math.max(1, classes[place] as number);
    return low + (place + Math.min(1, Math.max(0, within))) * width;
  });
}
