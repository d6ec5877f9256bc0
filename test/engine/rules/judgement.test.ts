import { describe, expect, it } from 'vitest';
import { columnBy, once } from '../../support/columns.ts';

const unknown = Number.NaN;

describe('at least', () => {
  it('passes a value that reaches the bound: equality passes', () => {
    expect(
      columnBy('at-least', [
        [0.61, 0.6, 0.59],
        [0.6, 0.6, 0.6],
      ]),
    ).toEqual([1, 1, 0]);
  });

  it('passes a value that only misses the bound by the conversion of its unit', () => {
    expect(columnBy('at-least', [[0.7 * 12], [8.4]])).toEqual([1]);
    expect(columnBy('at-least', [[0.599999999], [0.6]])).toEqual([0]);
  });

  it('is unknown where the value or the bound is', () => {
    expect(
      columnBy('at-least', [
        [unknown, 1, unknown],
        [1, unknown, unknown],
      ]),
    ).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('at most', () => {
  it('passes a value that stays within the bound: equality passes', () => {
    expect(
      columnBy('at-most', [
        [0.61, 0.6, 0.59],
        [0.6, 0.6, 0.6],
      ]),
    ).toEqual([0, 1, 1]);
  });

  it('is unknown where the value or the bound is', () => {
    expect(
      columnBy('at-most', [
        [unknown, 1],
        [1, unknown],
      ]),
    ).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('none fails', () => {
  it('holds unless one of the gates fails; what is unknown does not count', () => {
    expect(
      columnBy('none-fails', [
        [1, 1, 1, unknown, unknown],
        [1, 0, unknown, unknown, 0],
      ]),
    ).toEqual([1, 0, 1, 1, 0]);
  });

  it('holds where there are no gates', () => {
    expect(columnBy('none-fails', [])).toEqual([1]);
  });
});

describe('a value on a scale', () => {
  it('lies between worst, 0, and best, 1', () => {
    expect(once('on-scale', [4, 1, 5])).toBe(0.75);
    expect(once('on-scale', [1, 1, 5])).toBe(0);
    expect(once('on-scale', [5, 1, 5])).toBe(1);
  });

  it('may have the least as the best', () => {
    expect(once('on-scale', [30, 36, 12])).toBe(0.25);
  });

  it('is clipped to the ends, whichever way round they are', () => {
    expect(
      columnBy('on-scale', [
        [0, 9, 40, 6],
        [1, 1, 36, 36],
        [5, 5, 12, 12],
      ]),
    ).toEqual([0, 1, 0, 1]);
  });

  it('is no number where worst is best', () => {
    expect(once('on-scale', [3, 3, 3])).toBeNaN();
  });
});

describe('the weighted mean', () => {
  it('weighs each value and divides by all weights', () => {
    expect(once('weighted-mean', [5, 0.2, 3, 0.6, 2, 1])).toBeCloseTo(0.48, 14);
  });

  it('does not change where all weights are doubled', () => {
    expect(once('weighted-mean', [10, 0.2, 6, 0.6, 4, 1])).toBe(once('weighted-mean', [5, 0.2, 3, 0.6, 2, 1]));
  });

  it('leaves out what weighs nothing, and is no number where all do', () => {
    expect(once('weighted-mean', [0, 9, 4, 0.5])).toBe(0.5);
    expect(once('weighted-mean', [0, 1, 0, 2])).toBeNaN();
  });
});
