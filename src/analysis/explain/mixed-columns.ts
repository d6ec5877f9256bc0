import { type ColumnPool, columnPool } from '../../engine/drawn/column-pool.ts';
import { drawnRun } from '../../engine/drawn/drawn-run.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { Column, Prices } from '../../engine/rules/rule.ts';
import { kernelWith } from '../../numerics/kernel/kernel.ts';

/** How many settings are computed at a time. */
const blockSize = 1024;

/** The doubles that the columns of a large scenario need: what is never written takes no memory. */
const doubles = 4_000_000;

/** From so many numbers on, a line in a setting each, it pays to make a plan ready for the kernel. */
const enough = 2_000_000;

/** Where settings are computed, one scenario after another; made when it is first needed. */
export class MixedColumns {
  private readonly least: number;
  private made: ColumnPool | null = null;

  /** @param least - from how many numbers on the kernel computes, and not the rules themselves */
  constructor(least = enough) {
    this.least = least;
  }

  /** Null where there is too little to compute. */
  poolFor(numbers: number): ColumnPool | null {
    if (numbers < this.least) return null;
    return (this.made ??= columnPool(kernelWith(doubles), blockSize));
  }
}

/** Does something with settings, a block at a time, until that finds something. */
export function inBlocks<Found>(
  settings: readonly number[],
  use: (block: readonly number[]) => Found | null,
): Found | null {
  for (let first = 0; first < settings.length; first += blockSize) {
    const found = use(settings.slice(first, first + blockSize));
    if (found !== null) return found;
  }
  return null;
}

/** A line of a plan in many settings, and where it is computed. */
interface Wanted {
  readonly plan: Plan;
  readonly pool: ColumnPool;
  readonly line: LineNumber;
  /** The times that must pass before it can be computed. */
  readonly ends: readonly LineNumber[];
  readonly passes: (end: number) => boolean;
}

/** What the assumptions come to: some differ from setting to setting. */
interface SettingValues {
  readonly varies: readonly AssumptionKey[];
  /** Fills the beginning of a column, a number for each setting. */
  readonly fill: (column: Column, key: AssumptionKey, settings: readonly number[]) => void;
  /** Of all others. */
  readonly constant: (key: AssumptionKey) => number;
  readonly prices: Prices;
}

/** The line in the settings of a block, as the rules would have it, to the last bit; null where an end does not pass. */
type MixedRun = (settings: readonly number[]) => Column | null;

/**
 * Makes a plan ready for blocks of settings, in columns of a pool, and uses it.
 *
 * @param use - is given what computes a block; the columns are given back after it
 */
export function withRun<Found>(
  { plan, pool, line, ends, passes }: Wanted,
  { varies, fill, constant, prices }: SettingValues,
  use: (run: MixedRun) => Found,
): Found {
  const columns = new Map(varies.map((key) => [key, pool.take()]));
  const run = drawnRun(
    plan,
    { lines: [line], areKept: false },
    { pool, prices, drawn: (key) => columns.get(key), constant, planned: null },
    { lines: ends, passes: (column) => column.every(passes) },
  );
  const found = use((settings) => {
    for (const [key, column] of columns) {
      fill(column, key, settings);
      // The rest of the block is computed too: as its first setting.
      column.fill(column[0] as number, settings.length);
    }
    return run.compute() ? run.at(line).subarray(0, settings.length) : null;
  });
  for (const column of columns.values()) pool.giveBack(column);
  return found;
}
