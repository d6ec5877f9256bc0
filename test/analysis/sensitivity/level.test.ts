import { describe, expect, it } from 'vitest';
import { runsOf } from '../../../src/analysis/runs/runs.ts';
import { meanObjective } from '../../../src/analysis/sensitivity/mean.ts';
import { objectiveAbout } from '../../../src/analysis/sensitivity/sensitivity.ts';
import type { WrittenPhase } from '../../../src/model/written/written.ts';
import { sensitivityFor } from '../../support/sensitivity.ts';
import { scenarioWith, studyFrom, studyWith } from '../../support/studies.ts';

const cost = (amount: number): WrittenPhase => ({
  costs: [
    { title: 'Amount', amount, when: 'start' },
    { title: 'Drawn', amount: '$x', when: 'start' },
  ],
});

/** Two that share the first place: the ranking takes a billionth for rounding. */
const written = studyWith({
  assumptions: { x: { unit: 'EUR', kind: 'judgement', value: { min: 900, max: 1100 } } },
  scenarios: {
    one: scenarioWith({ phases: { pay: cost(999_000) } }),
    other: scenarioWith({ phases: { pay: cost(999_000.0005) } }),
  },
});

describe('two that are level but for rounding', () => {
  it('have no lead in the plan', () => {
    expect(sensitivityFor(written).tornado.base).toBe(0);
  });

  it('have none on average over draws', () => {
    const study = studyFrom(written);
    const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
    const objective = objectiveAbout(study, runs, { about: 'leading', metric: study.rankedBy });

    expect(meanObjective(objective, { draws: 64, seed: 1, method: 'random' })).toMatchObject({ now: { value: 0 } });
  });
});
