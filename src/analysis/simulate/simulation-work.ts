import type { Correlate } from '../../engine/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { outsideViewOf } from './own-estimate.ts';
import { notKnown } from '../runs/central-run.ts';
import { eachOnce, type Runs } from '../runs/runs.ts';
import type { Problem } from '../../problems/problem.ts';
import { quantiles } from '../../numerics/quantiles.ts';
import { Selection } from '../../numerics/selection/selection.ts';
import { counts } from './rank-tally.ts';
import { Continuity } from './continuity.ts';
import { Detail } from './detail.ts';
import { blockSize, shardSize, type SimulationRequest } from './request.ts';
import { simulationOf, type Sums } from './result.ts';
import { type Broken, type ShardResult, shardsOf, ShardWork } from './shard.ts';
import type { Simulation } from './simulation-result.ts';
import { type Simulator, simulatorOf } from './block-simulator.ts';
import { addAll, parts } from './tally.ts';

/** How draws are made to go together, and who looks on. */
export interface SimulationHooks {
  readonly correlate: Correlate;
  readonly watch: ((simulator: Simulator, first: number, draws: number) => void) | null;
  /** How sure the edges are between which quantiles are sought; as usual where nobody says. */
  readonly trust?: number;
}

/**
 * A simulation in the making: shards of draws in any order, by whoever has the time, and at the end one result that does
 * not tell who made them.
 */
export class SimulationWork {
  readonly shards: number;
  private readonly central: Runs;
  private readonly correlate: Correlate;
  private readonly watch: SimulationHooks['watch'];
  private readonly work: ShardWork;
  private readonly detail: Detail;
  private readonly continuity: Continuity;
  private readonly kept: readonly Column[];
  private readonly results: ShardResult[] = [];
  /** Null where the first draws are all. */
  private readonly selection: Selection | null;

  /**
   * @param central - of all scenarios, without problems
   * @param watch - is shown every block while its columns are filled, if no worker takes part
   */
  constructor(study: Study, central: Runs, request: SimulationRequest, { correlate, watch, trust }: SimulationHooks) {
    const simulator = simulatorOf(study, central, request, { correlate });
    this.central = central;
    this.correlate = correlate;
    this.watch = watch;
    this.work = new ShardWork(simulator);
    this.detail = new Detail(simulator);
    this.continuity = new Continuity(simulator);
    this.shards = shardsOf(request);
    this.kept = simulator.quantities.flat().map(() => new Float64Array(Math.min(request.draws, shardSize)));
    this.selection = this.shards > 1 ? new Selection(request.draws, simulator.levels, trust) : null;
  }

  /** What figures need in draws and nobody knew yet: a risk may need what a central run does not. Each once. */
  get problems(): readonly Problem[] {
    const { study, drawnScenarios } = this.work.simulator;
    return eachOnce(drawnScenarios.flatMap(({ plan, run, figures }) => notKnown(study, run.settled, plan, figures)));
  }

  /** Computes the first shard, from which it is known where about quantiles lie. */
  begin(): void {
    const { simulator } = this.work;
    const columns = simulator.quantities.flat();
    const result = this.work.run(0, null, (first, draws) => {
      columns.forEach((column, quantity) => {
        this.kept[quantity]?.set(draws === blockSize ? column : column.subarray(0, draws), first);
      });
      this.detail.see(first, draws);
      this.continuity.see(draws);
      this.watch?.(simulator, first, draws);
    });
    this.results[0] = result;
    if (result.broken === null) this.selection?.begin(this.kept);
  }

  /** Between which edges whoever computes the next shard is to pick: they come ever closer. */
  edges(): Float64Array | null {
    return this.selection?.edges() ?? null;
  }

  /** Computes another shard. */
  compute(shard: number): void {
    const isFirst = this.results[shard] === undefined;
    this.take(
      this.work.run(shard, this.edges(), (first, draws) => {
        if (isFirst) this.watch?.(this.work.simulator, first, draws);
      }),
    );
  }

  /**
   * A rough estimate of what it takes, by a cost of each line, each drawn number and each figure told that was once measured:
   * a draw of the smallest study is counted and compared too.
   */
  get estimate(): { readonly seconds: number; readonly bytes: number } {
    const { runs, random, request } = this.work.simulator;
    const lines = runs.reduce((sum, run) => sum + run.lines, 0);
    const bytes = this.kept.length * 8 * (shardSize + 16 * Math.sqrt(request.draws)) + 60e6;
    return { seconds: request.draws * (lines * 2e-9 + random.size * 7e-9 + this.kept.length * 12e-9), bytes };
  }

  /** Takes a shard that somebody has computed. */
  take(result: ShardResult): void {
    const { picked } = result;
    if (picked !== null && result.broken === null) this.selection?.take(picked);
    this.results[result.shard] = { ...result, picked: null };
  }

  /** Whether all shards but the first must be computed again, as chance put a quantile outside its edges. */
  again(): boolean {
    return this.broken() === null && (this.selection?.again() ?? false);
  }

  /** The first draws that cannot be computed, if there are any. */
  broken(): Broken | null {
    return this.results.find((result) => result?.broken)?.broken ?? null;
  }

  /** @throws {Error} where a shard is missing */
  result(): Simulation {
    const { simulator, counted } = this.work;
    const moments = new Float64Array(counted.length * parts);
    const counters = new Float64Array(simulator.drawnScenarios.length * counts);
    for (let shard = 0; shard < this.shards; shard++) {
      const result = this.results[shard];
      if (result === undefined) throw new Error(`shard ${shard} is missing`);
      addAll(moments, result.moments);
      addAll(counters, result.counts);
    }
    const sums = { moments, counts: counters, counted, kept: this.kept, quantiles: this.quantilesOf };
    const { study, request } = simulator;
    const outsideView = outsideViewOf(study, this.central, request, this.correlate);
    return simulationOf(simulator, this.central, sums, {
      detail: this.detail,
      continuity: this.continuity,
      outsideView,
    });
  }

  private readonly quantilesOf: Sums['quantiles'] = (quantity, levels) =>
    this.selection?.quantiles(quantity, levels) ?? quantiles(this.kept[quantity] as Column, levels);
}
