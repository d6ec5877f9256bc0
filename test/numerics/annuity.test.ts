import { describe, expect, it } from 'vitest';
import { equivalentAnnual } from '../../src/numerics/annuity.ts';
import { compounding, compoundingByHalfMonths } from '../../src/numerics/power.ts';
import { fc } from '../support/seed.ts';

const anyRate = fc.integer({ min: -500, max: 500 }).map((perMille) => perMille / 1000);

describe('the equivalent annual cost', () => {
  it('at a rate of nothing is the mean over the years', () => {
    expect(equivalentAnnual(310, 0, 15.5)).toBe(20);
  });

  it('at a rate of almost nothing loses no digits', () => {
    expect(equivalentAnnual(300, 1e-13, 3)).toBeCloseTo(100, 9);
  });

  it('of one year is what the present value grows to', () => {
    expect(equivalentAnnual(100, 0.07, 1)).toBeCloseTo(107, 12);
    expect(equivalentAnnual(100, -0.5, 1)).toBeCloseTo(50, 12);
  });

  it('is less than the mean at a negative rate', () => {
    expect(equivalentAnnual(300, -0.02, 3)).toBeLessThan(100);
  });

  it('paid at the end of each year has the present value again', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: 1, max: 40 }), (rate, years) => {
        const payment = equivalentAnnual(1000, rate, years);
        const values = Array.from({ length: years }, (_, year) => payment * compounding(rate)(-(year + 1)));

        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1000, 7);
      }),
    );
  });

  it('lies between those of the whole years on either side', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: 1, max: 40 }), (rate, years) => {
        const [more, part, less] = [0, 0.5, 1].map((extra) => equivalentAnnual(1000, rate, years + extra));

        expect(part).toBeLessThan(more as number);
        expect(part).toBeGreaterThan(less as number);
      }),
    );
  });

  it('over a part of a year follows the growth by the month', () => {
    expect(equivalentAnnual(1000, 0.03, 15.5)).toBeCloseTo(30 / (1 - compoundingByHalfMonths(0.03)(-15.5 * 24)), 9);
  });
});
