import { expect, it } from 'vitest';
import { runsOf } from '../../src/analysis/runs/runs.ts';
import { leaderSwitch } from '../../src/analysis/sensitivity/sensitivity.ts';
import { scenarioWith, studyFrom, studyWith, work } from '../support/studies.ts';

it('is the likeliest also of an estimate that a field cuts off, which is found below a value more often than as a whole', () => {
  // N(79%, 14.83%) up to 100%: below 72% lies 34.6% of it, of the whole normal 31.9%; below 33.5 of `ready` 33.5%.
  const study = studyFrom(
    studyWith({
      assumptions: {
        made: {
          unit: 'percent',
          value: { p10: '60%', p90: '98%', shape: 'normal' },
          range: '70% .. 90%',
          kind: 'judgement',
        },
        able: { unit: 'score', value: { min: 0, max: 100 }, range: '0 .. 100', kind: 'judgement' },
      },
      requires: [
        { assumption: 'able', 'at-least': 33.5 },
        { assumption: 'made', 'at-least': '72%' },
      ],
      responsibility: { teams: { rate: 1000 } },
      scenarios: {
        built: scenarioWith({ phases: { build: { ...work(0, 4), work: [{ effort: 10, share: '$made' }] } } }),
        bought: scenarioWith({ phases: { pay: { costs: [{ title: 'Price', amount: 90_000, when: 'start' }] } } }),
      },
    }),
  );
  const found = leaderSwitch(study, runsOf(study, [...study.scenarios.values()], study.asOf), study.rankedBy);

  expect(found?.nearest.variable.name).toBe('made');
  expect(found?.nearest.chance).toBeCloseTo(0.3455, 3);
});
