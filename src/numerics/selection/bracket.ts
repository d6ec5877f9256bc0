import { type Kernel, kernelWith, scratchLength } from '../kernel/kernel.ts';
import { orderStatistics } from '../quantiles.ts';

/** What somebody saw of some values: those that lie between two edges, and how many are outside. */
export interface Sighting {
  /** How many values this is about. */
  readonly seen: number;
  readonly low: number;
  readonly high: number;
  /** How many are below the low edge, and equal to it. */
  readonly below: number;
  readonly atLow: number;
  /** The values between the edges, neither of them among these, in any order. */
  readonly between: Float64Array;
  /** How many are equal to the high edge; none where that is the low one too. */
  readonly atHigh: number;
}

/** A sighting of all values. */
export const sightingOf = (values: Float64Array): Sighting => ({
  seen: values.length,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  below: 0,
  atLow: 0,
  between: values,
  atHigh: 0,
});

type Counts = Pick<Sighting, 'below' | 'atLow' | 'atHigh'>;

/**
 * What is known of all sightings together, between edges that come closer. Who saw what, and in which order, does not show in it.
 */
export class Bracket {
  low: number;
  high: number;
  /** How many values this is about, and how many of them lie between the edges. */
  seen = 0;
  size = 0;
  private counts: Counts = { below: 0, atLow: 0, atHigh: 0 };
  /** Holds those between, and has some room. */
  private buffer: Float64Array;

  /** @param many - for how many values between the edges there is room; more of them get more */
  constructor(low: number, high: number, many: number) {
    this.low = low;
    this.high = high;
    this.buffer = new Float64Array(many);
  }

  /** Adds other values, between the edges that both have in common. Where there are none, nothing is added. */
  add(sighting: Sighting): void {
    const low = Math.max(this.low, sighting.low);
    const high = Math.min(this.high, sighting.high);
    if (low > high) return;
    this.narrow(low, high);
    const { between, ...counts } = sifted(sighting, low, high);
    this.reserve(this.size + between.length);
    this.buffer.set(between, this.size);
    this.size += between.length;
    this.seen += sighting.seen;
    this.counts = {
      below: this.counts.below + counts.below,
      atLow: this.counts.atLow + counts.atLow,
      atHigh: this.counts.atHigh + counts.atHigh,
    };
  }

  /** Brings the edges closer: neither may come to lie outside those that are there. */
  narrow(low: number, high: number): void {
    if (low === this.low && high === this.high) return;
    const own = { ...this.counts, low: this.low, high: this.high, between: this.between };
    const { between, ...counts } = sifted(own, low, high);
    this.buffer.set(between);
    Object.assign(this, { low, high, size: between.length, counts });
  }

  /** In any order; as long as nothing is added. */
  get between(): Float64Array {
    return this.buffer.subarray(0, this.size);
  }

  /** All that is known of them, as a sighting of its own. */
  sighting(): Sighting {
    return { seen: this.seen, low: this.low, high: this.high, ...this.counts, between: this.between };
  }

  /** Whether the value at a rank (from 0) of all that were seen lies between the edges or is one of them. */
  holds(rank: number): boolean {
    const { below, atLow, atHigh } = this.counts;
    return rank >= below && rank < below + atLow + this.size + atHigh;
  }

  /** The values at some ranks; undefined of one that it does not hold. */
  statistics(ranks: readonly number[]): (number | undefined)[] {
    const first = this.counts.below + this.counts.atLow;
    const inside = ranks.filter((rank) => rank >= first && rank < first + this.size);
    const found = orderStatistics(
      this.between,
      inside.map((rank) => rank - first),
    );
    return ranks.map((rank) => {
      if (!this.holds(rank)) return undefined;
      if (rank < first) return this.low;
      return rank >= first + this.size ? this.high : found[inside.indexOf(rank)];
    });
  }

  private reserve(size: number): void {
    if (size <= this.buffer.length) return;
    const larger = new Float64Array(2 * size);
    larger.set(this.between);
    this.buffer = larger;
  }
}

/** A sighting between closer edges. What lies between them stands in the workspace until the next is sifted. */
function sifted(sighting: Omit<Sighting, 'seen'>, low: number, high: number): Counts & { between: Float64Array } {
  const { below, atLow, between, atHigh } = sighting;
  if (low === sighting.low && high === sighting.high) return { below, atLow, between, atHigh };
  const inside = counted(between, low, high);
  const isRaised = low > sighting.low;
  return {
    below: isRaised ? below + atLow + inside.below : below,
    atLow: isRaised ? inside.atLow + (low === sighting.high ? atHigh : 0) : atLow,
    between: inside.between,
    atHigh: high === low ? 0 : inside.atHigh + (high === sighting.high ? atHigh : 0),
  };
}

/** What the kernel sifts with, and where values are put that came from elsewhere. */
interface Workspace {
  readonly kernel: Kernel;
  readonly counts: Uint32Array;
  readonly found: Float64Array;
  /** As long as the longest that was counted: for what lies between. */
  between: Float64Array;
}

let workspace: Workspace | null = null;

function workspaceOf(): Workspace {
  const kernel = kernelWith(2 * scratchLength);
  // The loop writes one beyond the last.
  return { kernel, counts: kernel.counters(4), found: kernel.column(scratchLength + 1), between: new Float64Array(0) };
}

function counted(values: Float64Array, low: number, high: number): Counts & { between: Float64Array } {
  workspace ??= workspaceOf();
  const { kernel, counts, found } = workspace;
  if (workspace.between.length < values.length) workspace.between = new Float64Array(values.length);
  const { between } = workspace;
  counts.fill(0);
  let size = 0;
  kernel.show(values, (address, bytes) => {
    const more = kernel.between(found.byteOffset, counts.byteOffset, address, low, high, bytes);
    between.set(found.subarray(0, more), size);
    size += more;
  });
  const [below = 0, atLow = 0, atHigh = 0] = counts;
  return { below, atLow, between: between.subarray(0, size), atHigh };
}
