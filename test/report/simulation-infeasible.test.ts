import { expect, it } from 'vitest';
import { simulated } from './simulated.ts';
import { simulationShown } from './simulation-shown.ts';

it('where nothing is feasible, a simulation tells what the cheapest needs, wherever that stands in the list', () => {
  const simulation = simulated();
  const best = simulation.scenarios.at(-1)?.id ?? '';
  const scenarios = simulation.scenarios.map((each) => ({ ...each, rank: null, feasible: false }));
  const { summary = [] } = simulationShown({ ...simulation, best, scenarios });

  expect(summary.filter((each) => /^To be 80% sure|^The plan of/.test(each))).toEqual([
    expect.stringContaining(` of ${best}`),
  ]);
});
