import { describe, expect, it } from 'vitest';
import { pricesOf } from '../../../src/engine/prices.ts';
import { columnBy, once, terms } from '../../support/columns.ts';
import { month } from '../../support/studies.ts';

/** From July 2020: month 6 is January 2021. Prices rise by 10% each January from 2020; money is discounted at 25%. */
const prices = pricesOf(terms({ start: month('2020-07') }));
const rise = 0.1;
const discount = 0.25;

const spread = (from: number, until: number): number => once('spread', [from, until, rise], prices);

describe('an amount spread over a period', () => {
  it('within one year counts at the price of that year', () => {
    expect(spread(0.25, 5.5)).toBeCloseTo(1, 14);
    expect(spread(7, 12)).toBeCloseTo(1.1, 14);
  });

  it('within one month counts at the price of that month', () => {
    expect(spread(6.25, 6.5)).toBeCloseTo(1.1, 14);
    expect(spread(5.5, 6)).toBeCloseTo(1, 14);
  });

  it('over two years counts in each by its share of the months', () => {
    expect(spread(5, 7)).toBeCloseTo(1.05, 14);
    expect(spread(5.5, 7.5)).toBeCloseTo((0.5 + 1.5 * 1.1) / 2, 14);
    expect(spread(0, 24)).toBeCloseTo((6 + 12 * 1.1 + 6 * 1.21) / 24, 14);
  });

  it('over no time is a point, in the month that it begins', () => {
    expect([spread(5.9, 5.9), spread(6, 6), spread(6, 6 + 1e-10)]).toEqual([1, 1.1, 1.1]);
  });

  it('over no time within 1e-9 of a month is a point in that month', () => {
    expect(spread(6 - 1e-10, 6 - 1e-10)).toBe(1.1);
    expect(spread(6 - 1e-8, 6 - 1e-8)).toBe(1);
  });

  it('is discounted as well where there is a rate', () => {
    expect(once('spread', [7, 12, rise, discount], prices)).toBeCloseTo(1.1 / 1.25, 14);
  });

  it('differs from draw to draw', () => {
    const column = columnBy(
      'spread',
      [
        [5, 6, 0],
        [7, 6, 5],
        [rise, rise, rise],
      ],
      prices,
    );

    expect(column.map((value) => Number(value.toFixed(12)))).toEqual([1.05, 1.1, 1]);
  });
});

/** From, until, and the window. */
const within = (...options: readonly [number, number, number, number]): number =>
  once('spread-within', [...options, rise], prices);

describe('the part of a spread amount within a window', () => {
  it('is its share of the period', () => {
    expect(within(4, 8, 0, 6)).toBeCloseTo(0.5, 14);
    expect(within(4, 8, 6, 18)).toBeCloseTo(0.55, 14);
    expect(within(4, 8, 5, 7)).toBeCloseTo(0.25 + 0.275, 14);
  });

  it('is all of it where the window holds the period, and nothing where it does not touch it', () => {
    expect(within(4, 8, 0, 100)).toBeCloseTo(spread(4, 8), 14);
    expect(within(4, 8, 8, 100)).toBe(0);
    expect(within(4, 8, 0, 4)).toBe(0);
    expect(within(4, 8, 6, 5)).toBe(0);
  });

  it('of a point is all or nothing: the window holds its first month and not its last', () => {
    expect(within(6, 6, 6, 18)).toBe(1.1);
    expect(within(6, 6, 0, 6)).toBe(0);
    expect(within(18, 18, 6, 18)).toBe(0);
  });

  it('of a point within 1e-9 of a month goes with that month', () => {
    expect(within(6 - 1e-10, 6 - 1e-10, 6, 18)).toBe(1.1);
    expect(within(6 - 1e-10, 6 - 1e-10, 0, 6)).toBe(0);
  });
});

const service = (...options: readonly [number, number, number, number]): number =>
  once('service', [...options, rise], prices);

describe('a service', () => {
  it('is paid by the month, at the price of each', () => {
    expect(service(0, 6, 0, 54)).toBe(6);
    expect(service(5.5, 7.5, 0, 54)).toBeCloseTo(0.5 + 1.5 * 1.1, 14);
  });

  it('is cut at both ends of the window, at the same price a month', () => {
    expect(service(-12, 6, 0, 54)).toBe(6);
    expect(service(3, 60, 0, 6)).toBe(3);
    expect(service(-12, 60, 2.5, 5)).toBe(2.5);
  });

  it('that ends before it begins costs nothing', () => {
    expect(service(6, 6, 0, 54)).toBe(0);
    expect(service(7, 6, 0, 54)).toBe(0);
    expect(service(-5, -1, 0, 54)).toBe(0);
    expect(service(60, 70, 0, 54)).toBe(0);
  });
});

const at = (time: number): number => once('at-moment', [time, rise], prices);

describe('an amount at one time', () => {
  it('counts at the price of the month in which it falls', () => {
    expect([at(0), at(5.999), at(6), at(18)].map((value) => Number(value.toFixed(12)))).toEqual([1, 1, 1.1, 1.21]);
  });

  it('within 1e-9 of a whole month falls in that month', () => {
    expect(at(6 - 1e-10)).toBe(1.1);
    expect(at(6 - 1e-8)).toBe(1);
  });

  it('is discounted from the month in which it falls', () => {
    expect(once('at-moment', [6, rise, discount], prices)).toBeCloseTo(1.1 / 1.25, 14);
  });

  it('counts within a window or not at all', () => {
    const in2021 = [6, 18, rise] as const;

    expect(once('at-moment-within', [6, ...in2021], prices)).toBe(1.1);
    expect(once('at-moment-within', [17.9, ...in2021], prices)).toBe(1.1);
    expect(once('at-moment-within', [18, ...in2021], prices)).toBe(0);
    expect(once('at-moment-within', [18 - 1e-10, ...in2021], prices)).toBe(0);
    expect(once('at-moment-within', [5.9, ...in2021], prices)).toBe(0);
    expect(once('at-moment-within', [6 - 1e-10, ...in2021], prices)).toBe(1.1);
  });

  it('counts up to the time itself of a window that ends within a month', () => {
    const untilMidMonth = [0, 6.7, rise] as const;

    expect(once('at-moment-within', [6, ...untilMidMonth], prices)).toBe(1.1);
    expect(once('at-moment-within', [6.2, ...untilMidMonth], prices)).toBe(1.1);
    expect(once('at-moment-within', [6.7, ...untilMidMonth], prices)).toBe(0);
    expect(once('at-moment-within', [6.7 - 1e-10, ...untilMidMonth], prices)).toBe(0);
    expect(once('spread-within', [6.2, 6.2, ...untilMidMonth], prices)).toBe(1.1);
  });
});
