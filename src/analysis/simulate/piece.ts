import { type Picked, pickedFits } from '../../numerics/selection/picker.ts';
import { type Part, type Stretch, stretchOf } from '../parts/part.ts';
import type { Simulator } from './block-simulator.ts';
import { countersPerScenario } from './rank-tally.ts';
import { shardSize } from './request.ts';
import { sumsPerFigure } from './tally.ts';

/** What a part of the draws comes to: sums by shard, as they are added up in the order of all shards, and what lies around quantiles. */
export interface SimulationPiece {
  /** Of its shards, one after another: of all quantities of all scenarios. */
  readonly moments: Float64Array;
  /** The same of all scenarios. */
  readonly counts: Float64Array;
  /** Null where there is one shard in all. */
  readonly picked: Picked | null;
}

/** The shards of a part. The first of all is nobody's: everybody computes it, as it says where about quantiles lie. */
export function shardsOfPart(part: Part, shards: number): Stretch {
  const { from, until } = stretchOf(part, shards - 1);
  return { from: from + 1, until: until + 1 };
}

/** How many sums there are of a shard. */
export const sumsOfShard = ({ quantities, drawnScenarios }: Simulator) => ({
  moments: quantities.flat().length * sumsPerFigure,
  counts: drawnScenarios.length * countersPerScenario,
});

/** Whether a piece can be that of some shards of a simulation: somebody else may have made it. */
export function pieceFits(piece: SimulationPiece, simulator: Simulator, { from, until }: Stretch): boolean {
  const size = sumsOfShard(simulator);
  const shards = until - from;
  const { draws } = simulator.request;
  const seen = Math.min(draws, until * shardSize) - Math.min(draws, from * shardSize);
  const sought = draws > shardSize ? simulator.levels.reduce((sum, levels) => sum + levels.length, 0) : null;
  return (
    piece.moments.length === shards * size.moments &&
    piece.counts.length === shards * size.counts &&
    piece.moments.every(Number.isFinite) &&
    piece.counts.every(Number.isFinite) &&
    (sought === null ? piece.picked === null : piece.picked !== null && pickedFits(piece.picked, { sought, seen }))
  );
}
