import { describe, expect, it } from 'vitest';
import { stratified } from '../../src/numerics/latin.ts';
import { correlation } from '../../src/numerics/ranks.ts';
import { counted } from '../support/chi-square.ts';
import { fc } from '../support/seed.ts';

const latin = (name: string, total: number, { first = 0, count = total, seed = 1 } = {}): Float64Array => {
  const out = new Float64Array(count);
  stratified({ seed, name }, total, first, out);
  return out;
};

describe('a Latin hypercube', () => {
  it('has exactly one draw in each part', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20_000 })),
        fc.nat(),
        (total, seed) => {
          const strata = latin('team', total, { seed }).map((u) => Math.floor(u * total));
          expect(strata.toSorted()).toEqual(Float64Array.from({ length: total }, (_, k) => k));
        },
      ),
    );
  });

  it('has them strictly inside, also where there are as many parts as may be', () => {
    const total = 2 ** 30;
    for (const u of latin('team', total, { first: total - 5000, count: 5000 })) {
      expect(u > 0 && u < 1).toBe(true);
      // In the middle of one of the 2^21 places of its part.
      expect((u * total * 2 ** 21) % 1).toBe(0.5);
    }
  });

  it('is the same in whatever ranges it is made', () => {
    const whole = latin('team', 10_007);
    fc.assert(
      fc.property(fc.nat(10_007), fc.nat(10_007), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(latin('team', 10_007, { first: from, count: to - from })).toEqual(whole.subarray(from, to));
      }),
    );
  });

  it('has an order that is the name’s own, the seed’s, and no order at all', () => {
    const total = 10_000;
    const one = latin('team', total);
    // The standard error of a correlation of independent columns is 1/√n.
    const limit = 4 / Math.sqrt(total);
    expect(Math.abs(correlation(one, latin('effort', total)))).toBeLessThan(limit);
    expect(Math.abs(correlation(one, latin('team', total, { seed: 2 })))).toBeLessThan(limit);
    expect(Math.abs(correlation(one.slice(1), one.slice(0, -1)))).toBeLessThan(limit);
    const turns = Float64Array.from({ length: total }, (_, k) => k);
    expect(Math.abs(correlation(one, turns))).toBeLessThan(limit);
  });

  it('gives every part any place: five parts over 4,000 seeds', () => {
    const cells = Array.from({ length: 4000 }, (_, seed) =>
      Array.from(latin('team', 5, { seed }), (u, k) => 5 * k + Math.floor(u * 5)),
    );
    const counts = counted(cells.flat(), 25, (cell) => cell);
    // Chi-square of a doubly stochastic 5 × 5 table: 16 degrees of freedom, scaled by 5/4; in standard errors of it.
    const chi = (counts.reduce((sum, count) => sum + (count - 800) ** 2 / 800, 0) * 4) / 5;
    expect(Math.abs((chi - 16) / Math.sqrt(32))).toBeLessThan(4);
  });
});
