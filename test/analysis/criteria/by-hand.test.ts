import { describe, expect, it } from 'vitest';
import { judgedBy } from '../../support/criteria.ts';

describe('all weight on one criterion', () => {
  it('is lost to the others alike', () => {
    // At a weight w of c0, a scores w + (1 − w) · (0 + 0.4) / 2 and b (1 − w) · (1 + 0.8) / 2: level at 1.7 w = 0.7.
    const result = judgedBy({
      values: [
        [10, 0, 4],
        [0, 10, 8],
      ],
      ends: [
        [0, 10],
        [0, 10],
        [0, 10],
      ],
      weights: { all: [1, 0, 0] },
    });

    const turn = result.weights.find(({ criterion }) => criterion === 'c0');
    expect(turn).toMatchObject({ now: 1, becomes: 'b' });
    expect(turn?.at).toBeCloseTo(7 / 17, 12);
  });
});

describe('on a criterion', () => {
  it('the best and the worst are marked, by what all groups make of it', () => {
    const { criteria } = judgedBy({
      values: [
        [2, 5],
        [9, 5],
        [4, 5],
        [9, 5],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { one: [1, 1], other: [2, 1] },
    });

    expect(criteria.map(({ performance }) => performance.map(({ mark }) => mark))).toEqual([
      ['worst', 'best', null, 'best'],
      [null, null, null, null],
    ]);
  });
});

describe('the weights with which a scenario is first', () => {
  it('are on average the middle of where it is', () => {
    const { robustness } = judgedBy(
      {
        values: [
          [10, 0],
          [0, 10],
          [0, 0],
        ],
        ends: [
          [0, 10],
          [0, 10],
        ],
        weights: { all: [1, 1] },
      },
      20_000,
    );
    const central = robustness.views[0]?.scenarios.map((each) => each.central);

    // The first is where c0 weighs more than a half: between 0.5 and 1.
    expect(central).toEqual([
      { c0: expect.closeTo(0.75, 2), c1: expect.closeTo(0.25, 2) },
      { c0: expect.closeTo(0.25, 2), c1: expect.closeTo(0.75, 2) },
      null,
    ]);
  });
});

describe('what no group ranks last', () => {
  it('is told with what it costs each group against its own first', () => {
    // The one scores a, b, c 76, 80 and 20 of 100, the other 64, 20 and 80: together a has 70, the others 50.
    const { carried } = judgedBy({
      values: [
        [8, 6],
        [10, 0],
        [0, 10],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { one: [4, 1], other: [1, 4] },
    });

    expect(carried).toMatchObject({ isCarried: true, scenario: 'a' });
    expect(carried.price).toEqual([
      { group: 'one', points: expect.closeTo(4, 9) },
      { group: 'other', points: expect.closeTo(16, 9) },
    ]);
  });
});

describe('a weight that nobody knows', () => {
  it('is in the draws anything up to the largest that is known', () => {
    const { robustness } = judgedBy(
      {
        values: [
          [10, 0, 5],
          [0, 10, 5],
        ],
        ends: [
          [0, 10],
          [0, 10],
          [0, 10],
        ],
        weights: { all: ['unknown' as never, 25, 100] },
      },
      20_000,
    );
    const given = robustness.views.find(({ information }) => information === 'given');

    // The first is first where its criterion weighs more than 25 of 100; the third criterion tells nothing apart.
    expect(given?.scenarios.map(({ places }) => places[0])).toEqual([expect.closeTo(0.75, 1), expect.closeTo(0.25, 1)]);
  });

  it('counts as its least for the lead, for what changes it and for what is carried alike', () => {
    // By c0 alone a has 60 and b 50. With as much of c1 a has 30, and 50 is the least of b whatever the weight is.
    const result = judgedBy({
      values: [
        [6, 0],
        [5, 5],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { all: [50, 'unknown' as never] },
    });

    expect(result.lead).toMatchObject({ first: 'a', second: 'b', points: expect.closeTo(10, 9) });
    expect(result.weights.map(({ becomes }) => becomes)).toEqual(['b', 'b']);
    expect(result.carried).toMatchObject({ isCarried: false, scenario: null });
  });
});
