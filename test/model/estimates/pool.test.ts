import { describe, expect, it } from 'vitest';
import {
  central,
  chanceBelow,
  chanceUpTo,
  endsOf,
  type Pool,
  quantile,
  samplerOf,
  type Single,
} from '../../../src/model/estimates/estimate.ts';
import { fc, tries } from '../../support/seed.ts';

const pool = (...views: readonly (readonly [weight: number, estimate: Single])[]): Pool => ({
  shape: 'pool',
  views: views.map(([weight, estimate], index) => ({ expert: `expert-${index}`, weight, estimate })),
});

const constant = (value: number): Single => ({ shape: 'constant', value });
const uniform = (min: number, max: number): Single => ({ shape: 'uniform', min, max });

const drawn = (of: Pool, us: readonly number[]): number[] => {
  const column = Float64Array.from(us);
  samplerOf(of)(column);
  return [...column];
};

/** So many numbers, evenly between 0 and 1. */
const evenly = (count: number): number[] => Array.from({ length: count }, (_, index) => (index + 0.5) / count);

describe('what several experts say', () => {
  it('has by hand the mean of two distribution functions, and of two central values', () => {
    // One says 0 to 10, another 5 to 25, who counts three times: F(8) = 0.25 · 0.8 + 0.75 · 0.15.
    const two = pool([1, uniform(0, 10)], [3, uniform(5, 25)]);

    expect(chanceUpTo(two, 8)).toBeCloseTo(0.3125, 12);
    expect(central(two)).toBe(0.25 * 5 + 0.75 * 15);
    expect(endsOf(two)).toEqual([0, 25]);
    // F(5) = 0.125, and from there to 10 it rises by 0.025 + 0.0375 for each 1.
    expect(quantile(two, 0.25)).toBeCloseTo(7, 9);
    expect(drawn(two, [0.0625, 0.25, 0.625])).toEqual([2.5, 7, 15].map((value) => expect.closeTo(value, 8)));
  });

  it('is one of two plain values where each says one, by their weights', () => {
    const two = pool([1, constant(20)], [2, constant(80)]);

    expect([0.2, 0.33, 0.34, 0.9].map((p) => quantile(two, p))).toEqual([20, 20, 80, 80]);
    expect(drawn(two, [0.2, 0.33, 0.34, 0.9])).toEqual([20, 20, 80, 80]);
    expect([chanceBelow(two, 20), chanceUpTo(two, 20), chanceBelow(two, 80)]).toEqual([
      0,
      expect.closeTo(1 / 3, 12),
      expect.closeTo(1 / 3, 12),
    ]);
    expect(central(two)).toBeCloseTo(60, 12);
  });

  it('ends where what any expert thinks possible ends, also where that has no end', () => {
    const metalog: Single = { shape: 'metalog', p10: 3, p50: 6, p90: 14 };
    const [open, closed] = [pool([1, metalog], [1, constant(8)]), pool([1, uniform(2, 5)], [2, constant(8)])];

    expect([quantile(open, 0), quantile(open, 1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([quantile(closed, 0), quantile(closed, 1)]).toEqual([2, 8]);
    expect([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map((x) => chanceUpTo(open, x))).toEqual([0, 1]);
    expect([-1e300, 1e300].map((x) => chanceUpTo(open, x))).toEqual([expect.closeTo(0, 9), expect.closeTo(1, 9)]);
  });

  it('has the mean of the means of its parts when it is drawn, also where they do not touch', () => {
    const apart = pool([1, { shape: 'triangular', low: 0, mode: 1, high: 2 }], [1, uniform(10, 12)], [2, constant(5)]);
    const values = drawn(apart, evenly(4000));

    expect(values.reduce((sum, value) => sum + value, 0) / 4000).toBeCloseTo((1 + 11 + 2 * 5) / 4, 4);
    expect(values.filter((value) => value === 5)).toHaveLength(2000);
    expect(values.every((value, index) => index === 0 || value >= (values[index - 1] as number))).toBe(true);
  });

  it('draws of each expert within what bounds that one', () => {
    const within = { low: 0, high: null };
    const bounded = pool([1, { shape: 'normal', p10: -4, p90: 6, within }], [1, uniform(1, 2)]);

    expect(Math.min(...drawn(bounded, evenly(500)))).toBeGreaterThan(0);
  });

  it('has the quantiles that its distribution function reaches also where a field cuts off its experts', () => {
    const within = { low: 0, high: 1 };
    const bounded = pool(
      [1, { shape: 'normal', p10: 0.7, p90: 0.99, within }],
      [2, { shape: 'lognormal', p10: 0.6, p90: 0.97, within }],
    );

    for (const p of [0.01, 0.1, 0.5, 0.9, 0.99]) expect(chanceUpTo(bounded, quantile(bounded, p))).toBeCloseTo(p, 9);
  });

  const single = fc.oneof(
    fc.double({ min: -50, max: 50, noNaN: true }).map(constant),
    fc
      .tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 60, noNaN: true }))
      .chain(([low, width]): fc.Arbitrary<Single> =>
        fc.constantFrom<Single>(
          uniform(low, low + width),
          { shape: 'pert', low, mode: low + width / 3, high: low + width },
          { shape: 'triangular', low, mode: low + width / 2, high: low + width },
          { shape: 'normal', p10: low, p90: low + width },
          { shape: 'lognormal', p10: 1 + Math.abs(low), p90: 1 + Math.abs(low) + width },
          {
            shape: 'discrete',
            options: [
              { value: low, probability: 0.3 },
              { value: low + width, probability: 0.7 },
            ],
          },
        ),
      ),
  );
  const pools = fc
    .array(fc.tuple(fc.double({ min: 0.1, max: 5, noNaN: true }), single), { minLength: 1, maxLength: 4 })
    .map((views) => pool(...views));

  it('has quantiles that its distribution function reaches, and draws that are these', () => {
    fc.assert(
      fc.property(pools, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (of, p) => {
        const found = quantile(of, p);
        expect(chanceUpTo(of, found)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(chanceBelow(of, found)).toBeLessThanOrEqual(p + 1e-9);
        const [value = Number.NaN] = drawn(of, [p]);
        expect(chanceUpTo(of, value)).toBeGreaterThanOrEqual(p - 1e-5);
        expect(chanceBelow(of, value)).toBeLessThanOrEqual(p + 1e-5);
      }),
      { numRuns: tries(200) },
    );
  });

  it('is the estimate itself where all experts say the same', () => {
    fc.assert(
      fc.property(single, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (same, p) => {
        const of = pool([1, same], [2.5, same]);
        const scale = Math.max(1, Math.abs(quantile(same, 0.01)), Math.abs(quantile(same, 0.99)));
        expect(Math.abs(quantile(of, p) - quantile(same, p))).toBeLessThan(1e-6 * scale);
        expect(Math.abs(central(of) - central(same))).toBeLessThan(1e-12 * scale);
      }),
      { numRuns: tries(200) },
    );
  });
});
