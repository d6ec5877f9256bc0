import { describe, expect, it } from 'vitest';
import { payback } from '../../../src/analysis/show/payback.ts';
import { fc, tries } from '../../support/seed.ts';

describe('payback', () => {
  it('lies within the period in which the sum reaches zero', () => {
    expect(payback([300, 400, 500], -1000)).toEqual({ after: 2.6, times: 1 });
    expect(payback([-100, 0, 40, 40, 40])).toEqual({ after: 4.5, times: 1 });
  });

  it('lies at the end of the period that saves exactly the rest', () => {
    expect(payback([-30, 10, 10, 10, 10])).toEqual({ after: 4, times: 1 });
    // Ten times 0.01 is 1e-17 short of 0.1 in doubles: nothing.
    expect(payback([-0.1, ...Array.from({ length: 10 }, () => 0.01)])).toEqual({ after: 11, times: 1 });
  });

  it('is at once where nothing is ever to be paid back', () => {
    expect([payback([]), payback([0, 0]), payback([5, -5, 3]), payback([-5, 5], 5)]).toEqual(
      Array.from({ length: 4 }, () => ({ after: 0, times: 0 })),
    );
  });

  it('never comes where the sum is below zero in the end', () => {
    expect(payback([-10, 9.9])).toEqual({ after: null, times: 0 });
    expect(payback([-10, 20, -11])).toEqual({ after: null, times: 1 });
    expect(payback([10, -11])).toEqual({ after: null, times: 0 });
    expect(payback([], -1)).toEqual({ after: null, times: 0 });
  });

  it('is the last time that the sum reaches zero from below, which it says was not the first', () => {
    expect(payback([-10, 20, -30, 40])).toEqual({ after: 3.5, times: 2 });
    expect(payback([-10, 10, -10, 10])).toEqual({ after: 4, times: 2 });
    expect(payback([10, -20, 40])).toEqual({ after: 2.25, times: 1 });
  });

  it('is a moment from which the sum never falls below zero again', () => {
    const amounts = fc.array(fc.integer({ min: -50, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -80, max: 20 }), (saved, atStart) => {
        const sums = saved.map((_, k) => saved.slice(0, k + 1).reduce((sum, amount) => sum + amount, atStart));
        const { after } = payback(saved, atStart);
        const from = after ?? Infinity;

        expect(after === null).toBe((sums.at(-1) ?? 0) < 0);
        expect(sums.filter((sum, k) => k + 1 >= from && sum < 0)).toEqual([]);
        expect(after === null || after === 0 || ([atStart, ...sums][Math.ceil(after) - 1] ?? 0) < 0).toBe(true);
      }),
      { numRuns: tries(300) },
    );
  });

  it('does not depend on the size of the money', () => {
    expect(payback([30e9, 40e9, 50e9], -100e9)).toEqual({ after: 2.6, times: 1 });
    expect(payback([3e-9, 4e-9, 5e-9], -10e-9).after).toBeCloseTo(2.6, 9);
  });
});
