import { runsOf, type Runs } from '../../src/analysis/runs/runs.ts';
import { correlateOf } from '../../src/analysis/simulate/correlated.ts';
import type { SimulationRequest } from '../../src/analysis/simulate/request.ts';
import { SimulationWork } from '../../src/analysis/simulate/simulate.ts';
import type { SimulatedScenario, Simulation } from '../../src/analysis/simulate/simulation.ts';
import { helperOf, type FromHelper } from '../../src/cli/simulation/simulation-helper.ts';
import type { Study } from '../../src/model/study/study.ts';

export type Asked = Partial<SimulationRequest>;

const requestOf = (study: Study, asked: Asked = {}): SimulationRequest => ({
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

function centralOf(study: Study): Runs {
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(`the study cannot be computed: ${JSON.stringify(runs.problems)}`);
  return runs;
}

/** Simulates a study in this thread, with some helpers that take turns. */
export function simulated(study: Study, asked: Asked = {}, helpers = 0): Simulation {
  const request = requestOf(study, asked);
  const work = new SimulationWork(study, centralOf(study), request, { correlate: correlateOf(study), watch: null });
  const others = Array.from({ length: helpers }, () => helperOf(structuredClone({ study, request })));
  const bounds = work.begin();
  for (const other of others) if (bounds !== null) other({ kind: 'bounds', bounds });
  // Backwards, so that nothing rests on the order in which shards are made.
  for (let shard = work.shards - 1; shard > 0; shard--) {
    const other = others[shard % (others.length + 1)];
    if (other === undefined) work.compute(shard);
    else work.take((other({ kind: 'shard', shard }).answer as Extract<FromHelper, { kind: 'shard' }>).result);
  }
  for (const other of others)
    work.takeClasses((other({ kind: 'end' }).answer as Extract<FromHelper, { kind: 'end' }>).classes);
  if (work.broken() !== null) throw new Error(JSON.stringify(work.broken()));
  return work.result();
}

export function scenarioIn({ scenarios }: Simulation, id = 'only'): SimulatedScenario {
  const found = scenarios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
}
