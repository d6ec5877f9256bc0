import { describe, expect, it } from 'vitest';
import { compounding, compoundSmoothly } from '../../src/numerics/power.ts';
import { fc } from '../support/seed.ts';

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
    expect([compounding(0)(40), compounding(0)(-40), compoundSmoothly(0, 3.7)]).toEqual([1, 1, 1]);
  });

  it('is the same in whole years, smooth or not', () => {
    fc.assert(
      fc.property(anyRate, fc.integer({ min: -40, max: 40 }), (rate, years) => {
        expect(compoundSmoothly(rate, years) / compounding(rate)(years)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of half a year, twice, is that of a year', () => {
    expect(compoundSmoothly(0.07, 0.5) * compoundSmoothly(0.07, 0.5)).toBeCloseTo(1.07, 14);
  });
});
