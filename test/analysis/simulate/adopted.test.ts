import { expect, it } from 'vitest';
import { correlateOf } from '../../../src/analysis/draws/correlated.ts';
import { shardSize } from '../../../src/analysis/simulate/request.ts';
import { SimulationWork } from '../../../src/analysis/simulate/simulation-work.ts';
import { centralOf, requestOf } from '../../support/simulations.ts';
import { loaded, studyOf } from '../../support/studies.ts';

it('what a part came to is not computed again by who takes it over', () => {
  const { study } = loaded(
    studyOf(
      { phases: { pay: { costs: [{ title: 'A fee', amount: '$fee', when: 'start' }] } } },
      { assumptions: { fee: { unit: 'EUR', value: { min: 1, max: 3 }, kind: 'judgement', why: 'made up' } } },
    ),
  );
  const workOf = (part?: { part: number; of: number }): SimulationWork => {
    const hooks = { correlate: correlateOf(study), watch: null, ...(part === undefined ? {} : { part }) };
    const work = new SimulationWork(study, centralOf(study), requestOf(study, { draws: 4 * shardSize }), hooks);
    work.begin();
    return work;
  };
  const [second, all] = [workOf({ part: 2, of: 2 }), workOf()];
  for (const shard of second.open()) second.compute(shard);
  expect(all.open()).toEqual([1, 2, 3]);
  all.adopt(second.piece(), { part: 2, of: 2 });

  expect(all.open()).toEqual([1]);
});
