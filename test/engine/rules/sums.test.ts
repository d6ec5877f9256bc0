import { describe, expect, it } from 'vitest';
import { columnBy, once } from '../../support/columns.ts';

describe('the sum', () => {
  it('adds draw by draw', () => {
    expect(
      columnBy('sum', [
        [1, 10],
        [2, 20],
        [3, -50],
      ]),
    ).toEqual([6, -20]);
  });

  it('of nothing is nothing', () => {
    expect(columnBy('sum', [])).toEqual([0]);
  });
});

describe('the difference', () => {
  it('is the first less the second', () => {
    expect(once('difference', [5, 7])).toBe(-2);
  });
});

describe('the product', () => {
  it('multiplies all', () => {
    expect(once('product', [2, 3, -0.5])).toBe(-3);
  });

  it('of nothing is 1', () => {
    expect(once('product', [])).toBe(1);
  });
});

describe('the ratio', () => {
  it('divides the first by the second', () => {
    expect(once('ratio', [7, 2])).toBe(3.5);
  });

  it('is no number where both are zero, and infinite where only the second is', () => {
    expect(once('ratio', [0, 0])).toBeNaN();
    expect(once('ratio', [1, 0])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the latest of times', () => {
  it('is chosen draw by draw', () => {
    expect(
      columnBy('latest-of', [
        [0, 0, 0],
        [-3, 4, 2],
        [1, 2, 2],
      ]),
    ).toEqual([1, 4, 2]);
  });
});

describe('the earliest of times', () => {
  it('is chosen draw by draw', () => {
    expect(
      columnBy('earliest-of', [
        [9, 9, 9],
        [-3, 10, 2],
        [1, 12, 2],
      ]),
    ).toEqual([-3, 9, 2]);
  });
});

describe('the length between two times', () => {
  it('is how long the second comes after the first, and nothing where it comes before', () => {
    expect(
      columnBy('length-between', [
        [2, 5, 3],
        [6.5, 5, 1],
      ]),
    ).toEqual([4.5, 0, 0]);
  });
});
