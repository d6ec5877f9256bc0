import { describe, expect, it, vi } from 'vitest';
import { compounding, compoundingByHalfMonths } from '../../src/numerics/power.ts';
import { fc } from '../support/seed.ts';

/** From −99% to ten times as much a year. */
const anyGrowth = fc.integer({ min: -99, max: 900 }).map((percent) => percent / 100);
const anyRate = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);

function multiplied(rate: number, years: number): number {
  const power = Array.from({ length: Math.abs(years) }, () => 1 + rate).reduce((product, each) => product * each, 1);
  return years < 0 ? 1 / power : power;
}

describe('compound growth', () => {
  it('multiplies once for every year', () => {
    expect(compounding(0.5)(0)).toBe(1);
    expect(compounding(0.5)(3)).toBe(3.375);
    expect(compounding(-0.5)(2)).toBe(0.25);
  });

  it('divides for years before', () => {
    expect(compounding(0.5)(-1)).toBe(1 / 1.5);
    expect(compounding(0.25)(-2)).toBe(0.64);
  });

  it('comes to the same bits in whatever order its powers are asked for', () => {
    const power = compounding(0.0225);
    const asked = [7963, 3, -40, 0, 8000, 3, -8000];

    expect(asked.map(power)).toEqual(asked.map((years) => multiplied(0.0225, years)));
  });

  it('at a rate of nothing leaves everything as it is', () => {
    expect([compounding(0)(40), compounding(0)(-40), compoundingByHalfMonths(0)(89)]).toEqual([1, 1, 1]);
  });

  it('is the same in whole years, by half months or not', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: -40, max: 40 }), (rate, years) => {
        expect(compoundingByHalfMonths(rate)(24 * years) / compounding(rate)(years)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of half a year, twice, is that of a year', () => {
    expect(compoundingByHalfMonths(0.07)(12) * compoundingByHalfMonths(0.07)(12)).toBeCloseTo(1.07, 14);
  });

  it('by half months is the power that logarithms give, but for rounding', () => {
    fc.assert(
      fc.property(anyGrowth, fc.integer({ min: -2000, max: 2000 }), (rate, count) => {
        const expected = Math.exp((count / 24) * Math.log1p(rate));
        expect(compoundingByHalfMonths(rate)(count) / expected).toBeCloseTo(1, 11);
      }),
    );
  });

  it('by half months uses nothing of Math of which the last bit differs between engines', () => {
    const [exp, log1p] = [vi.spyOn(Math, 'exp'), vi.spyOn(Math, 'log1p')];
    const found = compoundingByHalfMonths(0.055)(-37);
    const calls = [exp, log1p].flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();

    expect(found).toBeCloseTo(1 / Math.exp((37 / 24) * Math.log1p(0.055)), 14);
    expect(calls).toEqual([]);
  });
});
