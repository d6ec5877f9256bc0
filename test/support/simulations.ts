import { runsOf, type Runs } from '../../src/analysis/runs/runs.ts';
import { correlateOf } from '../../src/analysis/draws/correlated.ts';
import type { SimulationRequest } from '../../src/analysis/simulate/request.ts';
import { SimulationWork, type SimulationHooks } from '../../src/analysis/simulate/simulation-work.ts';
import type {
  JointConfidence,
  Measured,
  SimulatedScenario,
  Simulation,
  Spread,
} from '../../src/analysis/simulate/simulation-result.ts';
import { workerOf } from '../../src/cli/simulation/worker.ts';
import type { Study } from '../../src/model/study/study.ts';

export type Asked = Partial<SimulationRequest>;

export const requestOf = (study: Study, asked: Asked = {}): SimulationRequest => ({
  asOf: study.asOf,
  by: study.rankedBy,
  draws: 10_000,
  seed: 1,
  method: 'random',
  byDate: null,
  budget: null,
  outside: null,
  curve: false,
  ...asked,
});

export function centralOf(study: Study): Runs {
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(`the study cannot be computed: ${JSON.stringify(runs.problems)}`);
  return runs;
}

/**
 * Simulates a study in this thread, with some helpers that take turns.
 *
 * @param hooks - who looks on; how sure the edges are between which quantiles are sought: less than usual makes them miss
 */
export function simulated(
  study: Study,
  asked: Asked = {},
  workers = 0,
  hooks: Partial<SimulationHooks> = {},
): Simulation {
  const request = requestOf(study, asked);
  const work = new SimulationWork(study, centralOf(study), request, {
    correlate: correlateOf(study),
    watch: null,
    ...hooks,
  });
  const others = Array.from({ length: workers }, () => workerOf(structuredClone({ study, request })));
  work.begin();
  do {
    // Backwards, so that nothing rests on the order in which shards are made.
    for (let shard = work.shards - 1; shard > 0; shard--) {
      const other = others[shard % (others.length + 1)];
      if (other === undefined) work.compute(shard);
      else work.take(structuredClone(other({ shard, edges: work.edges() }).answer));
    }
  } while (work.again());
  if (work.broken() !== null) throw new Error(JSON.stringify(work.broken()));
  return work.result();
}

/** A scenario with something to finish, which is ranked: most tests are about such. */
type Ordinary = SimulatedScenario & {
  readonly finish: Spread;
  readonly joint: JointConfidence;
  readonly chances: { readonly first: Measured; readonly cheapest: Measured; readonly beyondHorizon: Measured };
};

export function scenarioIn({ scenarios }: Simulation, id = 'only'): Ordinary {
  const found = scenarios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found as Ordinary;
}
