import { describe, expect, it } from 'vitest';
import { append, largest, smallest } from '../../src/numerics/extremes.ts';

/** More than the stack has room for as arguments. */
const many = Array.from({ length: 500_000 }, (_, index) => index);

describe('the smallest and the largest of many values', () => {
  it('are those of Math.min and Math.max', () => {
    for (const values of [[], [3], [2, -5, 7], [0, -0], [1, NaN, 2], [Infinity, -Infinity]])
      expect([smallest(values), largest(values)]).toEqual([Math.min(...values), Math.max(...values)]);
  });

  it('need no stack', () => {
    expect([smallest(many), largest(many)]).toEqual([0, 499_999]);
  });
});

describe('adding many elements to a list', () => {
  it('needs no stack either, and keeps the order', () => {
    const list = [-1];
    append(list, many);

    expect([list.length, list[0], list[1], list.at(-1)]).toEqual([500_001, -1, 0, 499_999]);
  });
});
