import { describe, expect, it } from 'vitest';
import { topsis } from '../../src/analysis/criteria/topsis.ts';
import { rankOrderCentroid } from '../../src/model/read/centroid.ts';
import { judgedBy, type Table } from '../support/criteria.ts';

/** Published tables of decisions, each with what its source prints. */

const more = (count: number): boolean[] => Array.from({ length: count }, () => true);

describe('TOPSIS with vector normalisation', () => {
  // Hwang & Yoon (1981), the fighter aircraft: the fourth criterion is a cost.
  it('gives the closeness of the fighter aircraft of Hwang and Yoon', () => {
    const found = topsis({
      values: [
        [2, 1500, 20000, 5.5, 5, 9],
        [2.5, 2700, 18000, 6.5, 3, 5],
        [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5, 5, 5],
      ],
      weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
      moreIsBetter: [true, true, true, false, true, true],
    });

    [0.643277, 0.268384, 0.613542, 0.312291].forEach((closeness, place) =>
      expect(found[place]).toBeCloseTo(closeness, 6),
    );
  });

  // Tzeng & Huang (2011).
  it('gives the closeness that Tzeng and Huang print', () => {
    const found = topsis({
      values: [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      weights: [0.3, 0.4, 0.3],
      moreIsBetter: more(3),
    });

    [0.503719658579519, 0.6580847719618138, 0.748248659940624, 0.33399743694334205].forEach((closeness, place) =>
      expect(found[place]).toBeCloseTo(closeness, 12),
    );
  });

  // The mountain of Opricovic & Tzeng (2004): another normalisation has another first.
  it('takes the least of a cost for its best', () => {
    const found = topsis({
      values: [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      weights: [1, 1],
      moreIsBetter: [false, true],
    });

    [0.762140580123801, 0.7221778332293296, 0.23785941987619902].forEach((closeness, place) =>
      expect(found[place]).toBeCloseTo(closeness, 12),
    );
  });

  it('passes over a column of zeros', () => {
    expect(
      topsis({
        values: [
          [0, 1],
          [0, 2],
        ],
        weights: [1, 1],
        moreIsBetter: more(2),
      }),
    ).toEqual([0, 1]);
    expect(topsis({ values: [[1], [1]], weights: [1], moreIsBetter: more(1) })).toEqual([0.5, 0.5]);
  });
});

const weighed = (table: Table) => judgedBy(table).scenarios.map(({ score }) => score?.low);

describe('the weighted sum', () => {
  // Divided by a scale from 0 to 100 it is the sum itself.
  it('finds the tie of the textbook example', () => {
    const { scenarios } = judgedBy({
      values: [
        [25, 20, 15, 30],
        [10, 30, 20, 30],
        [30, 10, 30, 10],
      ],
      ends: Array.from({ length: 4 }, () => [0, 100] as const),
      weights: { all: [0.2, 0.15, 0.4, 0.25] },
    });

    expect(scenarios.map(({ score }) => Number(score?.low.toFixed(9)))).toEqual([21.5, 22, 22]);
    expect(scenarios.map(({ rank }) => rank)).toEqual([
      { low: 3, high: 3 },
      { low: 1, high: 1 },
      { low: 1, high: 1 },
    ]);
  });

  it('takes costs from their declared ends', () => {
    const found = weighed({
      values: [
        [100, 3, 7],
        [140, 5, 9],
        [120, 2, 4],
      ],
      ends: [
        [140, 100],
        [5, 2],
        [4, 9],
      ],
      weights: { all: [0.5, 0.2, 0.3] },
    });

    [81.33333333333334, 30, 45].forEach((score, place) => expect(found[place]).toBeCloseTo(score, 12));
  });

  // With ends that were taken from the scenarios at hand, adding the third turned the first two round.
  it('has no score changed by a scenario that is added', () => {
    const [before, after] = [
      [
        [100, 40],
        [90, 30],
      ],
      [
        [100, 40],
        [90, 30],
        [50, 90],
      ],
    ].map((values) =>
      weighed({
        values,
        ends: [
          [100, 50],
          [30, 90],
        ],
        weights: { all: [1, 1] },
      }),
    );

    expect(after?.slice(0, 2)).toEqual(before);
  });
});

describe('rank-order centroid', () => {
  it('of 17 criteria gives the first 0.2023 and the last 1/289', () => {
    const weights = [...rankOrderCentroid(Array.from({ length: 17 }, (_, k) => [`c${k}`])).values()];

    expect(weights[0]).toBeCloseTo(0.2023, 4);
    expect(weights[16]).toBeCloseTo(1 / 289, 15);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe('swing weights', () => {
  // Von Winterfeldt & Edwards (1986).
  it('are parts of their sum', () => {
    const { criteria } = judgedBy({
      values: [[1, 1, 1, 1]],
      ends: Array.from({ length: 4 }, () => [0, 1] as const),
      swing: { all: [100, 80, 50, 20] },
    });

    expect(criteria.map(({ weight }) => weight)).toEqual([0.4, 0.32, 0.2, 0.08]);
  });
});
