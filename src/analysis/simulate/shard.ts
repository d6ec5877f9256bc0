import type { Broken } from './broken-draws.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { type RankTally, rankTallyOf, countersPerScenario } from './rank-tally.ts';
import { type Picked, Picker } from '../../numerics/selection/picker.ts';
import { blockSize, shardSize, type SimulationRequest } from './request.ts';
import { quantityCount, type Simulator } from './block-simulator.ts';
import { areWritable, type Counted, sumsPerFigure, type Tally, tallyOf } from './tally.ts';

/** What the draws of a shard come to. */
export interface ShardResult {
  readonly shard: number;
  /** Of all quantities of all scenarios, in order. */
  readonly moments: Float64Array;
  /** Of all scenarios. */
  readonly counts: Float64Array;
  /** What lies around quantiles; null where nobody said between which edges. */
  readonly picked: Picked | null;
  readonly broken: Broken | null;
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
      offset: (scenario * width + place) * sumsPerFigure,
      from: column[0] as number,
      against: centralOf(simulator, scenario, place),
    })),
  );
}

/** The value of a quantity in the central run; a difference is held against nothing. */
function centralOf({ drawnScenarios, figures }: Simulator, scenario: number, place: number): number {
  const drawnScenario = drawnScenarios[scenario];
  const line = drawnScenario?.figures[place];
  if (drawnScenario === undefined || line === undefined || place >= figures.length || !drawnScenario.isPresent[place])
    return 0;
  return drawnScenario.run.columns.number(drawnScenario.plan.lines[line]?.id ?? '');
}

/** Computes shards one after another, in the same memory. */
export class ShardWork {
  readonly simulator: Simulator;
  readonly counted: readonly Counted[];
  private readonly rankTally: RankTally;
  private readonly tally: Tally;
  /** Null until something is to be picked: of the first shard nothing is. */
  private picker: Picker | null = null;
  /** The columns of all quantities, scenario after scenario. */
  private readonly quantities: readonly Column[];

  constructor(simulator: Simulator) {
    this.simulator = simulator;
    this.counted = countedOf(simulator);
    this.quantities = simulator.quantities.flat();
    this.tally = tallyOf(
      simulator.pool.kernel,
      this.quantities.map((column, index) => ({ column, counted: this.counted[index] as Counted })),
    );
    this.rankTally = rankTallyOf(simulator.buffers, simulator.rankingInputs, simulator.limits);
  }

  /**
   * @param edges - between which what lies around quantiles is picked; null where nothing is
   * @param see - is shown every block while its columns are filled
   */
  run(shard: number, edges: Float64Array | null, see: See = () => {}): ShardResult {
    const { simulator } = this;
    const picker = edges === null ? null : this.pickerFor(edges);
    const { draws } = simulator.request;
    const moments = new Float64Array(this.quantities.length * sumsPerFigure);
    const counted = new Float64Array(simulator.drawnScenarios.length * countersPerScenario);
    const last = Math.min(draws, (shard + 1) * shardSize);
    let broken: Broken | null = null;
    for (let first = shard * shardSize; first < last && broken === null; first += blockSize) {
      const size = Math.min(blockSize, last - first);
      const failed = simulator.compute(first, size);
      if (failed !== null) {
        broken = { scenario: simulator.drawnScenarios[failed]?.place.id ?? '', first, draws: size };
        continue;
      }
      this.add(moments, counted, size);
      picker?.see(this.quantities, size);
      see(first, size);
    }
    broken ??= this.notWritable(moments, shard * shardSize, last);
    return { shard, moments, counts: counted, picked: picker?.end() ?? null, broken };
  }

  private pickerFor(edges: Float64Array): Picker {
    const { levels, pool } = this.simulator;
    this.picker ??= new Picker(
      pool.kernel,
      levels.map(({ length }) => length),
    );
    this.picker.begin(edges);
    return this.picker;
  }

  /** The scenario of which a figure is no number, or too large to be written. */
  private notWritable(moments: Float64Array, first: number, last: number): Broken | null {
    const place = this.counted.findIndex((counted) => !areWritable(moments, counted, last - first));
    if (place < 0) return null;
    const row = Math.floor(place / quantityCount(this.simulator));
    const scenario = this.simulator.scenarioAt[row] as number;
    return { scenario: this.simulator.drawnScenarios[scenario]?.place.id ?? '', first, draws: last - first };
  }

  private add(moments: Float64Array, counted: Float64Array, size: number): void {
    this.tally(moments, size);
    this.rankTally(counted, size);
  }
}
