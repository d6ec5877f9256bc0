import { describe, expect, it } from 'vitest';
import { Tally } from '../../../src/analysis/criteria/acceptability.ts';
import { type Sample, smaa, confidenceOf, type Viewed } from '../../../src/analysis/criteria/smaa.ts';
import { type Order, weightingsOf } from '../../../src/analysis/criteria/weightings.ts';
import { rankOrderCentroid } from '../../../src/model/read/centroid.ts';

const weightings = 100_000;

const certain = (values: readonly (readonly number[])[], given: readonly number[]): Sample => ({
  worth: [{ values: Float64Array.from(values.flat()), varies: false }],
  given: [{ values: Float64Array.from(given), varies: false }],
  say: { values: Float64Array.of(1), varies: false },
  feasible: { values: new Float64Array(values.length).fill(1), varies: false },
  fill: () => {},
});

const known = (...values: number[]) => ({ values: Float64Array.from(values), varies: false });

const places = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

function viewed(values: readonly (readonly number[])[], order?: Order): Viewed[] {
  const criteria = values[0]?.length ?? 0;
  const any = weightingsOf({ places: [], free: places(criteria) }, criteria, { seed: 1, name: 'any' });
  const kept = order ?? { places: places(criteria).map((k) => [k]), free: [] };
  return smaa(
    certain(
      values,
      places(criteria).map(() => 1 / criteria),
    ),
    {
      weightings,
      scenarios: values.length,
      criteria,
      groups: 1,
      isShared: true,
      any,
      orders: [weightingsOf(kept, criteria, { seed: 1, name: 'order' })],
    },
  );
}

/** Those that lie further from what they are than four standard errors. */
const outliers = (found: Float64Array, expected: readonly (readonly number[])[]): number[] =>
  expected.flat().filter((share, at) => {
    const error = Math.sqrt((share * (1 - share)) / weightings);
    return Math.abs((found[at] as number) / weightings - share) > 4 * error + 1e-12;
  });

/** Lahdelma & Salminen (2001): weights even over the simplex; areas of polygons in exact fractions. */
const three = [
  [0.8, 0.3, 0.5],
  [0.4, 0.9, 0.4],
  [0.5, 0.5, 0.7],
  [0.6, 0.6, 0.5],
];

describe('the places of scenarios over all weights', () => {
  it('are, of two criteria, parts of the line between them', () => {
    const [any] = viewed([
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ]) as [Viewed];

    expect(
      outliers(any.tally.counted.places, [
        [0.4, 0.1, 0.5],
        [0.4, 0.1, 0.5],
        [0.2, 0.8, 0],
      ]),
    ).toEqual([]);
    const firsts = any.tally.counted.firsts;
    expect((firsts[0] as number) / (any.tally.counted.places[0] as number)).toBeCloseTo(0.8, 2);
    expect((firsts[4] as number) / (any.tally.counted.places[6] as number)).toBeCloseTo(0.5, 2);
  });

  it('are, of three criteria, parts of a triangle', () => {
    const [any] = viewed(three) as [Viewed];

    expect(
      outliers(any.tally.counted.places, [
        [0.29333333333333333, 0.11619047619047619, 0.13333333333333333, 0.45714285714285713],
        [0.3904761904761905, 0.06904761904761905, 0.11190476190476191, 0.42857142857142855],
        [0.293968253968254, 0.15365079365079365, 0.4380952380952381, 0.11428571428571428],
        [0.022222222222222223, 0.6611111111111111, 0.31666666666666665, 0],
      ]),
    ).toEqual([]);
    expect(
      outliers(any.tally.counted.wins, [
        [0, 0.4857142857142857, 0.36, 0.4],
        [0.5142857142857142, 0, 0.45714285714285713, 0.45],
        [0.64, 0.5428571428571428, 0, 0.4444444444444444],
        [0.6, 0.55, 0.5555555555555556, 0],
      ]),
    ).toEqual([]);
  });

  it('are shared by those that are equal', () => {
    const [any] = viewed([
      [0.5, 0.5],
      [0.5, 0.5],
    ]) as [Viewed];

    expect([...any.tally.counted.places].map((count) => count / weightings)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...any.tally.counted.wins].map((count) => count / weightings)).toEqual([0, 0.5, 0.5, 0]);
  });
});

describe('the places over all weights that keep an order', () => {
  it('are parts of the part of the triangle that keeps it', () => {
    const [, order] = viewed(three) as [Viewed, Viewed];

    expect(
      outliers(order.tally.counted.places, [
        [0.6857142857142857, 0.05142857142857143, 0.22417582417582418, 0.03868131868131868],
        [0.2, 0.05714285714285714, 0.34725274725274724, 0.3956043956043956],
        [0, 0.005714285714285714, 0.42857142857142855, 0.5657142857142857],
        [0.11428571428571428, 0.8857142857142857, 0, 0],
      ]),
    ).toEqual([]);
    expect(
      outliers(order.tally.counted.wins, [
        [0, 0.7384615384615385, 0.96, 0.6857142857142857],
        [0.26153846153846155, 0, 0.6, 0.2],
        [0.04, 0.4, 0, 0],
        [0.3142857142857143, 0.8, 1, 0],
      ]),
    ).toEqual([]);
  });
});

const drawn = (order: Order, criteria: number): number[][] => {
  const out = new Float64Array(1024 * criteria);
  weightingsOf(order, criteria, { seed: 3, name: 'order' })(0, 1024, out);
  return Array.from({ length: 1024 }, (_, draw) => [...out.subarray(draw * criteria, (draw + 1) * criteria)]);
};

describe('weights that keep an order', () => {
  it('add up to 1, keep it, and are on average its centroid, ties included', () => {
    const rows = drawn({ places: [[2], [0, 3], [1]], free: [] }, 4);
    const centroid = rankOrderCentroid([['2'], ['0', '3'], ['1']]);

    for (const [a = 0, b = 0, c = 0, d = 0] of rows) {
      expect(a + b + c + d).toBeCloseTo(1, 12);
      expect(c >= Math.max(a, d) && Math.min(a, d) >= b).toBe(true);
    }
    places(4).forEach((k) => {
      const mean = rows.reduce((sum, row) => sum + (row[k] as number), 0) / rows.length;
      expect(Math.abs(mean - (centroid.get(String(k)) as number))).toBeLessThan(0.02);
    });
    // Either of two that are tied may weigh more.
    const share = rows.filter(([a = 0, , , d = 0]) => a > d).length / rows.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.07);
  });

  it('leave what is free anywhere, and give what is not weighed nothing', () => {
    const rows = drawn({ places: [[0], [1]], free: [3] }, 4);
    const below = rows.filter(([, b = 0, , d = 0]) => d < b).length / rows.length;

    expect(rows.every(([a = 0, b = 0, c = 0]) => a >= b && c === 0)).toBe(true);
    // Of three numbers in any order, it is the least in one of three.
    expect(Math.abs(below - 1 / 3)).toBeLessThan(0.07);
  });

  it('are the same wherever a block of draws begins', () => {
    const fill = weightingsOf({ places: [[0, 1, 2], [3]], free: [] }, 4, { seed: 3, name: 'order' });
    const [all, end] = [new Float64Array(16 * 4), new Float64Array(4 * 4)];
    fill(0, 16, all);
    fill(12, 4, end);

    expect(end).toEqual(all.subarray(12 * 4));
  });
});

describe('the places by weights as they were given', () => {
  it('are parts of the draws where only what groups have to say is drawn', () => {
    // The one group is for the first scenario, the other for the second: the first is first where the one has more to say.
    const values = Float64Array.from({ length: 2 * 1024 }, (_, at) =>
      ((at >> 1) % 4 === 0) === (at % 2 === 0) ? 0.6 : 0.4,
    );
    const sample: Sample = {
      worth: [known(1, 0), known(0, 1)],
      given: [known(1), known(1)],
      say: { values, varies: true },
      feasible: known(1, 1),
      fill: () => {},
    };
    const any = weightingsOf({ places: [], free: [0] }, 1, { seed: 1, name: 'any' });
    const terms = { weightings: 1024, scenarios: 2, criteria: 1, groups: 2, isShared: true, any, orders: [any, any] };
    const all = smaa(sample, terms).find(({ view }) => view.information === 'given' && view.group === null);

    expect(all?.tally.weightings).toBe(1024);
    expect([...(all?.tally.counted.places ?? [])]).toEqual([256, 768, 768, 256]);
  });
});

describe('the confidence in a scenario', () => {
  /** Values between −1.5 and 1.5 of a number with the spread of a normal one: P(A > B) by chance alone. */
  it('is how often it is first with its central weights', () => {
    const sample: Sample = {
      worth: [{ values: new Float64Array(1024 * 2), varies: true }],
      given: [{ values: Float64Array.of(1), varies: false }],
      say: { values: Float64Array.of(1), varies: false },
      feasible: { values: Float64Array.of(1, 1), varies: false },
      fill(first, draws) {
        const rows = (sample.worth[0] as { values: Float64Array }).values;
        // The one is 0.5; the other goes evenly from 0 to 1.
        for (let draw = 0; draw < draws; draw++) {
          rows[2 * draw] = 0.25;
          rows[2 * draw + 1] = ((first + draw) % 1000) / 1000 + 0.0005;
        }
      },
    };
    const terms = { weightings: 10_000, scenarios: 2, criteria: 1, groups: 1, isShared: true };
    const rows = [Float64Array.of(1), Float64Array.of(1)];

    expect(confidenceOf(sample, terms, { view: { information: 'any', group: null }, rows })).toEqual([0.25, 0.75]);
    expect(confidenceOf(sample, terms, { view: { information: 'any', group: null }, rows: [null, null] })).toEqual([
      null,
      null,
    ]);
  });
});

describe('a scenario that cannot be chosen', () => {
  const none = Number.NEGATIVE_INFINITY;
  const row = Float64Array.of(1);

  it('takes the last place, and beats nobody', () => {
    const tally = new Tally({ scenarios: 3, weights: 1 });
    tally.add(Float64Array.of(none, 0.5, none), row, 0);

    expect([...tally.counted.places]).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 1]);
    expect([...tally.counted.wins]).toEqual([0, 0, 0, 1, 0, 1, 0, 0, 0]);
  });

  it('is not first where none can be chosen, nor alone', () => {
    const [both, alone] = [new Tally({ scenarios: 2, weights: 1 }), new Tally({ scenarios: 1, weights: 1 })];
    both.add(Float64Array.of(none, none), row, 0);
    alone.add(Float64Array.of(none), row, 0);

    expect([...both.counted.places, ...both.counted.firsts]).toEqual([0, 1, 0, 1, 0, 0]);
    expect([...alone.counted.places]).toEqual([0]);
  });
});
