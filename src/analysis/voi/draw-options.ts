import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import { correlateOf } from '../draws/correlated.ts';
import type { Runs } from '../runs/runs.ts';
import { type Simulator, simulatorOf } from '../simulate/block-simulator.ts';
import { blockSize, type SimulationRequest } from '../simulate/request.ts';
import { brokenDraws } from '../simulate/simulate-at-once.ts';
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
    if (failed !== null) return brokenDraws({ scenario: drawnScenarios[failed]?.place.id ?? '', first, draws });
    for (const each of looking) each.see(first, draws);
  }
  return null;
}

/** What choosing each scenario costs in all draws; or the problem where one cannot be computed in some draw. */
export function drawOptions(study: Study, runs: Runs, request: SimulationRequest): Options | Problem {
  const simulator = simulatorOf(study, runs, request, { correlate: correlateOf(study) });
  const options = new Options(simulator);
  return computeDraws(simulator, [options]) ?? options;
}
