import { describe, expect, it } from 'vitest';
import { columnBy, once } from '../../support/columns.ts';

/** DM, CM, IM as fractions; SU, AA, UNFM as ratings. */
const aam = (...inputs: readonly [number, number, number, number, number, number]): number => once('aam', inputs);

describe('the adaptation adjustment modifier', () => {
  it('up to an AAF of 50 multiplies it by 1 + 0.02·SU·UNFM', () => {
    expect(aam(0.4, 0.5, 0.2, 30, 4, 0.5)).toBeCloseTo(0.521, 14);
  });

  it('above an AAF of 50 adds SU·UNFM to it', () => {
    expect(aam(0.4, 0.5, 1.2, 30, 4, 0.5)).toBeCloseTo(0.86, 14);
  });

  it('is the same by both branches where AAF is 50', () => {
    expect(aam(0.5, 0.5, 0.5, 50, 8, 1)).toBeCloseTo(1.08, 14);
    expect(aam(0.5, 0.5, 0.5000001, 50, 8, 1)).toBeCloseTo(1.08, 6);
  });

  it('well above 50 is not the other branch: 79 + 18, not 79 × 1.36', () => {
    expect(aam(0.7, 0.8, 0.9, 30, 4, 0.6)).toBeCloseTo(1.01, 14);
  });

  it('well below 50 is not the other branch: 9 × 1.64, not 9 + 32', () => {
    expect(aam(0.1, 0.1, 0.0666666666666666, 40, 2, 0.8)).toBeCloseTo(0.1676, 12);
    expect(aam(0.225, 0, 0, 40, 2, 0.8)).toBeCloseTo(0.1676, 14);
  });

  it('of code that is not modified leaves understanding and unfamiliarity out', () => {
    expect(aam(0, 0, 0.3, 40, 2, 0.8)).toBeCloseTo(0.11, 14);
    expect(aam(0, 0, 2, 40, 2, 0.8)).toBeCloseTo(0.62, 14);
  });

  it('of code of which only the design or only the code is modified counts them', () => {
    expect(aam(0.1, 0, 0, 50, 0, 1)).toBeCloseTo(0.08, 14);
    expect(aam(0, 0.1, 0, 50, 0, 1)).toBeCloseTo(0.06, 14);
  });

  it('of nothing but assessment is the assessment', () => {
    expect(aam(0, 0, 0, 50, 8, 1)).toBeCloseTo(0.08, 14);
  });

  it('chooses its branch draw by draw', () => {
    const column = columnBy('aam', [
      [0.4, 0.4, 0],
      [0.5, 0.5, 0],
      [0.2, 1.2, 0.3],
      [30, 30, 40],
      [4, 4, 2],
      [0.5, 0.5, 0.8],
    ]);

    expect(column.map((value) => Number(value.toFixed(12)))).toEqual([0.521, 0.86, 0.11]);
  });
});

describe('the effort of reuse', () => {
  it('builds anew what is not reused: build × [(1 − share) + share × AAM]', () => {
    expect(once('reused', [200, 0.8, 0.521])).toBeCloseTo(123.36, 12);
    expect(once('reused', [200, 0, 0.521])).toBe(200);
    expect(once('reused', [200, 1, 0.5])).toBe(100);
  });

  it('exceeds that of building anew where AAM exceeds 1', () => {
    expect(once('reused', [100, 0.5, 1.08])).toBeCloseTo(104, 12);
  });
});

describe('the planned effort', () => {
  it('of a central run is the effort', () => {
    expect(columnBy('planned', [[12, 13]])).toEqual([12, 13]);
  });
});

/** Rate, premium, the share of the deviation that the supplier bears, planned effort, effort. */
const price = (...inputs: readonly [number, number, number, number, number]): number => once('supplier-price', inputs);

describe('the price of a supplier', () => {
  it('as planned is rate × (1 + premium) × effort, whoever bears the deviation', () => {
    expect(price(15000, 0.05, 1, 10, 10)).toBe(157500);
    expect(price(15000, 0.05, 0.3, 10, 10)).toBeCloseTo(157500, 9);
  });

  it('stays as planned where the supplier bears the whole deviation', () => {
    expect(price(1000, 0.1, 1, 10, 16)).toBeCloseTo(11000, 9);
  });

  it('follows the effort where the supplier bears nothing of it', () => {
    expect(price(1000, 0.1, 0, 10, 16)).toBeCloseTo(17600, 9);
  });

  it('shares the deviation, upwards and downwards', () => {
    expect(price(1000, 0, 0.25, 10, 16)).toBe(14500);
    expect(price(1000, 0, 0.25, 10, 6)).toBe(7000);
  });

  it('is lower with a discount, which is a negative premium', () => {
    expect(price(1000, -0.2, 0, 10, 10)).toBe(8000);
  });
});
