import { expect, it } from 'vitest';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { requestOf } from '../../src/analysis/simulate/simulate-at-once.ts';
import { correlateOf } from '../../src/analysis/draws/correlated.ts';
import { SimulationWork } from '../../src/analysis/simulate/simulation-work.ts';
import type { Worker, Host } from '../../src/cli/host/host.ts';
import { workerOf, type SimulationTask, type ToWorker } from '../../src/cli/simulation/worker.ts';
import { runSimulation } from '../../src/cli/simulation/runner.ts';
import { scenarioWith, studyFrom, studyOf } from '../support/studies.ts';

/** A helper that answers in its own time, in this thread, and breaks when it has answered so often. */
function workerFor(task: SimulationTask, lasts: number): Worker {
  const work = workerOf(structuredClone(task));
  let [hear, broken]: [((message: unknown) => void) | null, () => void] = [null, () => {}];
  let left = lasts;
  return {
    post: (message) =>
      setImmediate(() => (left-- > 0 ? hear?.(structuredClone(work(message as ToWorker).answer)) : broken())),
    receive: (take, fail) => ([hear, broken] = [take, fail]),
    stop: () => {},
  };
}

const hostWith = (lasts: number): Host =>
  ({ startWorker: (task: unknown) => workerFor(task as SimulationTask, lasts) }) as unknown as Host;
const pause = () => new Promise<void>((resolve) => setImmediate(resolve));

const fee = { unit: 'EUR', value: { p10: 10, p90: 1000 }, kind: 'judgement', why: 'made up' } as never;
const paying = scenarioWith({ phases: { work: { costs: [{ title: 'Fee', amount: '$fee', when: 'start' }] } } });
const study = studyFrom(studyOf(paying, { assumptions: { fee }, simulation: { draws: 80_000, seed: 1 } }));
const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
const request = requestOf(study, runs);

/** @param lasts - how often a helper answers */
async function simulatedBy(workers: number, trust: number, lasts = Number.POSITIVE_INFINITY) {
  const steps: number[] = [];
  const work = new SimulationWork(study, runs, request, { correlate: correlateOf(study), watch: null, trust });
  const run = { workers, pause, progress: (done: number) => steps.push(done) };
  expect(await runSimulation(hostWith(lasts), work, { study, request }, run)).toBeNull();
  return { told: JSON.stringify(work.result()), steps: steps.length };
}

it('computes all shards again, with the same workers, where chance put a quantile outside its edges: the same result', async () => {
  const usual = await simulatedBy(0, 18);
  expect(usual.steps).toBe(4);
  for (const workers of [0, 1, 2]) {
    const again = await simulatedBy(workers, 0);
    expect(again.steps).toBeGreaterThan(4);
    expect(again.told).toBe(usual.told);
  }
});

it('is computed without workers that the system has no room for, or that break on the way: the same result', async () => {
  const usual = await simulatedBy(0, 18);
  for (const [lasts, trust, workers] of [
    [0, 18, 3],
    [1, 0, 1],
    [2, 18, 1],
  ] as const)
    expect((await simulatedBy(workers, trust, lasts)).told).toBe(usual.told);
});
