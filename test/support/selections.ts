import { kernelWith } from '../../src/numerics/kernel/kernel.ts';
import { type Picked, Picker } from '../../src/numerics/selection/picker.ts';
import { Selection } from '../../src/numerics/selection/selection.ts';

/** How draws are shown to a selection. */
interface Showing {
  readonly shard: number;
  readonly block: number;
  /** How many pickers take turns; all but the first are reported of closer edges only some shards later. */
  readonly pickers: number;
  /** How sure the edges are at first; fewer than usual makes them miss. */
  readonly trust?: number;
}

/** Shows columns to a selection, the shards backwards; how often all were shown, and the most values it kept of one. */
export function selectionOf(
  columns: readonly Float64Array[],
  levels: readonly (readonly number[])[],
  { shard, block, pickers: count, trust }: Showing,
): { selection: Selection; rounds: number; kept: number } {
  const total = columns[0]?.length ?? 0;
  const selection = trust === undefined ? new Selection(total, levels) : new Selection(total, levels, { trust });
  const kernel = kernelWith(columns.length * (block + 16) + count * (block + 512));
  const shown = columns.map(() => kernel.column(block));
  const pickers = Array.from(
    { length: count },
    () =>
      new Picker(
        kernel,
        levels.map(({ length }) => length),
      ),
  );
  selection.begin(columns.map((column) => column.subarray(0, shard)));
  let [rounds, kept] = [0, 0];
  do {
    rounds += 1;
    let old = selection.edges();
    for (let at = Math.ceil(total / shard) - 1; at > 0; at--) {
      const picker = pickers[at % count] as Picker;
      if (at % 3 === 0) old = selection.edges();
      picker.begin(at % count === 0 ? selection.edges() : old);
      const end = Math.min(total, (at + 1) * shard);
      for (let from = at * shard; from < end; from += block) {
        const size = Math.min(block, end - from);
        columns.forEach((column, index) => shown[index]?.set(column.subarray(from, from + size)));
        picker.see(shown, size);
      }
      selection.take(structuredClone(picker.end()));
      kept = Math.max(kept, selection.kept);
    }
  } while (selection.again());
  return { selection, rounds, kept };
}

/** What of a column lies between the edges of all that is sought of it. */
export function pickedOf(column: Float64Array, edges: Float64Array, sought: number): Picked {
  const block = 1024;
  const kernel = kernelWith(block + 16 + block + 512);
  const shown = kernel.column(block);
  const picker = new Picker(kernel, [sought]);
  picker.begin(edges);
  for (let from = 0; from < column.length; from += block) {
    const size = Math.min(block, column.length - from);
    shown.set(column.subarray(from, from + size));
    picker.see([shown], size);
  }
  return picker.end();
}
