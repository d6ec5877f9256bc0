import { describe, expect, it } from 'vitest';
import { rankOrderCentroid } from '../../../src/model/read/centroid.ts';
import { fc } from '../../support/seed.ts';

/** Up to five places, each held by one to three names. */
const anyOrder = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => sizes.map((size, place) => Array.from({ length: size }, (_, tied) => `name-${place}-${tied}`)));

describe('weights from a rank order', () => {
  it('of one name are all the weight', () => {
    expect([...rankOrderCentroid([['only']])]).toEqual([['only', 1]]);
  });

  it('of names that are all tied are equal', () => {
    const weights = [...rankOrderCentroid([['a', 'b', 'c', 'd']]).values()];

    expect(weights.map((weight) => Number(weight.toFixed(14)))).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('of none are none', () => {
    expect([...rankOrderCentroid([])]).toEqual([]);
  });

  it('add up to 1', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const sum = [...rankOrderCentroid(order).values()].reduce((total, weight) => total + weight, 0);

        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('fall from place to place, and are equal within one', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const weights = rankOrderCentroid(order);
        const byPlace = order.map((names) => new Set(names.map((name) => weights.get(name) ?? Number.NaN)));

        expect(byPlace.every(({ size }) => size === 1)).toBe(true);
        const firsts = byPlace.map((set) => [...set][0] ?? Number.NaN);
        expect(firsts).toEqual(firsts.toSorted((a, b) => b - a));
      }),
    );
  });
});
