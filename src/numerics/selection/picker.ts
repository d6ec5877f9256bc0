import { type Kernel, slotLength, stride } from '../kernel/kernel.ts';

/** What of some draws lies between edges, of all that is sought, one after another. */
export interface Picked {
  /** How many draws were seen. */
  readonly seen: number;
  /** Two each; not a number where nothing was to be seen. */
  readonly edges: Float64Array;
  /** Four each: below the low edge, equal to it, between, equal to the high edge where that is another. */
  readonly counts: Uint32Array;
  /** Those between. */
  readonly values: Float64Array<ArrayBuffer>;
}

/** Whether what somebody else picked can be of so many draws, and of so many that are sought. */
export function pickedFits(
  { seen, edges, counts, values }: Picked,
  wanted: { readonly sought: number; readonly seen: number },
): boolean {
  if (seen !== wanted.seen || edges.length !== 2 * wanted.sought || counts.length !== counters * wanted.sought)
    return false;
  let size = 0;
  for (let index = 0; index < wanted.sought; index++) {
    const [low, high] = [edges[2 * index] as number, edges[2 * index + 1] as number];
    const own = counts.subarray(counters * index, counters * (index + 1));
    const between = own[2] as number;
    if (!(low <= high) || own.reduce((sum, count) => sum + count, 0) > seen) return false;
    if (!values.subarray(size, size + between).every((value) => value > low && value < high)) return false;
    size += between;
  }
  return size === values.length;
}

/** The counters of one that is sought, as the kernel leaves them: below, at the low edge, at the high edge; the fourth is spare. */
const counters = 4;

/** How many pairs of edges one loop looks at. */
const atOnce = 4;

/** Where a loop finds edges, and leaves what it finds, and counts: each has room for a slot and one value beyond. */
interface Workspace {
  readonly edges: Float64Array;
  readonly found: readonly Float64Array[];
  readonly counted: Uint32Array;
}

/** Picks from columns, none longer than a slot of the scratch buffer, what lies between edges. */
export class Picker {
  private readonly kernel: Kernel;
  /** The first that is sought of each quantity; at the end how many there are. */
  private readonly starts: readonly number[];
  private readonly counts: Uint32Array;
  /** Null where the memory has no room for it. */
  private readonly four: Workspace | null;
  private readonly one: Workspace;
  /** Of each that is sought what lay between its edges, with room to spare. */
  private readonly between: Float64Array[];
  /** How much of that is filled. */
  private readonly sizes: Uint32Array;
  private edges: Float64Array = new Float64Array(0);
  private seen = 0;

  /**
   * @param sought - how many quantiles are sought, by quantity
   */
  constructor(kernel: Kernel, sought: readonly number[]) {
    this.kernel = kernel;
    const starts = [0];
    for (const count of sought) starts.push((starts.at(-1) as number) + count);
    this.starts = starts;
    const soughtCount = starts.at(-1) as number;
    this.counts = new Uint32Array(counters * soughtCount);
    this.four = workspaceOfFour(kernel);
    this.one = workspaceOfOne(kernel);
    this.between = Array.from({ length: soughtCount }, () => new Float64Array(64));
    this.sizes = new Uint32Array(soughtCount);
  }

  begin(edges: Float64Array): void {
    this.edges = edges;
    this.seen = 0;
    this.counts.fill(0);
    this.sizes.fill(0);
  }

  /** Shows a block of draws: the columns of all quantities. */
  see(columns: readonly Float64Array[], draws: number): void {
    this.seen += draws;
    const step = this.four === null ? 1 : atOnce;
    columns.forEach((column, quantity) => {
      const end = this.starts[quantity + 1] as number;
      for (let index = this.starts[quantity] as number; index < end; index += step)
        this.pick(index, Math.min(step, end - index), column, draws);
    });
  }

  /** Picks for so many that are sought, from one on. */
  private pick(index: number, many: number, column: Float64Array, draws: number): void {
    const { edges, counts, kernel } = this;
    const own = edges.subarray(2 * index, 2 * (index + many));
    if (own.every(Number.isNaN)) return;
    const { found, counted, edges: at } = this.four ?? this.one;
    counted.fill(0);
    at.fill(Number.NaN);
    at.set(own);
    const [address, to, bytes] = [kernel.addressOf(column, 0), found[0] as Float64Array, 8 * draws];
    if (this.four === null)
      counted[3] = kernel.between(to.byteOffset, counted.byteOffset, address, at[0] as number, at[1] as number, bytes);
    else kernel.betweenFour(to.byteOffset, to.byteLength, counted.byteOffset, address, at.byteOffset, bytes);
    for (let each = 0; each < many; each++) {
      const from = counters * each;
      for (let k = 0; k < 3; k++) {
        const place = counters * (index + each) + k;
        counts[place] = (counts[place] as number) + (counted[from + k] as number);
      }
      this.keep(index + each, found[each] as Float64Array, counted[from + 3] as number);
    }
  }

  private keep(index: number, found: Float64Array, count: number): void {
    if (count === 0) return;
    const size = this.sizes[index] as number;
    this.roomFor(index, size + count).set(found.subarray(0, count), size);
    this.sizes[index] = size + count;
  }

  private roomFor(index: number, size: number): Float64Array {
    const room = this.between[index] as Float64Array;
    if (size <= room.length) return room;
    const larger = new Float64Array(2 * size);
    larger.set(room);
    this.between[index] = larger;
    return larger;
  }

  /** What was seen since it began. */
  end(): Picked {
    const { seen, edges, sizes } = this;
    const counts = new Uint32Array(counters * sizes.length);
    const values = new Float64Array(sizes.reduce((sum, size) => sum + size, 0));
    let at = 0;
    this.between.forEach((between, index) => {
      const size = sizes[index] as number;
      const place = counters * index;
      counts[place] = this.counts[place] as number;
      counts[place + 1] = this.counts[place + 1] as number;
      counts[place + 2] = size;
      counts[place + 3] = this.counts[place + 2] as number;
      values.set(between.subarray(0, size), at);
      at += size;
    });
    return { seen, edges, counts, values };
  }
}

function workspaceOfFour(kernel: Kernel): Workspace | null {
  const room = slotLength + stride;
  const all = kernel.column(atOnce * room);
  const edges = kernel.column(2 * atOnce);
  const counted = kernel.counters(counters * atOnce);
  if (![all, edges, counted].every((each) => kernel.reaches(each))) return null;
  const found = Array.from({ length: atOnce }, (_, each) => all.subarray(each * room, (each + 1) * room));
  return { edges, found, counted };
}

/** In slots of the scratch buffer. */
const workspaceOfOne = ({ scratch }: Kernel): Workspace => ({
  edges: new Float64Array(2),
  found: [scratch.subarray(slotLength, 3 * slotLength)],
  counted: new Uint32Array(scratch.buffer, 8 * 3 * slotLength, counters),
});
