import type { Correlate } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { outsideViewOf } from './own-estimate.ts';
import { notKnown } from '../runs/central-run.ts';
import { eachOnce, type Runs } from '../runs/runs.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Part, Stretch } from '../parts/part.ts';
import { quantiles } from '../../numerics/quantiles.ts';
import { Selection } from '../../numerics/selection/selection.ts';
import { countersPerScenario } from './rank-tally.ts';
import { Continuity } from './continuity.ts';
import { Detail } from './detail.ts';
import { blockSize, shardSize, type SimulationRequest } from './request.ts';
import { shardsOfPart, type SimulationPiece, sumsOfShard } from './piece.ts';
import { simulationOf, type Sums } from './result.ts';
import type { Broken } from './broken-draws.ts';
import { type ShardResult, shardsOf, ShardWork } from './shard.ts';
import type { Simulation } from './simulation-result.ts';
import { type Simulator, simulatorOf } from './block-simulator.ts';
import { addAll, sumsPerFigure } from './tally.ts';

/** How draws are made to go together, and who looks on. */
export interface SimulationHooks {
  readonly correlate: Correlate;
  readonly watch: ((simulator: Simulator, first: number, draws: number) => void) | null;
  /** How sure the edges are between which quantiles are sought; as usual where nobody says. */
  readonly trust?: number;
  /** The part of the draws that is wanted, of which a piece is made; left out: all, of which the result is. */
  readonly part?: Part;
}

/**
 * A simulation in the making: shards of draws in any order, by whoever has the time, and at the end one result that does
 * not tell who made them.
 */
export class SimulationWork {
  readonly shards: number;
  private readonly isPart: boolean;
  /** The shards that are to be computed after the first. */
  private wanted: readonly Stretch[];
  private readonly central: Runs;
  private readonly correlate: Correlate;
  private readonly watch: SimulationHooks['watch'];
  private readonly work: ShardWork;
  private readonly detail: Detail;
  private readonly continuity: Continuity;
  /** Of each quantity its value in each draw of the first shard. */
  private readonly firstDraws: readonly Column[];
  private readonly results: ShardResult[] = [];
  /** Null where the first draws are all. */
  private readonly selection: Selection | null;

  /**
   * @param central - of all scenarios, without problems
   * @param watch - is shown every block while its columns are filled, if no worker takes part
   */
  constructor(study: Study, central: Runs, request: SimulationRequest, hooks: SimulationHooks) {
    const { correlate, watch, trust, part } = hooks;
    const simulator = simulatorOf(study, central, request, { correlate });
    this.central = central;
    this.correlate = correlate;
    this.watch = watch;
    this.work = new ShardWork(simulator);
    this.detail = new Detail(simulator);
    this.continuity = new Continuity(simulator);
    this.shards = shardsOf(request);
    this.firstDraws = simulator.quantities.flat().map(() => new Float64Array(Math.min(request.draws, shardSize)));
    const { from, until } = shardsOfPart(part ?? { part: 1, of: 1 }, this.shards);
    this.isPart = part !== undefined;
    this.wanted = [{ from, until }];
    const sureness = { isApart: this.isPart, ...(trust === undefined ? {} : { trust }) };
    this.selection = this.shards > 1 ? new Selection(request.draws, simulator.levels, sureness) : null;
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
        this.firstDraws[quantity]?.set(draws === blockSize ? column : column.subarray(0, draws), first);
      });
      this.detail.see(first, draws);
      this.continuity.see(draws);
      this.watch?.(simulator, first, draws);
    });
    this.results[0] = result;
    if (result.broken === null) this.selection?.begin(this.firstDraws);
  }

  /** The shards that are to be computed after the first, and that nobody has. */
  open(): readonly number[] {
    return this.wanted.flatMap(({ from, until }) => numbersFrom(from, until));
  }

  /** What every piece is held against before it is adopted. */
  get simulator(): Simulator {
    return this.work.simulator;
  }

  /** Takes what a part of the draws came to elsewhere, after the first shard. @param part - whose piece it is; it fits */
  adopt(piece: SimulationPiece, part: Part): void {
    const { from, until } = shardsOfPart(part, this.shards);
    const size = sumsOfShard(this.work.simulator);
    for (let shard = from; shard < until; shard++) {
      const at = shard - from;
      const moments = piece.moments.slice(at * size.moments, (at + 1) * size.moments);
      const counters = piece.counts.slice(at * size.counts, (at + 1) * size.counts);
      this.results[shard] = { shard, moments, counts: counters, picked: null, broken: null };
    }
    if (piece.picked !== null) this.selection?.take(piece.picked);
    this.wanted = this.wanted.flatMap((open) => [
      { from: open.from, until: Math.min(open.until, from) },
      { from: Math.max(open.from, until), until: open.until },
    ]);
  }

  /** What the part that was wanted came to. @throws {Error} where a shard of it is missing */
  piece(): SimulationPiece {
    const results = this.open().map((shard) => this.resultOf(shard));
    return {
      moments: joined(results.map(({ moments }) => moments)),
      counts: joined(results.map((result) => result.counts)),
      picked: this.selection?.picked() ?? null,
    };
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
   * A rough estimate of what it takes, by a cost of each line, each drawn number and each figure reported that was once measured:
   * a draw of the smallest study is counted and compared too.
   */
  get estimate(): { readonly seconds: number; readonly bytes: number } {
    const { runs, random, request } = this.work.simulator;
    const lines = runs.reduce((sum, run) => sum + run.lines, 0);
    const draws = Math.min(request.draws, shardSize * (1 + shardsIn(this.wanted)));
    const bytes = this.firstDraws.length * 8 * (shardSize + 16 * Math.sqrt(draws)) + 60e6;
    return { seconds: draws * (lines * 2e-9 + random.size * 7e-9 + this.firstDraws.length * 12e-9), bytes };
  }

  /** Takes a shard that somebody has computed. */
  take(result: ShardResult): void {
    const { picked } = result;
    if (picked !== null && result.broken === null) this.selection?.take(picked);
    this.results[result.shard] = { ...result, picked: null };
  }

  /** Whether all shards but the first must be computed again, as chance put a quantile outside its edges. */
  again(): boolean {
    if (this.isPart || this.broken() !== null || this.selection?.again() !== true) return false;
    this.wanted = [{ from: 1, until: this.shards }];
    return true;
  }

  /** The first draws that cannot be computed, if there are any. */
  broken(): Broken | null {
    return this.results.find((result) => result?.broken)?.broken ?? null;
  }

  /** @throws {Error} where a shard is missing */
  result(): Simulation {
    const { simulator, counted } = this.work;
    const moments = new Float64Array(counted.length * sumsPerFigure);
    const counters = new Float64Array(simulator.drawnScenarios.length * countersPerScenario);
    for (let shard = 0; shard < this.shards; shard++) {
      const result = this.resultOf(shard);
      addAll(moments, result.moments);
      addAll(counters, result.counts);
    }
    const sums = { moments, counts: counters, counted, firstDraws: this.firstDraws, quantiles: this.quantilesOf };
    const { study, request } = simulator;
    const outsideView = outsideViewOf(study, this.central, request, this.correlate);
    return simulationOf(simulator, this.central, sums, {
      detail: this.detail,
      continuity: this.continuity,
      outsideView,
    });
  }

  private resultOf(shard: number): ShardResult {
    const result = this.results[shard];
    if (result === undefined) throw new Error(`shard ${shard} is missing`);
    return result;
  }

  private readonly quantilesOf: Sums['quantiles'] = (quantity, levels) =>
    this.selection?.quantiles(quantity, levels) ?? quantiles(this.firstDraws[quantity] as Column, levels);
}

/** How many shards that is: of draws without end more than a list can hold. */
const shardsIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, until }) => sum + Math.max(0, until - from), 0);

const numbersFrom = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);

function joined(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    whole.set(column, at);
    at += column.length;
  }
  return whole;
}
