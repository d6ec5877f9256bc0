import { describe, expect, it } from 'vitest';
import { rankOrderCentroid } from '../../src/model/read/centroid.ts';

/** Barron & Barrett (1996); the weights computed in fractions. */
const cases: readonly { id: string; order: string[][]; weights: Record<string, number> }[] = [
  { id: 'roc-o01', order: [['a'], ['b'], ['c']], weights: { a: 11 / 18, b: 5 / 18, c: 2 / 18 } },
  {
    id: 'roc-o02',
    order: [['a'], ['b'], ['c'], ['d'], ['e']],
    weights: { a: 0.45666666666666667, b: 0.25666666666666665, c: 0.15666666666666668, d: 0.09, e: 0.04 },
  },
  {
    id: 'roc-o03, where b and c are tied',
    order: [['a'], ['b', 'c'], ['d']],
    weights: { a: 0.5208333333333334, b: 0.20833333333333334, c: 0.20833333333333334, d: 0.0625 },
  },
];

describe('rank-order centroid', () => {
  it.each(cases)('gives the weights of $id', ({ order, weights }) => {
    const found = rankOrderCentroid(order);

    expect([...found.keys()].toSorted()).toEqual(Object.keys(weights));
    for (const [name, weight] of Object.entries(weights)) expect(found.get(name)).toBeCloseTo(weight, 12);
  });
});
