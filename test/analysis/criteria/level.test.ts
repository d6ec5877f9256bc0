import { describe, expect, it } from 'vitest';
import type { Criteria } from '../../../src/analysis/criteria/result.ts';
import { integer } from '../../support/any-value.ts';
import { judgedBy, type Table } from '../../support/criteria.ts';
import { fc, tries } from '../../support/seed.ts';

const scale = [0, 1] as const;

/** One group weighs c0 only, the other c1 only; each has half of the say. */
const split = (values: Table['values']): Table => ({
  values,
  ends: [scale, scale],
  weights: { one: [1, 0], other: [0, 1] },
  say: { one: 50, other: 50 },
});

/** So few values, weights and says that many are level. */
const oftenLevel = fc
  .tuple(
    fc.array(fc.array(integer(0, 2), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 4 }),
    fc.constantFrom([1, 0], [1, 1], [1, 2]),
    fc.constantFrom([0, 1], [1, 1], [2, 1]),
    fc.constantFrom(0, 25, 50, 75, 100),
  )
  .map(([values, one, other, say]): Table => ({
    values,
    ends: [
      [0, 2],
      [0, 2],
    ],
    weights: { one, other },
    say: { one: say, other: 100 - say },
  }));

/** With so large a share of say for a group. */
const withSay = (table: Table, group: string, share: number): Criteria =>
  judgedBy({ ...table, say: { one: 100 * (1 - share), other: 100 * (1 - share), [group]: 100 * share } }, 1);

/** By how much a scenario is ahead of the best of the others: 0 where it is level, below 0 where it is not first. */
function aheadBy({ scenarios }: Criteria, id: string): number {
  const scores = scenarios.map(({ id: each, score }) => ({ each, score: score?.low ?? Number.NaN }));
  const own = scores.find(({ each }) => each === id)?.score ?? Number.NaN;
  return own - Math.max(...scores.flatMap(({ each, score }) => (each === id ? [] : [score])));
}

describe('a share of say that changes the choice', () => {
  it('is told with the side on which the other is first, and there is none where it says that there is none', () => {
    fc.assert(
      fc.property(oftenLevel, (table) => {
        const result = judgedBy(table, 1);
        const first = result.lead?.first ?? '';
        for (const { group, turns } of result.say) {
          const [less, more] = [turns.find((turn) => !turn.more), turns.find((turn) => turn.more)];
          for (const turn of turns) {
            const beyond = withSay(table, group, turn.at + (turn.more ? 1e-6 : -1e-6));
            expect(aheadBy(beyond, turn.becomes)).toBeGreaterThan(-1e-9);
            expect(aheadBy(beyond, first)).toBeLessThan(0);
          }
          const stays = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].filter(
            (share) => share >= (less?.at ?? 0) && share <= (more?.at ?? 1),
          );
          for (const share of stays) expect(aheadBy(withSay(table, group, share), first)).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: tries(12) },
    );
  });
});

describe('of a group that has all of the say', () => {
  const values = [
    [1, 0.2],
    [0, 1],
  ];

  it('the other would have what it loses', () => {
    // a has 1 and b 0 for the one, 0.2 and 1 for the other: level at t = 0.8 (1 − t).
    const { say } = judgedBy({ ...split(values), say: { one: 100, other: 0 } });

    expect(say).toEqual([
      { group: 'one', now: 1, turns: [{ at: expect.closeTo(4 / 9, 12), becomes: 'b', more: false }] },
      { group: 'other', now: 0, turns: [{ at: expect.closeTo(5 / 9, 12), becomes: 'b', more: true }] },
    ]);
  });

  it('several others would have as much of it each', () => {
    // A third weighs both alike: 0.6 and 0.5. Level at t = (1 − t) (0.8 − 0.1)/2.
    const { say } = judgedBy({
      values,
      ends: [scale, scale],
      weights: { one: [1, 0], other: [0, 1], third: [1, 1] },
      say: { one: 100, other: 0, third: 0 },
    });

    expect(say[0]?.turns).toEqual([{ at: expect.closeTo(0.35 / 1.35, 12), becomes: 'b', more: false }]);
  });
});

describe('of two that are level', () => {
  it('the second is first where who has the first in front has less to say', () => {
    const { say } = judgedBy(
      split([
        [1, 0],
        [0, 1],
      ]),
    );

    expect(say).toEqual([
      { group: 'one', now: 0.5, turns: [{ at: 0.5, becomes: 'b', more: false }] },
      { group: 'other', now: 0.5, turns: [{ at: 0.5, becomes: 'b', more: true }] },
    ]);
  });

  it('a weight that is all there is can only be less', () => {
    const { weights } = judgedBy(
      split([
        [1, 0],
        [0, 1],
      ]),
    );
    const turn = weights.find(({ group, criterion, of }) => group === 'one' && criterion === 'c0' && of === 'all');

    expect(turn).toMatchObject({ now: 1, at: 1, becomes: 'b', more: false });
  });

  it('nothing changes where they are alike', () => {
    const { say, weights } = judgedBy(
      split([
        [1, 0],
        [1, 0],
      ]),
    );

    expect(say.flatMap(({ turns }) => turns)).toEqual([]);
    expect(weights.filter(({ at, becomes, more }) => at !== null || becomes !== null || more !== null)).toEqual([]);
  });

  it('nothing is changed by what moves both alike', () => {
    // Both score 0.5 for either group: whoever has how much to say, they stay level.
    const { say } = judgedBy({
      ...split([
        [1, 0],
        [0, 1],
      ]),
      weights: { one: [1, 1], other: [1, 1] },
    });

    expect(say.flatMap(({ turns }) => turns)).toEqual([]);
  });

  it('that is first which gains most', () => {
    // With less of c0 both b and c come before a, and c before b.
    const { weights } = judgedBy({
      values: [
        [4, 0],
        [2, 2],
        [0, 4],
      ],
      ends: [
        [0, 4],
        [0, 4],
      ],
      weights: { all: [1, 1] },
    });

    expect(weights.find(({ criterion }) => criterion === 'c0')).toMatchObject({ at: 0.5, becomes: 'c', more: false });
  });
});

describe('a group that has all level', () => {
  it('ranks none of them last, so that the first can be carried', () => {
    const { groups, carried } = judgedBy({
      values: [
        [10, 5],
        [5, 5],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { one: [1, 0], other: [0, 1] },
    });

    expect(groups.map(({ first, last }) => ({ first, last }))).toEqual([
      { first: ['a'], last: ['b'] },
      { first: ['a', 'b'], last: [] },
    ]);
    expect(carried).toEqual({
      isCarried: true,
      scenario: 'a',
      price: [
        { group: 'one', points: 0 },
        { group: 'other', points: 0 },
      ],
    });
  });

  it('has all last that are level behind another', () => {
    const { groups } = judgedBy({
      values: [[10], [5], [5]],
      ends: [[0, 10]],
      weights: { one: [1] },
    });

    expect(groups[0]).toMatchObject({ first: ['a'], last: ['b', 'c'] });
  });

  it('carries each of two firsts that no group ranks last', () => {
    // Together a and b have 50, c has 25; the one has a last, nobody has b last.
    const { carried } = judgedBy({
      values: [
        [0, 10],
        [5, 5],
        [5, 0],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { one: [1, 0], other: [0, 1] },
    });

    expect(carried).toMatchObject({ isCarried: true, scenario: 'b' });
  });
});
