import { describe, expect, it } from 'vitest';
import type { WrittenScenario } from '../../../src/model/written/written.ts';
import { explained } from '../../support/explained.ts';
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
