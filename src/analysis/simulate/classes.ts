import type { Kernel } from '../../numerics/kernel/kernel.ts';
import { extentOf } from '../../numerics/extent.ts';

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
export function boundsOf(kernel: Kernel, column: Float64Array): Bounds {
  const { least, most } = extentOf(kernel, column);
  const more = (most - least) / 4;
  return { low: least - more, high: most + more };
}

/**
 * Counts the values of a column by class.
 *
 * @param classes - counters of the kernel
 */
export function countClasses(kernel: Kernel, classes: Uint32Array, column: Float64Array, { low, high }: Bounds): void {
  const scale = high > low ? classCount / (high - low) : 0;
  kernel.show(column, (address, bytes) => {
    kernel.classes(classes.byteOffset, address, low, scale, classCount - 1, bytes);
  });
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
