import { expect, it } from 'vitest';
import { meanObjective } from '../../../src/analysis/sensitivity/mean.ts';
import { isRestingOn, objectiveOf } from '../../../src/analysis/sensitivity/objective.ts';
import { sensitivityTo } from '../../../src/analysis/sensitivity/sensitivity.ts';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { adding } from '../../support/explained.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

it('the mean of a lead changes with the cost of a risk, which the plan does not have', () => {
  const risks = [
    {
      title: 'A fine',
      probability: '50%',
      kind: 'judgement' as const,
      costs: { amount: '$fine', when: 'start' },
    },
  ];
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: { fine: { unit: 'EUR', value: 50, range: '0 .. 100', kind: 'judgement', why: 'made up' } },
      scenarios: { one: { ...adding('100 EUR'), risks }, other: adding('120 EUR') },
    }),
  );
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  const planned = objectiveOf(study, study.rankedBy, runs);
  const mean = meanObjective(planned, { draws: 4000, seed: 1, method: 'latin' });
  if (!('now' in mean)) throw new Error(JSON.stringify(mean));
  const objective = { ...planned, mean };

  expect([planned, objective].map((each) => isRestingOn(each, 'fine'))).toEqual([false, true]);
  expect(sensitivityTo(planned).switching.switches).toEqual([]);
  const [turn] = sensitivityTo(objective).switching.switches;
  // With half of the draws, or nearly: 20 more than the plan.
  expect(turn?.value).toBeCloseTo(40, 0);
});

it('how far off a value may be is not told where a scenario does not end beside it', () => {
  const study = studyFrom(
    studyWith({
      ranking: { by: 'total-cost' },
      assumptions: {
        long: { unit: 'months', value: { min: 8, max: 12 }, range: '1 .. 60', kind: 'judgement', why: 'made up' },
      },
      scenarios: {
        one: scenarioWith({
          phases: { build: { duration: '$long' } },
          running: [{ title: 'Rent', amount: '1000 EUR/month', from: 'start', until: 'build.end' }],
        }),
        other: adding('20000 EUR'),
      },
    }),
  );
  const { runs } = runsOf(study, [...study.scenarios.values()], study.asOf);
  const mean = meanObjective(objectiveOf(study, study.rankedBy, runs), { draws: 100, seed: 1, method: 'random' });
  if (!('now' in mean)) throw new Error(JSON.stringify(mean));

  expect(mean.errorAt('long', 10, 1e6)).toBeNull();
});
