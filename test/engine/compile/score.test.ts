import { describe, expect, it } from 'vitest';
import type { WrittenScenario, WrittenStudy } from '../../../src/model/written/written.ts';
import { faultsOf, resultOf, studyOf, work } from '../../support/studies.ts';

type Parts = Partial<WrittenStudy>;

const result = (scenario: Partial<WrittenScenario>, common: Parts) => resultOf(studyOf(scenario, common));

const measured = (from: string, until: string) =>
  result(
    { phases: { build: { duration: 7.5 } }, milestones: { handover: 'build.end' } },
    { measures: { gap: { from, until } }, horizon: '2020-12' },
  ).measures['gap'];

describe('a measure', () => {
  it('is how long it is from one event until another', () => {
    expect(measured('2020-03', 'handover')).toBe(5.5);
    expect(measured('build.start', 'horizon')).toBe(12);
  });

  it('is nothing where the second comes first', () => {
    expect(measured('handover', 'start')).toBe(0);
  });

  it('may refer to a milestone that is called after the side of a phase', () => {
    const scenario = { phases: { build: { duration: 7 } }, milestones: { 'build.end': 'build.end' } };

    expect(result(scenario, { measures: { gap: { from: 'start', until: 'build.end' } } }).measures['gap']).toBe(7);
  });

  it('is cut at neither start nor horizon', () => {
    expect(measured('2019-01', '2023-01')).toBe(48);
  });
});

const criteria: Parts['criteria'] = {
  cost: { result: 'total-cost', worst: 20000, best: 0 },
  finish: { result: 'finish', worst: '2 years', best: '12 months' },
  trust: { worst: 1, best: 5 },
};

const scored = (stakeholders: NonNullable<Parts['stakeholders']>, trust: number | string = 4, common: Parts = {}) =>
  result({ phases: { build: work(15, 1) }, scores: { trust } }, { criteria, stakeholders, ...common }).score;

/** The top of a scale, and what somebody has to say. */
const own = (top: number, say: string) =>
  ({
    top: { unit: 'score', value: top, kind: 'judgement' },
    'their-say': { unit: 'percent', value: say, kind: 'judgement' },
  }) as const;

describe('the score', () => {
  // Cost 15,000 of 20,000 is 0.25; finish after 15 months of 12 to 24 is 0.75; trust 4 of 1 to 5 is 0.75.
  it('weighs the criteria, results and scores by hand alike, to 100', () => {
    expect(scored({ all: { say: '100%', weights: { cost: 2, trust: 2 } } })).toBe(50);
    expect(scored({ all: { say: '1%', weights: { cost: 1, finish: 3 } } })).toBe(62.5);
  });

  it('weighs the stakeholders by their say, which need not add up to 100%', () => {
    const [money, people] = [{ weights: { cost: 1 } }, { weights: { trust: 9 } }];

    expect(scored({ money: { say: '25%', ...money }, people: { say: '75%', ...people } })).toBe(62.5);
    expect(scored({ money: { say: '10%', ...money }, people: { say: '30%', ...people } })).toBeCloseTo(62.5, 12);
  });

  it('turns a rank order into weights by rank-order centroid', () => {
    expect(scored({ all: { say: '100%', order: ['cost', 'trust'] } })).toBeCloseTo(
      100 * (0.75 * 0.25 + 0.25 * 0.75),
      12,
    );
    expect(scored({ all: { say: '100%', order: [['cost', 'trust']] } })).toBe(50);
  });

  it('clips a result that is off the scale', () => {
    expect(
      scored({ all: { say: '100%', weights: { cost: 1 } } }, 4, { responsibility: { teams: { rate: 9000 } } }),
    ).toBe(0);
  });

  it('may take a score by hand from an assumption', () => {
    const assumptions: Parts['assumptions'] = { faith: { unit: 'score', value: 2, kind: 'judgement' } };

    expect(scored({ all: { say: '100%', weights: { trust: 1 } } }, '$faith', { assumptions })).toBe(25);
  });

  it('has the same scales and says for every scenario, whatever it assumes itself', () => {
    const scenario = { scores: { trust: 3, cost: 1 }, assumptions: own(9, '90%') };
    const common: Parts = {
      assumptions: own(5, '50%'),
      criteria: { trust: { worst: 1, best: '$top' }, cost: { worst: 0, best: 1 } },
      stakeholders: {
        they: { say: '$their-say', weights: { trust: 1 } },
        others: { say: '50%', weights: { cost: 1 } },
      },
    };

    expect(result(scenario, common).score).toBe(75);
  });

  it('is none without criteria or without stakeholders', () => {
    expect(result({}, {}).score).toBeNull();
    expect(result({ scores: { trust: 3 } }, { criteria }).score).toBeNull();
  });

  it('by hand must be on the scale, and be there', () => {
    const stakeholders = { all: { say: '100%', weights: { trust: 1 } } };

    expect(faultsOf(studyOf({ scores: { trust: 6 } }, { criteria, stakeholders }))).toMatchObject([
      { kind: 'out-of-bounds', value: 6, bounds: { low: 1, high: 5 } },
    ]);
    expect(faultsOf(studyOf({}, { criteria, stakeholders }))).toEqual([{ kind: 'score-missing', criterion: 'trust' }]);
  });
});
