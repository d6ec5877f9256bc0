import type { Column } from '../../engine/rules/rule.ts';
import { type Bounds, boundsOf, classCount, countClasses } from './classes.ts';
import { type Contest, contestOf, counts } from './contest.ts';
import { blockSize, shardSize, type SimulationRequest } from './request.ts';
import { quantityCount, type Simulator } from './simulator.ts';
import { type Counted, parts, tally } from './tally.ts';

/** What the draws of a shard come to. */
export interface ShardResult {
  readonly shard: number;
  /** Of all quantities of all scenarios, in order. */
  readonly moments: Float64Array;
  /** Of all scenarios. */
  readonly counts: Float64Array;
  /** The values of all quantities; null where they are counted by classes. */
  readonly columns: readonly Column[] | null;
  readonly broken: Broken | null;
}

/** A scenario that cannot be computed in one of the draws from a first. */
export interface Broken {
  readonly scenario: string;
  readonly first: number;
  readonly draws: number;
}

/** Looks at the draws of a block: so many from a first. */
export type See = (first: number, draws: number) => void;

export const shardsOf = ({ draws }: SimulationRequest): number => Math.ceil(draws / shardSize);

/** From which values quantities are counted, and what they are held against. */
function countedOf(simulator: Simulator): Counted[] {
  simulator.compute(0, 1);
  const width = quantityCount(simulator);
  return simulator.quantities.flatMap((columns, scenario) =>
    columns.map((column, place) => ({
      offset: (scenario * width + place) * parts,
      from: column[0] as number,
      against: centralOf(simulator, scenario, place),
    })),
  );
}

/** The value of a quantity in the central run; a difference is held against nothing. */
function centralOf({ contenders, figures }: Simulator, scenario: number, place: number): number {
  const contender = contenders[scenario];
  const line = contender?.figures[place];
  if (contender === undefined || line === undefined || place >= figures.length) return 0;
  return contender.run.columns.number(contender.plan.lines[line]?.id ?? '');
}

/** Computes shards one after another, in the same memory. */
export class ShardWork {
  readonly simulator: Simulator;
  readonly counted: readonly Counted[];
  /** By quantity; empty where all draws are kept, or bounds are not known yet. */
  classes: readonly Uint32Array[] = [];
  private bounds: readonly Bounds[] = [];
  private readonly contest: Contest;
  private readonly all: readonly Column[];

  constructor(simulator: Simulator) {
    this.simulator = simulator;
    this.counted = countedOf(simulator);
    this.all = simulator.quantities.flat();
    this.contest = contestOf(simulator.kernel, simulator.contestants, simulator.limits);
  }

  /** From now on draws are counted by classes of these bounds. */
  count(bounds: readonly Bounds[]): void {
    this.bounds = bounds;
    this.classes = bounds.map(() => this.simulator.kernel.counters(classCount));
  }

  /** The bounds that a first shard gives, which is counted itself. */
  countFrom(columns: readonly Column[]): readonly Bounds[] {
    const bounds = columns.map((column) => boundsOf(this.simulator.kernel, column));
    this.count(bounds);
    columns.forEach((column, index) => this.countColumn(index, column));
    return bounds;
  }

  /**
   * @param keep - where the values of the shard go, by quantity; null where they need not be kept
   * @param see - is shown every block while its columns are filled
   */
  run(shard: number, keep: readonly Column[] | null, see: See = () => {}): ShardResult {
    const { simulator } = this;
    const { draws } = simulator.request;
    const moments = new Float64Array(this.all.length * parts);
    const counted = new Float64Array(simulator.contenders.length * counts);
    const last = Math.min(draws, (shard + 1) * shardSize);
    let broken: Broken | null = null;
    for (let first = shard * shardSize; first < last && broken === null; first += blockSize) {
      const size = Math.min(blockSize, last - first);
      const failed = simulator.compute(first, size);
      if (failed !== null) {
        broken = { scenario: simulator.contenders[failed]?.place.id ?? '', first, draws: size };
        continue;
      }
      this.add(moments, counted, size);
      if (keep !== null) this.keep(keep, first - shard * shardSize, size);
      see(first, size);
    }
    const without = broken === null ? moments.findIndex((sum) => !Number.isFinite(sum)) : -1;
    if (without >= 0) broken = this.notFinite(without, shard * shardSize, last);
    return { shard, moments, counts: counted, columns: keep, broken };
  }

  /** The scenario of which a sum is no number. */
  private notFinite(place: number, first: number, last: number): Broken {
    const scenario = Math.floor(place / (parts * quantityCount(this.simulator)));
    return { scenario: this.simulator.contenders[scenario]?.place.id ?? '', first, draws: last - first };
  }

  private add(moments: Float64Array, counted: Float64Array, size: number): void {
    const { kernel } = this.simulator;
    this.all.forEach((column, index) => {
      tally(kernel, moments, column, { count: size, its: this.counted[index] as Counted });
      if (this.classes.length > 0) this.countColumn(index, column.subarray(0, size));
    });
    this.contest(counted, size);
  }

  private countColumn(index: number, column: Column): void {
    const { kernel } = this.simulator;
    countClasses(kernel, this.classes[index] as Uint32Array, column, this.bounds[index] as Bounds);
  }

  private keep(kept: readonly Column[], offset: number, size: number): void {
    this.all.forEach((column, index) =>
      kept[index]?.set(size === blockSize ? column : column.subarray(0, size), offset),
    );
  }
}
