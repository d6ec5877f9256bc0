import { describe, expect, it } from 'vitest';
import { central } from '../../../src/model/estimates/estimate.ts';
import { fc } from '../../support/seed.ts';

const centralOf = (...of: readonly (readonly [value: number, probability: number])[]): number =>
  central({ shape: 'discrete', options: of.map(([value, probability]) => ({ value, probability })) });

describe('the central value', () => {
  it('of a constant is the constant', () => {
    expect(central({ shape: 'constant', value: 7 })).toBe(7);
  });

  it('of low, mode and high is the mode, not the mean', () => {
    expect(central({ shape: 'pert', low: 0, mode: 2, high: 10 })).toBe(2);
    expect(central({ shape: 'triangular', low: 0, mode: 2, high: 10 })).toBe(2);
  });

  it('of p10 and p90 is the median: √(p10·p90) where lognormal, the mean where normal', () => {
    expect(central({ shape: 'lognormal', p10: 4, p90: 9 })).toBeCloseTo(6, 14);
    expect(central({ shape: 'normal', p10: 4, p90: 9 })).toBe(6.5);
  });

  it('of a lognormal of large numbers does not overflow', () => {
    expect(central({ shape: 'lognormal', p10: 1e200, p90: 1e201 })).toBeCloseTo(Math.sqrt(10) * 1e200, -190);
  });

  it('of min and max is the middle', () => {
    expect(central({ shape: 'uniform', min: -2, max: 10 })).toBe(4);
  });

  it('of options is the most probable one, the first of equals', () => {
    const options = [
      { value: 5, probability: 0.2 },
      { value: 3, probability: 0.4 },
      { value: 9, probability: 0.4 },
    ];

    expect(central({ shape: 'discrete', options })).toBe(3);
  });

  it('is of options a value that stands there twice, where both together are the most probable', () => {
    expect(centralOf([10, 0.3], [12, 0.4], [10, 0.3])).toBe(10);
    // 0.1 + 0.2 is a little more than 0.3.
    expect(centralOf([12, 0.3], [10, 0.1], [10, 0.2], [14, 0.4 - 0.1], [16, 0.1])).toBe(12);
  });

  it('lies within the ends', () => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(ends, ([low, more]) => {
        const high = low + more;
        for (const value of [
          central({ shape: 'uniform', min: low, max: high }),
          central({ shape: 'normal', p10: low, p90: high }),
          central({ shape: 'lognormal', p10: low, p90: high }),
        ]) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});
