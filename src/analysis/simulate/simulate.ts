import type { Correlate } from '../../engine/luck.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { outsideViewOf } from './own-estimate.ts';
import { notKnown } from '../runs/central-run.ts';
import { eachOnce, type Runs } from '../runs/runs.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Bounds, classCount } from './classes.ts';
import { counts } from './contest.ts';
import { Detail } from './detail.ts';
import { keepsAll, shardSize, type SimulationRequest } from './request.ts';
import { simulationOf } from './result.ts';
import { type Broken, type ShardResult, shardsOf, ShardWork } from './shard.ts';
import type { Simulation } from './simulation.ts';
import { type Simulator, simulatorOf } from './simulator.ts';
import { addAll, parts } from './tally.ts';

/** How draws are made to go together, and who looks on. */
interface Ways {
  readonly correlate: Correlate;
  readonly watch: ((simulator: Simulator, first: number, draws: number) => void) | null;
}

/**
 * A simulation in the making: shards of draws in any order, by whoever has the time, and at the end one result that does
 * not tell who made them.
 */
export class SimulationWork {
  readonly shards: number;
  private readonly central: Runs;
  private readonly correlate: Correlate;
  private readonly watch: Ways['watch'];
  private readonly work: ShardWork;
  private readonly detail: Detail;
  private readonly kept: readonly Column[];
  private readonly results: ShardResult[] = [];
  private readonly classes: Uint32Array[][] = [];
  private bounds: readonly Bounds[] | null = null;

  /**
   * @param central - of all scenarios, without problems
   * @param watch - is shown every block while its columns are filled, if no helper takes part
   */
  constructor(study: Study, central: Runs, request: SimulationRequest, { correlate, watch }: Ways) {
    const simulator = simulatorOf(study, central, request, correlate);
    this.central = central;
    this.correlate = correlate;
    this.watch = watch;
    this.work = new ShardWork(simulator);
    this.detail = new Detail(simulator);
    this.shards = shardsOf(request);
    const length = keepsAll(request) ? request.draws : shardSize;
    this.kept = simulator.quantities.flat().map(() => new Float64Array(length));
  }

  /** What figures need in draws and nobody knew yet: a risk may need what a central run does not. Each once. */
  get problems(): readonly Problem[] {
    const { study, contenders } = this.work.simulator;
    return eachOnce(contenders.flatMap(({ plan, run, figures }) => notKnown(study, run.settled, plan, figures)));
  }

  /**
   * Computes the first shard, by which the classes of all others are bounded: null where all draws are kept.
   */
  begin(): readonly Bounds[] | null {
    const result = this.work.run(0, this.keeping(0), (first, draws) => {
      this.detail.see(first, draws);
      this.watch?.(this.work.simulator, first, draws);
    });
    this.results[0] = result;
    if (!keepsAll(this.work.simulator.request) && result.broken === null) this.bounds = this.work.countFrom(this.kept);
    return this.bounds;
  }

  /** Computes another shard. */
  compute(shard: number): ShardResult {
    const result = this.work.run(
      shard,
      keepsAll(this.work.simulator.request) ? this.keeping(shard) : null,
      (first, draws) => this.watch?.(this.work.simulator, first, draws),
    );
    this.results[shard] = result;
    return result;
  }

  /**
   * A rough estimate of what it takes, by a cost of each line, each drawn number and each figure told that was once measured:
   * a draw of the smallest study is counted and compared too.
   */
  get estimate(): { readonly seconds: number; readonly bytes: number } {
    const { runs, luck, request } = this.work.simulator;
    const lines = runs.reduce((sum, run) => sum + run.lines, 0);
    const bytes = this.kept.length * 8 * (shardSize + classCount) + 60e6;
    return { seconds: request.draws * (lines * 2e-9 + luck.size * 7e-9 + this.kept.length * 12e-9), bytes };
  }

  /** Takes what another has made. */
  take(result: ShardResult): void {
    this.results[result.shard] = result;
    this.keeping(result.shard).forEach((to, quantity) => {
      const from = result.columns?.[quantity];
      if (from !== undefined) to.set(from.length === to.length ? from : from.subarray(0, to.length));
    });
  }

  /** Takes the counts by class of another. */
  takeClasses(classes: readonly Uint32Array[]): void {
    this.classes.push([...classes]);
  }

  /** The first draws that cannot be computed, if there are any. */
  broken(): Broken | null {
    return this.results.find((result) => result?.broken)?.broken ?? null;
  }

  /** @throws {Error} where a shard is missing */
  result(): Simulation {
    const { simulator, counted } = this.work;
    const moments = new Float64Array(counted.length * parts);
    const counters = new Float64Array(simulator.contenders.length * counts);
    for (let shard = 0; shard < this.shards; shard++) {
      const result = this.results[shard];
      if (result === undefined) throw new Error(`shard ${shard} is missing`);
      addAll(moments, result.moments);
      addAll(counters, result.counts);
    }
    const classes = this.bounds === null ? null : { counts: this.allClasses(), bounds: this.bounds };
    const sums = { moments, counts: counters, counted, kept: this.kept, classes };
    const { study, request } = simulator;
    const outsideView = outsideViewOf(study, this.central, request, this.correlate);
    return simulationOf(simulator, this.central, sums, { detail: this.detail, outsideView });
  }

  private allClasses(): readonly Uint32Array[] {
    const all = this.work.classes;
    for (const more of this.classes) {
      all.forEach((classes, quantity) => {
        const other = more[quantity] as Uint32Array;
        for (let place = 0; place < classes.length; place++)
          classes[place] = (classes[place] as number) + (other[place] as number);
      });
    }
    return all;
  }

  /** Where the values of a shard are kept. */
  private keeping(shard: number): readonly Column[] {
    return this.kept.map((column) => column.subarray(shard * shardSize, (shard + 1) * shardSize));
  }
}
