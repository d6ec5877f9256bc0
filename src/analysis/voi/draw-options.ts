import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { correlateOf } from '../draws/correlated.ts';
import type { Runs } from '../runs/runs.ts';
import { type Simulator, simulatorOf } from '../simulate/block-simulator.ts';
import { blockSize, type SimulationRequest } from '../simulate/request.ts';
import { areWritable, brokenDraws } from '../simulate/broken-draws.ts';
import { Options } from './options.ts';

/** Who looks at a block of draws once it is computed. */
export interface Looking {
  readonly see: (first: number, draws: number) => void;
}

/**
 * Computes all draws, block by block.
 *
 * @param looking - who is to look at each block
 * @returns the problem instead where a scenario cannot be computed in some draw
 */
export function computeDraws(simulator: Simulator, looking: readonly Looking[]): Problem | null {
  const { drawnScenarios, request } = simulator;
  for (let first = 0; first < request.draws; first += blockSize) {
    const draws = Math.min(blockSize, request.draws - first);
    const failed = simulator.compute(first, draws);
    const broken = failed ?? tooLarge(simulator, draws);
    if (broken !== null)
      return brokenDraws(simulator, { scenario: drawnScenarios[broken]?.place.id ?? '', first, draws });
    for (const each of looking) each.see(first, draws);
  }
  return null;
}

/** A scenario of which a figure is no number in some draw, or too large to be written; null where there is none. */
function tooLarge({ quantities, scenarioAt, pool }: Simulator, draws: number): number | null {
  const row = quantities.findIndex((columns) =>
    columns.some((column) => !areWritable(pool.kernel, column.subarray(0, draws))),
  );
  return scenarioAt[row] ?? null;
}

/** What choosing each scenario costs in all draws; or the problem where one cannot be computed in some draw. */
export function drawOptions(study: Study, runs: Runs, request: SimulationRequest): Options | Problem {
  const simulator = simulatorOf(study, runs, request, { correlate: correlateOf(study) });
  const options = new Options(simulator);
  return computeDraws(simulator, [options]) ?? options;
}
