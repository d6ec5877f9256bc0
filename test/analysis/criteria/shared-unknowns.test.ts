import { describe, expect, it } from 'vitest';
import type { Criteria } from '../../../src/analysis/criteria/result.ts';
import { judged } from '../../support/criteria.ts';
import { integer } from '../../support/any-value.ts';
import { fc, tries } from '../../support/seed.ts';
import { loaded, scenarioWith, studyWith } from '../../support/studies.ts';

/** What stands for a score or a weight: a number, `unknown`, or the name of an assumption. */
type Written = number | string;

interface Asked {
  readonly scores: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  readonly weights: Readonly<Record<string, Readonly<Record<string, Written>>>>;
  /** By name: a number, `unknown` or a formula. */
  readonly assumptions?: Readonly<Record<string, Written>>;
  readonly points?: Readonly<Record<number, string>>;
}

const evidence = (value: Written) => ({
  unit: 'score',
  value,
  ...(typeof value === 'string' && value.includes('$') ? {} : { kind: 'judgement' as const, why: 'x' }),
  ...(value === 'unknown' ? { range: '0 .. 10' } : {}),
});

/** A study of which every criterion is scored by hand from 0 to 10, and every group has as much to say. */
function judgedOf({ scores, weights, assumptions = {}, points }: Asked, weightings = 1): Criteria {
  const criteria = Object.keys(Object.values(scores)[0] ?? {});
  const scale = points === undefined ? { worst: 0, best: 10 } : { points };
  const { study } = loaded(
    studyWith({
      assumptions: Object.fromEntries(Object.entries(assumptions).map(([name, value]) => [name, evidence(value)])),
      criteria: Object.fromEntries(criteria.map((id) => [id, scale])),
      stakeholders: Object.fromEntries(
        Object.entries(weights).map(([group, own]) => [group, { say: '50%', weights: own }]),
      ),
      scenarios: Object.fromEntries(Object.entries(scores).map(([id, own]) => [id, scenarioWith({ scores: own })])),
    }),
  );
  return judged(study, weightings);
}

const ranksOf = ({ scenarios }: Criteria) => scenarios.map(({ rank }) => [rank?.low, rank?.high]);

const firstPlaces = ({ robustness }: Criteria) => robustness.views[0]?.scenarios.map(({ places }) => places[0]);

const sure = [
  [1, 1],
  [2, 2],
];

const either = [
  [1, 2],
  [1, 2],
];

describe('a weight that nobody knows', () => {
  it('is the same for two scenarios, so that one that is better whatever it comes to is first', () => {
    const result = judgedOf({
      scores: { aa: { x: 5, y: 0 }, bb: { x: 4, y: 0 } },
      weights: { g: { x: 1, y: 'unknown' } },
    });

    expect(result.scenarios.map(({ score }) => score)).toEqual([
      { low: 25, high: 50 },
      { low: 20, high: 40 },
    ]);
    expect(ranksOf(result)).toEqual(sure);
    expect(result.groups[0]).toMatchObject({ first: ['aa'], last: ['bb'] });
  });

  it('leaves open who is first where it can change that', () => {
    // At a weight of 1 for y they are level, and it may be 1 at most: a is first, or level.
    const result = judgedOf({
      scores: { aa: { x: 5, y: 0 }, bb: { x: 0, y: 5 } },
      weights: { g: { x: 1, y: 'unknown' } },
    });

    expect(ranksOf(result)).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('that two criteria share is one weight', () => {
    // (5 + 10 w)/(1 + 2 w) against (4 + 10 w)/(1 + 2 w).
    const result = judgedOf({
      scores: { aa: { x: 5, y: 10, z: 0 }, bb: { x: 4, y: 0, z: 10 } },
      weights: { g: { x: 1, y: '$w', z: '$w' } },
      assumptions: { w: 'unknown' },
    });

    expect(ranksOf(result)).toEqual(sure);
  });
});

describe('a score that nobody knows and that several scenarios have', () => {
  const shared: Asked = {
    scores: { aa: { x: 5, y: '$z' }, bb: { x: 4, y: '$z' } },
    weights: { g: { x: 1, y: 1 } },
    assumptions: { z: 'unknown' },
  };

  it('is one score, in places and in draws', () => {
    const result = judgedOf(shared, 500);

    expect(ranksOf(result)).toEqual(sure);
    expect(firstPlaces(result)).toEqual([1, 0]);
    expect(result.dominated).toEqual([{ scenario: 'bb', by: 'aa' }]);
  });

  it('is one score by way of formulas too', () => {
    // 2 · (5 − 4) + (z/2 + 4) − z: from 1 to 6.
    const result = judgedOf({
      scores: { aa: { x: 5, y: '$less' }, bb: { x: 4, y: '$z' } },
      weights: { g: { x: 2, y: 1 } },
      assumptions: { z: 'unknown', less: '$z / 2 + 4' },
    });

    expect(ranksOf(result)).toEqual(sure);
  });

  it.each([
    [1.25, sure],
    [0.9375, either],
  ])('is one score also where what it is worth bends: with %d on the other', (x, ranks) => {
    // What is worth 0, 0.8 and 1 at 0, 5 and 10: z/2 + 1.5 is worth 0.24 more than z at 0, 0.16 less at 5, and 0.14 less at 10.
    const result = judgedOf({
      scores: { aa: { x, y: '$other' }, bb: { x: 0, y: '$z' } },
      weights: { g: { x: 1, y: 1 } },
      assumptions: { z: 'unknown', other: '$z / 2 + 1.5' },
      points: { 0: '0%', 5: '80%', 10: '100%' },
    });

    expect(ranksOf(result)).toEqual(ranks);
  });

  it('moves both ways at once where it does', () => {
    // x and y of a add up to 10 whatever z is: 50 against 45.
    const result = judgedOf({
      scores: { aa: { x: '$z', y: '$rest' }, bb: { x: 4, y: 5 } },
      weights: { g: { x: 1, y: 1 } },
      assumptions: { z: 'unknown', rest: '10 - $z' },
    });

    expect(result.scenarios[0]?.score).toEqual({ low: 50, high: 50 });
    expect(ranksOf(result)).toEqual(sure);
  });

  it('is never told too narrow where a formula is no straight line', () => {
    const result = judgedOf({
      scores: { aa: { x: '$low' }, bb: { x: 5 } },
      weights: { g: { x: 1 } },
      assumptions: { z: 'unknown', low: 'min($z, 10 - $z)' },
    });

    expect(result.scenarios[0]?.score).toEqual({ low: 0, high: 100 });
  });
});

const cell = fc.oneof(
  integer(0, 10),
  fc.constantFrom<Written>('$u', '$v', '$half', '$rest', '$mix', '$capped', 'unknown'),
);
const weight = fc.oneof(integer(1, 3), fc.constantFrom<Written>('unknown', '$w'));
const row = fc.tuple(cell, cell).map(([x, y]) => ({ x, y }));
const weights = fc.tuple(weight, weight).map(([x, y]) => ({ x, y }));

const formulas = { half: '$u / 2 + 1', rest: '10 - $u', mix: '($u + $v) / 2', capped: 'min($u, $v)' };

const anyAsked = fc.record({
  scores: fc.record({ aa: row, bb: row, cc: row }),
  weights: fc.record({ one: weights, other: weights }),
  points: fc.constantFrom(undefined, { 0: '0%', 5: '80%', 10: '100%' }, { 0: '0%', 6: '100%', 10: '50%' }),
});

const largest = (own: Readonly<Record<string, Written>>): number =>
  Math.max(0, ...Object.values(own).filter((value) => typeof value === 'number')) || 1;

/** The same where all is known: each unknown of its own has one number, and so have those that are shared. */
function settled(asked: Pick<Asked, 'scores' | 'weights'>, numbers: readonly number[]): Asked {
  let next = 0;
  const number = (most: number): number => ((numbers[next++ % numbers.length] ?? 0) / 10) * most;
  const known = (of: Asked['scores'], most: (own: Readonly<Record<string, Written>>) => number): Asked['scores'] =>
    Object.fromEntries(
      Object.entries(of).map(([id, own]) => [
        id,
        Object.fromEntries(
          Object.entries(own).map(([key, value]) => [key, value === 'unknown' ? number(most(own)) : value]),
        ),
      ]),
    );
  const assumptions = { u: number(10), v: number(10), w: number(10), ...formulas };
  return { scores: known(asked.scores, () => 10), weights: known(asked.weights, largest), assumptions };
}

describe('places where something is unknown', () => {
  it('hold those that it comes to, whatever that is', () => {
    fc.assert(
      fc.property(
        anyAsked,
        fc.array(fc.constantFrom(0.1, 2, 5, 6, 10), { minLength: 11, maxLength: 11 }),
        (asked, numbers) => {
          const { points } = asked;
          const of = { scores: asked.scores, weights: asked.weights, ...(points === undefined ? {} : { points }) };
          const wide = judgedOf({ ...of, assumptions: { u: 'unknown', v: 'unknown', w: 'unknown', ...formulas } });
          const known = judgedOf({ ...of, ...settled(asked, numbers) });
          known.scenarios.forEach(({ score, rank, groups }, place) => {
            const scenario = wide.scenarios[place];
            for (const [inner, outer] of [
              [score, scenario?.score],
              [rank, scenario?.rank],
              ...groups.map((each, group) => [each.rank, scenario?.groups[group]?.rank]),
              ...groups.map((each, group) => [each.score, scenario?.groups[group]?.score]),
            ]) {
              expect(inner?.low).toBeGreaterThanOrEqual((outer?.low ?? Number.NaN) - 1e-8);
              expect(inner?.high).toBeLessThanOrEqual((outer?.high ?? Number.NaN) + 1e-8);
            }
          });
          known.groups.forEach(({ last }, group) =>
            expect(wide.groups[group]?.last).toEqual(expect.arrayContaining([...last])),
          );
        },
      ),
      { numRuns: tries(100) },
    );
  });

  it('are as narrow as they can be where one group weighs on straight scales', () => {
    const open = fc.constantFrom<Written>('$u', '$v', '$half', '$rest', '$mix');
    const some = fc.oneof({ weight: 3, arbitrary: integer(0, 10) }, { weight: 1, arbitrary: open });
    // They are alike on one criterion, so that it counts that an unknown is the same for both.
    const pair = fc.record({ x: open, y: some, other: some });
    fc.assert(
      fc.property(pair, weights, ({ x, y, other }, one) => {
        const asked = { scores: { aa: { x, y }, bb: { x, y: other } }, weights: { one } };
        const result = judgedOf({ ...asked, assumptions: { u: 'unknown', v: 'unknown', w: 'unknown', ...formulas } });
        const leads = Array.from({ length: 32 }, (_, bits) => {
          const numbers = [0, 1, 2, 3, 4].map((bit) => ((bits >> bit) % 2 === 1 ? 10 : 1e-6));
          const [a, b] = judgedOf({ ...asked, ...settled(asked, numbers) }).scenarios;
          return (a?.score?.low ?? Number.NaN) - (b?.score?.low ?? Number.NaN);
        });
        const [least, most] = [Math.min(...leads), Math.max(...leads)];
        const rank = result.scenarios[0]?.rank;
        // Where they are level at an end the place may be told either way.
        expect(Math.abs(most) < 1e-3 ? null : rank?.low).toBe(Math.abs(most) < 1e-3 ? null : most > 0 ? 1 : 2);
        expect(Math.abs(least) < 1e-3 ? null : rank?.high).toBe(Math.abs(least) < 1e-3 ? null : least < 0 ? 2 : 1);
      }),
      { numRuns: tries(24) },
    );
  });
});
