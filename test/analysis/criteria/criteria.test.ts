import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/analysis/criteria/span.ts';
import type { Criteria, ScenarioScores } from '../../../src/analysis/criteria/result.ts';
import { judgedBy, type Table } from '../../support/criteria.ts';
import { integer } from '../../support/any-value.ts';
import { fc, tries } from '../../support/seed.ts';

/** Scores from 0 to 10 on scales from 0 to 10, of two groups. */
const anyTable = fc
  .tuple(
    fc.array(fc.array(integer(0, 10), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
    fc.array(fc.array(integer(1, 9), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
    integer(5, 95),
  )
  .map(([values, [one = [], other = []], say]): Table => ({
    values,
    ends: [
      [0, 10],
      [0, 10],
      [10, 0],
    ],
    weights: { one, other },
    say: { one: say, other: 100 - say },
  }));

const few = { numRuns: tries(12) };

const scoresOf = ({ scenarios }: Criteria): number[] => scenarios.map(({ score }) => score?.low ?? Number.NaN);

const firstOf = (result: Criteria): readonly string[] =>
  result.scenarios.filter(({ rank }) => rank?.low === 1).map(({ id }) => id);

/** The leads of the first over all others, in points; with another weight or say the least of them is the question. */
const leadOver = (result: Criteria, first: string, other: string): number => {
  const score = (id: string): number => result.scenarios.find((each) => each.id === id)?.score?.low ?? Number.NaN;
  return score(first) - score(other);
};

describe('the lead of the first scenario over the second', () => {
  it('is what the criteria add to it', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const result = judgedBy(table, 1);
        const { lead } = result;
        const sum = (lead?.parts ?? []).reduce((total, { points }) => total + points, 0);

        expect(lead?.points).toBeCloseTo(sum, 9);
        expect(lead?.points).toBeCloseTo(leadOver(result, lead?.first ?? '', lead?.second ?? ''), 9);
      }),
      few,
    );
  });
});

describe('the share of say that changes the choice', () => {
  it('makes two level, to the last digit', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const result = judgedBy(table, 1);
        for (const { group, turns } of result.say) {
          for (const { at, becomes } of turns) {
            const say = { [group]: 100 * at, [group === 'one' ? 'other' : 'one']: 100 * (1 - at) };
            expect(leadOver(judgedBy({ ...table, say }, 1), result.lead?.first ?? '', becomes)).toBeCloseTo(0, 8);
          }
        }
      }),
      few,
    );
  });

  it('is told of an example that can be followed with a pencil', () => {
    // One puts a first, 75 to 25; the other b, 100 to 0: level where 50 s = 100 (1 − s).
    const result = judgedBy({
      values: [
        [10, 0],
        [0, 10],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { one: [3, 1], other: [0, 1] },
      say: { one: 80, other: 20 },
    });

    expect(scoresOf(result)).toEqual([60, 40].map((score) => expect.closeTo(score, 12)));
    expect(result.say[0]?.turns).toEqual([{ at: expect.closeTo(2 / 3, 12), becomes: 'b', more: false }]);
    expect(result.say[1]?.turns[0]?.at).toBeCloseTo(1 / 3, 12);
    expect(result.groups.map(({ first }) => first)).toEqual([['a'], ['b']]);
    expect(result.carried).toMatchObject({ isCarried: false, scenario: null });
  });
});

describe('the smallest change of one weight that dethrones the first', () => {
  it('makes two level, the other weights in proportion', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const result = judgedBy(table, 1);
        const nearest = result.weights.find(({ of }) => of === 'all');
        if (nearest === undefined || nearest.at === null) return;
        const { group, criterion, at, now } = nearest;
        const place = Number(criterion.slice(1));
        const own = table.weights?.[group] ?? [];
        const total = own.reduce((sum, weight) => sum + weight, 0);
        const moved = own.map((weight, k) => (k === place ? at : ((weight / total) * (1 - at)) / (1 - now)));
        const weights = { ...table.weights, [group]: moved };

        expect(
          leadOver(judgedBy({ ...table, weights }, 1), result.lead?.first ?? '', nearest.becomes ?? ''),
        ).toBeCloseTo(0, 8);
      }),
      few,
    );
  });

  it('is told of an example that can be followed with a pencil', () => {
    // a scores 0.7 · 1, b scores 0.3 · 1: level where both weigh as much.
    const result = judgedBy({
      values: [
        [10, 0],
        [0, 10],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { all: [7, 3] },
    });

    expect(result.weights[0]).toMatchObject({ criterion: 'c0', of: 'all', becomes: 'b' });
    expect(result.weights[0]?.at).toBeCloseTo(0.5, 12);
    expect(result.weights[0]?.now).toBeCloseTo(0.7, 12);
  });
});

describe('a dominated scenario', () => {
  it('is never first, whatever the weights, and changes no score of another', () => {
    fc.assert(
      fc.property(anyTable, integer(0, 4), (table, place) => {
        const of = table.values[place % table.values.length] ?? [];
        // Worse on each criterion, as far as its scale goes.
        const worse = of.map((value, k) =>
          k === 2 ? Math.min(10, Number(value) + 1) : Math.max(0, Number(value) - 1),
        );
        const [before, after] = [judgedBy(table, 500), judgedBy({ ...table, values: [...table.values, worse] }, 500)];
        const added = after.scenarios.at(-1);

        expect(scoresOf(after).slice(0, -1)).toEqual(scoresOf(before));
        if (worse.every((value, k) => value === of[k])) return;
        expect(after.dominated.map(({ scenario }) => scenario)).toContain(added?.id);
        expect(after.robustness.views[0]?.scenarios.at(-1)?.wins[place % table.values.length]).toBeLessThan(0.5 + 1e-9);
      }),
      few,
    );
  });

  it('has no acceptability for the first place', () => {
    const { robustness, dominated } = judgedBy({
      values: [
        [5, 5],
        [4, 5],
        [0, 9],
      ],
      ends: [
        [0, 10],
        [0, 10],
      ],
      weights: { all: [1, 1] },
    });

    expect(dominated).toEqual([{ scenario: 'b', by: 'a' }]);
    expect(robustness.views.map(({ scenarios }) => scenarios[1]?.places[0])).toEqual([0, 0, 0]);
    expect(robustness.views[0]?.scenarios[1]).toMatchObject({ central: null, confidence: null });
  });
});

describe('all weight on one criterion', () => {
  it('ranks by it', () => {
    fc.assert(
      fc.property(anyTable, integer(0, 2), (table, place) => {
        const only = [0, 1, 2].map((k) => (k === place ? 1 : 0));
        const result = judgedBy({ ...table, weights: { one: only, other: only } }, 1);
        const values = table.values.map((row) => (place === 2 ? 10 - Number(row[place]) : Number(row[place])));

        expect(scoresOf(result)).toEqual(values.map((value) => expect.closeTo(10 * value, 9)));
      }),
      few,
    );
  });
});

const inSize = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

/** How often each is first, over all weights. */
const acceptedIn = ({ robustness }: Criteria): number[] =>
  robustness.views[0]?.scenarios.map(({ places }) => places[0] ?? 0) ?? [];

describe('other names', () => {
  it('change nothing', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const ids = table.values.map((_, place) => `z${9 - place}`);
        const [one, other] = [judgedBy(table, 200), judgedBy({ ...table, ids }, 200)];

        expect(inSize(scoresOf(other))).toEqual(inSize(scoresOf(one)));
        expect(inSize(acceptedIn(other))).toEqual(inSize(acceptedIn(one)));
      }),
      few,
    );
  });
});

const holdsIn = (span: Span | null | undefined, inner: Span | null): boolean =>
  span != null && inner !== null && span.low <= inner.low + 1e-9 && span.high >= inner.high - 1e-9;

/** Whether the score and the place of one lie within those of the other. */
function holds(wide: ScenarioScores | undefined, { score, rank }: ScenarioScores): boolean {
  return holdsIn(wide?.score, score) && holdsIn(wide?.rank, rank);
}

describe('a score that nobody knows', () => {
  it('widens what scenarios score, and shifts nothing', () => {
    fc.assert(
      fc.property(anyTable, integer(0, 4), integer(0, 2), (table, place, criterion) => {
        const at = place % table.values.length;
        const values = table.values.map((row, k) =>
          k === at ? row.map((value, c) => (c === criterion ? null : value)) : row,
        );
        const [known, open] = [judgedBy(table, 1), judgedBy({ ...table, values }, 1)];

        const wider = known.scenarios.map((scenario, k) => holds(open.scenarios[k], scenario));
        const others = (result: Criteria) => result.scenarios.filter((_, k) => k !== at).map(({ score }) => score);

        expect(wider.every(Boolean)).toBe(true);
        expect(others(open)).toEqual(others(known));
        expect(open.isOpen).toBe(true);
      }),
      few,
    );
  });

  it('goes from worst to best, in scores and in draws', () => {
    const result = judgedBy(
      {
        values: [
          [null, 5],
          [5, 5],
        ],
        ends: [
          [0, 10],
          [0, 10],
        ],
        weights: { all: [1, 1] },
      },
      20_000,
    );

    expect(result.scenarios[0]?.score).toEqual({ low: 25, high: 75 });
    expect(firstOf(result)).toEqual(['a', 'b']);
    // Even over the scale: it is above 5 in half of the draws.
    expect(result.robustness.views[0]?.scenarios[0]?.places[0]).toBeCloseTo(0.5, 1);
  });
});
