import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { type Runs, runsOf } from '../../../src/analysis/runs/runs.ts';
import { correlateOf } from '../../../src/analysis/draws/correlated.ts';
import { Detail } from '../../../src/analysis/simulate/detail.ts';
import { blockSize, type SimulationRequest } from '../../../src/analysis/simulate/request.ts';
import { ShardWork } from '../../../src/analysis/simulate/shard.ts';
import { quantityCount, simulatorOf } from '../../../src/analysis/simulate/block-simulator.ts';
import type { Study } from '../../../src/model/study/study.ts';
import { kernelWith, slotLength } from '../../../src/numerics/kernel/kernel.ts';
import { quantiles } from '../../../src/numerics/quantiles.ts';
import { anyDrawnStudy } from '../../support/any-drawn-study.ts';
import { integer, oneOf } from '../../support/any-value.ts';
import { programmeStudy } from '../../support/programme-study.ts';
import { fc, tries } from '../../support/seed.ts';
import { loaded } from '../../support/studies.ts';

const requestOf = (study: Study, partial: Partial<SimulationRequest> = {}): SimulationRequest => ({
  asOf: study.asOf,
  by: study.rankedBy,
  draws: 1500,
  seed: 7,
  method: 'random',
  byDate: null,
  budget: null,
  outside: null,
  curve: false,
  ...partial,
});

const digestOf = (array: Float64Array | Uint32Array = new Float64Array()): string =>
  createHash('sha256')
    .update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
    .digest('hex');

/** All that a shard comes to, with a memory of so many doubles, or as many as are needed. */
function shardWith(study: Study, runs: Runs, request: SimulationRequest, doubles: number | null) {
  const simulator = simulatorOf(study, runs, request, {
    correlate: correlateOf(study),
    kernelWith: (wanted) => kernelWith(doubles ?? wanted),
  });
  const work = new ShardWork(simulator);
  const detail = new Detail(simulator);
  const columns = simulator.quantities.flat();
  const kept = columns.map(() => new Float64Array(request.draws));
  const { moments, counts, broken } = work.run(0, null, (first, draws) => {
    columns.forEach((column, quantity) => kept[quantity]?.set(column.subarray(0, draws), first));
    detail.see(first, draws);
  });
  // What lies between a quarter and three quarters is picked, whatever is sought.
  const edges = simulator.levels.flatMap((levels, quantity) =>
    levels.flatMap(() => quantiles(kept[quantity] as Float64Array, [0.25, 0.75])),
  );
  const { picked } = work.run(0, Float64Array.from(edges));
  const scenarios = simulator.drawnScenarios.map((_, scenario) => ({
    criticality: detail.criticality(scenario),
    correlations: detail.correlations(scenario, kept.slice(scenario * quantityCount(simulator))),
  }));
  const reached = simulator.quantities.flat().filter(simulator.pool.kernel.reaches).length;
  const bits = [...kept, moments, counts, picked?.counts, picked?.values].map(digestOf);
  return { told: { bits, broken, scenarios }, reached };
}

describe('a simulation whose memory is full', () => {
  it('gives to the bit what it gives with enough memory: nothing in it, or only a part', () => {
    let [without, withSome] = [0, 0];
    fc.assert(
      fc.property(anyDrawnStudy, oneOf('random', 'latin'), integer(20, 200), (data, method, columns) => {
        const { study } = loaded(data);
        const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
        if (runs.problems.length > 0) return;
        const request = requestOf(study, { method });
        const enough = shardWith(study, runs, request, null);
        const none = shardWith(study, runs, request, 0);
        const some = shardWith(study, runs, request, columns * blockSize);
        expect(none.told).toEqual(enough.told);
        expect(some.told).toEqual(enough.told);
        without += enough.reached - none.reached;
        withSome += some.reached;
      }),
      { numRuns: tries(12) },
    );
    expect(without).toBeGreaterThan(tries(100));
    expect(withSome).toBeGreaterThan(tries(20));
  });

  it('gives the same of a programme of many phases that wait for each other', () => {
    const study = programmeStudy({ scenarios: 2, phases: 60, assumptions: 40 });
    const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
    const request = requestOf(study, { draws: blockSize });
    expect(shardWith(study, runs, request, 0).told).toEqual(shardWith(study, runs, request, null).told);
  });

  it('computes in blocks that a slot of the scratch buffer holds', () => {
    expect(blockSize).toBeLessThanOrEqual(slotLength);
  });
});

describe('the memory of a simulator', () => {
  it('goes with it: sixty in one process hold no more than a few', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { study } = loaded(fc.sample(anyDrawnStudy, { numRuns: 1, seed: 3 })[0]);
    const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
    const held = (simulators: number): number => {
      for (let made = 0; made < simulators; made++)
        simulatorOf(study, runs, requestOf(study), { correlate: correlateOf(study) }).compute(0, 16);
      collect();
      // What the first frees is swept in another thread: the second waits until that has ended.
      collect();
      return process.memoryUsage().external;
    };
    const few = held(5);
    // The memory of one has a million doubles or more: 8 MB.
    expect(held(60) - few).toBeLessThan(40e6);
  });
});
