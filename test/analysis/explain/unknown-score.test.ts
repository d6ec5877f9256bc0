import { describe, expect, it } from 'vitest';
import type { WrittenScenario } from '../../../src/model/written/written.ts';
import { atDates, explained, changed } from '../../support/explained.ts';
import { loaded, scenarioWith, studyWith } from '../../support/studies.ts';

/** A score of a scenario, as it was known at first and is known later. */
const scored = (was: number | 'unknown', current: number | 'unknown'): WrittenScenario =>
  scenarioWith({
    scores: {
      trust: {
        known: {
          '2020-06': { value: was, kind: 'judgement', why: 'as believed' },
          '2021-04': { value: current, kind: 'judgement', why: 'as found' },
        },
      },
    },
  });

const outcomeWith = (third: WrittenScenario) =>
  explained(
    loaded(
      studyWith({
        ranking: { by: 'score' },
        criteria: { trust: { worst: 0, best: 10 } },
        stakeholders: { owner: { say: '100%', weights: { trust: 1 } } },
        scenarios: { a: scored(5, 6), b: scored(4, 4), c: third },
      }),
    ).study,
  ).outcome;

describe('a scenario of which nobody knows the score on one side', () => {
  it('has no place there, and is as feasible as before', () => {
    for (const third of [scored(3, 'unknown'), scored('unknown', 3)])
      expect(outcomeWith(third)).toMatchObject({ kind: 'same', before: { leader: 'a' }, lost: [], gained: [] });
  });
});

/** A criterion asks for the chance that no gate fails, of which the evidence is an estimate; known from a month on. */
const gated = (since: string) =>
  loaded(
    studyWith({
      ranking: { by: 'score' },
      assumptions: {
        trust: changed('score', 4, 6),
        docs: {
          unit: 'percent',
          known: { [since]: { value: { min: '0%', max: '100%' }, kind: 'judgement', why: 'as found' } },
        },
      },
      requires: [{ assumption: 'docs', 'at-least': '50%' }],
      criteria: {
        trust: { worst: 0, best: 10 },
        feasible: { result: 'feasible', worst: '0%', best: '100%' },
      },
      stakeholders: { owner: { say: '100%', weights: { trust: 1, feasible: 1 } } },
      scenarios: { a: scenarioWith({ scores: { trust: '$trust' } }), b: scenarioWith({ scores: { trust: 5 } }) },
    }),
  ).study;

const ofA = { quantity: { kind: 'figure', scenario: 'a' } } as const;
const ofMean = { draws: 500, seed: 1, method: 'random' } as const;

describe('a score that asks for the chance that no gate fails', () => {
  it('has a mean to explain where something that is judged was unknown, as draws have it', () => {
    const study = loaded(
      studyWith({
        criteria: { trust: { worst: 0, best: 10 } },
        stakeholders: { owner: { say: '100%', weights: { trust: 1 } } },
        scenarios: { a: scored('unknown', 6), b: scored(4, 4) },
      }),
    ).study;
    const entry = { ...ofA, metric: { kind: 'score' } } as const;

    expect(atDates(study, entry)).toMatchObject({ fault: { metric: 'unknown-score' } });
    // Evenly from 0 to 100: a mean of 50, four standard errors of which are 100/√12/√500 × 4 = 5.2.
    expect(Math.abs(explained(study, { ...entry, ofMean }).start - 50)).toBeLessThan(5.2);
  });

  it('says why it has none, in the plan and in the mean: nothing is known of a gate yet', () => {
    for (const draws of [null, ofMean])
      expect(atDates(gated('2021-04'), { ...ofA, ofMean: draws })).toMatchObject({ fault: { metric: 'unknown-gate' } });
  });
});
