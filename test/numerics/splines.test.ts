import { describe, expect, it } from 'vitest';
import { splineColumns } from '../../src/numerics/splines.ts';

describe('the columns of a curve', () => {
  it('say of each of a few values but the least where it is', () => {
    expect(splineColumns(Float64Array.of(3, 1, 3, 2))).toEqual([
      Float64Array.of(0, 0, 0, 1),
      Float64Array.of(1, 0, 1, 0),
    ]);
  });

  it('are none where all values are the same', () => {
    expect(splineColumns(Float64Array.of(7, 7))).toEqual([]);
  });
});
