import { extentOf } from './extent.ts';
import { type Kernel, kernel, kernelWith, slotLength } from './kernel/kernel.ts';

/**
 * The rank of each value, from 1; equal values share the middle of theirs.
 *
 * @param values - none NaN
 * @example ranks(Float64Array.of(5, 6, 7, 8, 7)); // [1, 2, 3.5, 5, 3.5]
 */
export function ranks(values: Float64Array): Float64Array {
  const { loops, column, out, order, spare } = workspaceFor(values);
  if (values.length > 0)
    loops.ranks(out.byteOffset, order.byteOffset, spare.byteOffset, column.byteOffset, values.length);
  return out.slice(0, values.length);
}

/** What the kernel orders with, for so many values. */
interface Workspace {
  readonly loops: Kernel;
  readonly column: Float64Array;
  readonly out: Float64Array;
  readonly order: Uint32Array;
  readonly spare: Uint32Array;
}

let workspace: Workspace | null = null;

/** The workspace with the values in it, and their places dealt into as many classes of equal widths as there are. */
function workspaceFor(values: Float64Array): Workspace {
  if (workspace === null || workspace.column.length < values.length) workspace = workspaceOf(values.length);
  const { loops, column, out, order } = workspace;
  if (values.length === 0) return workspace;
  column.set(values);
  const { least, most } = extentOf(loops, column.subarray(0, values.length));
  const last = values.length - 1;
  // What is to come out is not there yet: its room holds the counters.
  const [starts, scale] = [out.byteOffset, last / (most - least)];
  loops.dealt(order.byteOffset, starts, column.byteOffset, least, scale, last, values.length);
  return workspace;
}

function workspaceOf(length: number): Workspace {
  // Counters come in pairs, and columns begin at a multiple of 16.
  const even = length + (length % 2);
  const loops = kernelWith(3 * (even + 16) + 32);
  const columns = { column: loops.column(even), out: loops.column(even) };
  const places = { order: loops.counters(even), spare: loops.counters(even) };
  if (!loops.reaches(places.spare)) throw new Error('the machine has no memory for ranks');
  return { loops, ...columns, ...places };
}

/**
 * Pearson's correlation; of ranks it is Spearman's, ties included. NaN where one of the two never varies.
 *
 * Source: Spearman (1904), *The proof and measurement of association between two things*.
 *
 * @example correlation(ranks(x), ranks(y));
 */
export function correlation(x: Float64Array, y: Float64Array): number {
  const loops = kernel();
  const [meanX, meanY] = [mean(x), mean(y)];
  // A slot of the scratch buffer for each of the two, and one for the sums.
  const part = slotLength;
  const sums = loops.scratch.subarray(2 * part, 2 * part + 3).fill(0);
  for (let from = 0; from < x.length; from += part) {
    const [some, others] = [x.subarray(from, from + part), y.subarray(from, from + part)];
    loops.scratch.set(some);
    loops.scratch.set(others, part);
    loops.products(sums.byteOffset, 0, meanX, part * 8, meanY, some.byteLength);
  }
  const [xx = 0, xy = 0, yy = 0] = sums;
  return xy / Math.sqrt(xx * yy);
}

function mean(values: Float64Array): number {
  const loops = kernel();
  let sum = 0;
  loops.show(values, (address, bytes) => {
    sum = loops.total(sum, address, bytes);
  });
  return sum / values.length;
}
