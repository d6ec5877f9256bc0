import type { Kernel } from './kernel/kernel.ts';

/** The least and the greatest of values, none NaN; infinite where there are none. */
export function extentOf(kernel: Kernel, values: Float64Array): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  kernel.show(values, (address, bytes) => {
    kernel.extent(kernel.scratch.byteOffset, address, bytes);
    least = Math.min(least, kernel.scratch[0] as number);
    most = Math.max(most, kernel.scratch[1] as number);
  });
  return { least, most };
}
