import { describe, expect, it } from 'vitest';
import { apartBy, isSameFigure } from '../../../src/analysis/check/same.ts';

const pinned = { value: 100, within: null, asMonth: false };

/** Whether an amount of money that is drawn is the 100.00 that was pinned, where other draws may move it by this much. */
const isSame = (current: number, noise: number): boolean =>
  isSameFigure(
    { unit: 'EUR', decimals: 2, value: current, drawn: { error: noise / 2, below: noise, above: noise, sampling: '' } },
    pinned,
    { current: current, cameTo: null, exact: null, hasSameDraws: false },
  );

describe('a drawn amount of money', () => {
  it('is the same as far as other draws may move it, and a cent that was rounded', () => {
    expect([95, 95.009, 104.999, 105.009].map((current) => isSame(current, 5))).toEqual([true, true, true, true]);
    expect([94.98, 105.02].map((current) => isSame(current, 5))).toEqual([false, false]);
  });

  it('is the same to the cent where no draw moves it', () => {
    expect([99.996, 100.004].map((current) => isSame(current, 0))).toEqual([true, true]);
    expect([99.991, 100.009].map((current) => isSame(current, 0))).toEqual([false, false]);
  });
});

describe('how far a figure is from what was pinned', () => {
  it('is nothing where only the fifteen digits of a record differ', () => {
    expect(apartBy(60.39382534227895, 60.393825342279)).toBe(0);
    expect(apartBy(60.3938253, 60.393825342279)).toBeCloseTo(-4.2279e-8, 12);
    expect(apartBy(1e-20, 0)).toBe(1e-20);
  });
});
