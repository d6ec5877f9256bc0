import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Runs } from '../runs/runs.ts';
import { correlateOf } from '../draws/correlated.ts';
import type { SimulationRequest } from './request.ts';
import { brokenDraws } from './broken-draws.ts';
import { SimulationWork } from './simulation-work.ts';
import type { Simulation } from './simulation-result.ts';

/** What a study asks for itself: its own draws, seed, sampling and ranking. */
export const requestOf = (study: Study, { settled }: Runs): SimulationRequest => ({
  asOf: settled.asOf,
  by: study.rankedBy,
  draws: study.simulation.draws,
  seed: study.simulation.seed,
  method: study.simulation.sampling,
  byDate: null,
  budget: null,
  outside: null,
  curve: false,
});

/**
 * The simulation of a study as it asks for it, in one go; or that a draw cannot be computed, or needs what is not known yet.
 *
 * @param reach - how many standard errors around quantiles values are wanted as well
 */
export function simulatedAtOnce(study: Study, central: Runs, reach = 1): Simulation | Problem {
  const request = { ...requestOf(study, central), reach };
  const work = new SimulationWork(study, central, request, { correlate: correlateOf(study), watch: null });
  const [problem] = work.problems;
  if (problem !== undefined) return problem;
  work.begin();
  do {
    for (const shard of work.open()) if (work.broken() === null) work.compute(shard);
  } while (work.again());
  const broken = work.broken();
  return broken === null ? work.result() : brokenDraws(work.simulator, broken);
}
