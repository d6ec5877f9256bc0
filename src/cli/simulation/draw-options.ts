import type { SimulationRequest } from '../../analysis/simulate/request.ts';
import type { Simulation } from '../../model/study/simulation.ts';
import type { Study } from '../../model/study/study.ts';
import { wholeNumber } from '../session/options.ts';

/** The options by which somebody says how draws are made. */
export interface DrawOptions {
  readonly draws?: string;
  readonly seed?: string;
  readonly sampling?: Simulation['sampling'];
}

/** How many draws a Latin hypercube divides chance among at most. */
const mostStrata = 1_073_741_824;

/** How draws are made: what is not asked for as the study says. @throws {Refusal} for anything else */
export function drawTermsOf(
  { simulation }: Study,
  { draws, seed, sampling }: DrawOptions,
): Pick<SimulationRequest, 'draws' | 'seed' | 'method'> {
  const method = sampling ?? simulation.sampling;
  const most = method === 'latin' ? mostStrata : 1e15;
  return {
    draws: draws === undefined ? simulation.draws : wholeNumber('--draws', draws, { from: 1, to: most }),
    seed: seed === undefined ? simulation.seed : wholeNumber('--seed', seed, { from: 0, to: Number.MAX_SAFE_INTEGER }),
    method,
  };
}
