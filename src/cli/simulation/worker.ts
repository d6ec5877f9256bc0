import { runsOf } from '../../analysis/runs/runs.ts';
import { correlateOf } from '../../analysis/draws/correlated.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import { type ShardResult, ShardWork } from '../../analysis/simulate/shard.ts';
import { simulatorOf } from '../../analysis/simulate/block-simulator.ts';
import type { Study } from '../../model/study/study.ts';

/** What a worker needs to take part in a simulation. */
export interface SimulationTask {
  readonly study: Study;
  readonly request: SimulationRequest;
}

/** What a worker is sent: to compute a shard, and between which edges to pick what lies around quantiles. */
export interface ToWorker {
  readonly shard: number;
  readonly edges: Float64Array | null;
}

interface Answer {
  readonly answer: ShardResult;
  /** What goes over to the receiver instead of being copied. */
  readonly moved: ArrayBuffer[];
}

/** Computes shards of a simulation that somebody else leads. */
export function workerOf({ study, request }: SimulationTask): (message: ToWorker) => Answer {
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  const work = new ShardWork(simulatorOf(study, runs, request, { correlate: correlateOf(study) }));
  return ({ shard, edges }) => {
    const answer = work.run(shard, edges);
    return { answer, moved: answer.picked === null ? [] : [answer.picked.values.buffer] };
  };
}
