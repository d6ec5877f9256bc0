import { describe, expect, it } from 'vitest';
import { curveOf, ofYear } from '../../../src/engine/rules/curve.ts';
import { pricesOf } from '../../../src/engine/prices.ts';
import { terms } from '../../support/columns.ts';
import { month } from '../../support/studies.ts';

describe('the index', () => {
  it('is 1 in the year of the price level and steps each January', () => {
    const { factors } = curveOf(terms({ start: month('2019-11'), level: 2020 }), 0.5, null, 16);

    expect([...factors]).toEqual([1 / 1.5, 1 / 1.5, ...Array.from({ length: 12 }, () => 1), 1.5, 1.5]);
  });

  it('in December is still that of its year', () => {
    expect([...curveOf(terms({ start: month('2021-12') }), 0.5, null, 2).factors]).toEqual([1.5, 2.25]);
  });

  it('of a level in the future lowers the prices before it', () => {
    expect(curveOf(terms({ level: 2022 }), 0.25, null, 1).factors[0]).toBe(0.64);
  });
});

describe('the discount factor', () => {
  it.each([
    ['start-of-year', [1.25, 1, 0.8]],
    ['mid-year', [1.25 / Math.sqrt(1.25), 1 / Math.sqrt(1.25), 0.8 / Math.sqrt(1.25)]],
    ['end-of-year', [1, 0.8, 0.64]],
  ] as const)('with money at the %s', (timing, factors) => {
    const found = [2019, 2020, 2021].map((year) => ofYear(terms({ timing }), 0.25, year));

    expect(found.map((factor, index) => factor / (factors[index] ?? Number.NaN))).toEqual([1, 1, 1]);
  });

  it('is the same in all months of a year', () => {
    const { factors } = curveOf(terms({ timing: 'end-of-year' }), 0, 0.25, 24);

    expect([...new Set(factors)]).toEqual([0.8, 0.64]);
  });

  it('month by month counts from the middle of each month since January of the base year', () => {
    const { factors } = curveOf(terms({ start: month('2019-12'), timing: 'monthly' }), 0, 0.25, 14);

    expect(factors[0]).toBeCloseTo(1.25 ** (0.5 / 12), 14);
    expect(factors[1]).toBeCloseTo(1.25 ** (-0.5 / 12), 14);
    expect(factors[13]).toBeCloseTo(1.25 ** (-12.5 / 12), 14);
  });

  it('has none for the year itself where it goes month by month', () => {
    expect(ofYear(terms({ timing: 'monthly' }), 0.25, 2025)).toBe(1);
  });

  it('multiplies the index', () => {
    const both = curveOf(terms({ level: 2019 }), 0.5, 0.25, 13).factors;

    expect([both[0], both[12]]).toEqual([1.5, 2.25 * 0.8]);
  });
});

describe('the running sum of a curve', () => {
  it('holds the sum of all months before each', () => {
    const { factors, sums } = curveOf(terms({ start: month('2020-11') }), 0.5, null, 4);

    expect([...factors]).toEqual([1, 1, 1.5, 1.5]);
    expect([...sums]).toEqual([0, 1, 2, 3.5, 5]);
  });
});

describe('the prices of a block', () => {
  it('make a curve once, and longer where a later month is asked for', () => {
    const prices = pricesOf(terms());
    const short = prices.curve(0.1, null, 5);
    const long = prices.curve(0.1, null, 500);

    expect(prices.curve(0.1, null, 12)).toBe(long);
    expect(long.factors.length).toBeGreaterThanOrEqual(500);
    expect(long.factors.slice(0, short.factors.length)).toEqual(short.factors);
  });

  it('tell discounted money from undiscounted, and one rate from another', () => {
    const prices = pricesOf(terms());
    const last = (index: number, discount: number | null) => prices.curve(index, discount, 13).factors[12];

    expect([last(0.25, null), last(0.25, 0.25), last(0, 0.25), last(0, 0)]).toEqual([1.25, 1, 0.8, 1]);
  });
});
