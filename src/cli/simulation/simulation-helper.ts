import { runsOf } from '../../analysis/runs/runs.ts';
import type { Bounds } from '../../analysis/simulate/classes.ts';
import { correlateOf } from '../../analysis/simulate/correlated.ts';
import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import { type ShardResult, ShardWork } from '../../analysis/simulate/shard.ts';
import { keepsAll, shardSize } from '../../analysis/simulate/request.ts';
import { quantityCount, simulatorOf } from '../../analysis/simulate/simulator.ts';
import type { Study } from '../../model/study/study.ts';

/** What a helper needs to take part in a simulation. */
export interface SimulationTask {
  readonly study: Study;
  readonly request: SimulationRequest;
}

/** What a helper is told: to count from now on by these classes, to compute a shard, or to give what it counted. */
export type ToHelper =
  | { readonly kind: 'bounds'; readonly bounds: readonly Bounds[] }
  | { readonly kind: 'shard'; readonly shard: number }
  | { readonly kind: 'end' };

export type FromHelper =
  | { readonly kind: 'shard'; readonly result: ShardResult }
  | { readonly kind: 'end'; readonly classes: readonly Uint32Array[] };

interface Answer {
  readonly answer: FromHelper | null;
  /** What goes over to the receiver instead of being copied. */
  readonly moved: ArrayBuffer[];
}

/** Computes shards of a simulation that somebody else leads. */
export function helperOf({ study, request }: SimulationTask): (message: ToHelper) => Answer {
  const runs = runsOf(study, [...study.scenarios.values()], request.asOf);
  const simulator = simulatorOf(study, runs, request, correlateOf(study));
  const work = new ShardWork(simulator);
  const width = simulator.contenders.length * quantityCount(simulator);
  const room = () => Array.from({ length: width }, () => new Float64Array(shardSize));
  return (message) => {
    switch (message.kind) {
      case 'bounds':
        work.count(message.bounds);
        return { answer: null, moved: [] };
      case 'shard': {
        const columns = keepsAll(request) ? room() : null;
        const result = work.run(message.shard, columns);
        return { answer: { kind: 'shard', result }, moved: columns?.map(({ buffer }) => buffer) ?? [] };
      }
      case 'end':
        return { answer: { kind: 'end', classes: work.classes.map((counts) => counts.slice()) }, moved: [] };
    }
  };
}
