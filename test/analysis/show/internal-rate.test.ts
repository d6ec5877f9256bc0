import { describe, expect, it } from 'vitest';
import { internalRates } from '../../../src/analysis/show/internal-rate.ts';
import { rootsOf } from '../../support/roots.ts';
import { fc, tries } from '../../support/seed.ts';

/** The rates of amounts a year apart. */
const yearly = (...amounts: readonly number[]): number[] =>
  internalRates(amounts.map((amount, at) => ({ amount, at })));

/** The rates of amounts a twelve-hundredth of a year apart. */
const soon = (...amounts: readonly number[]): number[] =>
  internalRates(amounts.map((amount, at) => ({ amount, at: at / 1200 })));

/** Amounts a year apart whose sum is 0 at these rates: the product of (1 + r) · v − 1, with v the factor of a year. */
function amountsWith(rates: readonly number[]): number[] {
  let amounts = [1];
  for (const rate of rates) {
    amounts = [...amounts, 0].map((amount, k) => (amounts[k - 1] ?? 0) * (1 + rate) - amount);
  }
  return amounts;
}

/** How far rates are from those expected, as a part of what one euro grows to; infinitely where they are more or fewer. */
function apart(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return Infinity;
  return Math.max(0, ...found.map((rate, index) => Math.abs(rate - (expected[index] ?? 0)) / (1 + rate)));
}

const signChanges = (amounts: readonly number[]): number => {
  const signs = amounts.filter((amount) => amount !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
};

describe('the internal rates', () => {
  it('of amounts of one sign, of nothing and of zeros are none', () => {
    expect([yearly(1, 2, 3), yearly(-5), yearly(), yearly(0, 0, 0)]).toEqual([[], [], [], []]);
    expect(
      internalRates([
        { amount: -1, at: 2 },
        { amount: 1, at: 2 },
      ]),
    ).toEqual([]);
  });

  it('of two amounts are one, however large or small', () => {
    expect(apart(yearly(-100, 110), [0.1])).toBeLessThanOrEqual(1e-15);
    expect(apart(yearly(-1e-3, 1e9), [1e12 - 1])).toBeLessThanOrEqual(1e-9);
    expect(apart(yearly(-1e9, 1), [1e-9 - 1])).toBeLessThanOrEqual(1e-9);
    expect(apart(yearly(100, 0, 0, -100), [0])).toBeLessThanOrEqual(1e-9);
  });

  it('do not depend on the order in which amounts are given, nor on when counting begins', () => {
    const amounts = [
      { amount: 60, at: 7.5 },
      { amount: -100, at: 5.5 },
      { amount: 30, at: 6.5 },
      { amount: 30, at: 7.5 },
    ];

    expect(apart(internalRates(amounts), yearly(-100, 30, 90))).toBeLessThanOrEqual(1e-14);
  });

  it('of months are rates a year', () => {
    const monthly = [-1000, 1010].map((amount, month) => ({ amount, at: month / 12 }));

    expect(apart(internalRates(monthly), [Math.expm1(12 * Math.log1p(0.01))])).toBeLessThanOrEqual(1e-13);
  });

  it('where the sum only touches zero are found, once', () => {
    expect(apart(yearly(1, -2, 1), [0])).toBeLessThanOrEqual(1e-7);
    expect(apart(yearly(...amountsWith([0.1, 0.1, 0.5])), [0.1, 0.5])).toBeLessThanOrEqual(1e-6);
    expect(apart(yearly(...amountsWith([0.2, 0.2, 0.2])), [0.2])).toBeLessThanOrEqual(1e-4);
    expect(apart(yearly(...amountsWith([0.2, 0.20001, 0.20002])), [0.2])).toBeLessThanOrEqual(1e-4);
    expect(yearly(1, -1.999999, 1)).toEqual([]);
  });

  it('neither overflow nor take long over 1,200 months of large amounts', () => {
    const months = Array.from({ length: 1200 }, (_, month) => ({
      amount: month % 12 === 0 ? -1.2e10 : 1e9 + month * 1e5,
      at: month / 12,
    }));
    const [rate = Number.NaN, ...others] = internalRates(months);

    expect(others).toEqual([]);
    const value = (r: number): number =>
      months.reduce((sum, { amount, at }) => sum + amount * Math.exp(-at * Math.log1p(r)), 0);
    expect(Math.abs(value(rate))).toBeLessThan(1);
  });

  it('leave out what no double tells from −100% or from infinity', () => {
    expect([soon(-1e9, 1), soon(-1, 1e9)]).toEqual([[], []]);
  });

  it('are all that a polynomial was made of', () => {
    const rates = fc.uniqueArray(fc.integer({ min: -90, max: 400 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rates, fc.constantFrom(1, -1e8), (percents, scale) => {
        const expected = percents.toSorted((a, b) => a - b).map((percent) => percent / 100);
        const amounts = amountsWith(expected).map((amount) => amount * scale);

        // Neighbouring roots make each other uncertain: a change in the last bit of an amount moves them.
        expect(apart(yearly(...amounts), expected)).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: tries(200) },
    );
  });

  it('are as many as there are changes of sign, or fewer by an even number', () => {
    // Amounts that are no whole numbers, so that no root is a double one, which counts once.
    const anyAmount = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(anyAmount, { minLength: 1, maxLength: 12 }), (whole) => {
        const amounts = whole.map((amount, k) => amount + Math.sqrt(k + 2) / 7);
        const fewer = signChanges(amounts) - yearly(...amounts).length;

        expect(fewer).toBeGreaterThanOrEqual(0);
        expect(fewer % 2).toBe(0);
      }),
      { numRuns: tries(500) },
    );
  });

  it('are what a scan of the sum finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 }), (amounts) => {
        const sum = (s: number): number => amounts.reduce((all, amount, k) => all + amount * Math.exp(-k * s), 0);
        const size = (s: number): number =>
          amounts.reduce((all, amount, k) => all + Math.abs(amount) * Math.exp(-k * s), 0);
        if (amounts.every((amount) => amount === 0)) return;
        const scanned = rootsOf((s) => sum(s) / size(s), -5.01, 5.02, 1000).map(Math.expm1);

        expect(
          apart(
            yearly(...amounts).filter((rate) => Math.abs(Math.log1p(rate)) < 5),
            scanned,
          ),
        ).toBeLessThanOrEqual(1e-6);
      }),
      { numRuns: tries(200) },
    );
  });
});
