import { describe, expect, it } from 'vitest';
import { compound, compoundSmoothly } from '../../src/numerics/power.ts';
import { fc } from '../support/seed.ts';

const anyRate = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);

describe('compound growth', () => {
  it('multiplies once for every year', () => {
    expect(compound(0.5, 0)).toBe(1);
    expect(compound(0.5, 3)).toBe(3.375);
    expect(compound(-0.5, 2)).toBe(0.25);
  });

  it('divides for years before', () => {
    expect(compound(0.5, -1)).toBe(1 / 1.5);
    expect(compound(0.25, -2)).toBe(0.64);
  });

  it('at a rate of nothing leaves everything as it is', () => {
    expect([compound(0, 40), compound(0, -40), compoundSmoothly(0, 3.7)]).toEqual([1, 1, 1]);
  });

  it('is the same in whole years, smooth or not', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: -40, max: 40 }), (rate, years) => {
        expect(compoundSmoothly(rate, years) / compound(rate, years)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of half a year, twice, is that of a year', () => {
    expect(compoundSmoothly(0.07, 0.5) * compoundSmoothly(0.07, 0.5)).toBeCloseTo(1.07, 14);
  });
});
