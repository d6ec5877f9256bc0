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

  it('are one straight line, from 0 to 1 between the outer knots, where most values are the same', () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => (index < 90 ? 2 : 2 + (index - 89)));

    // At 3%, 20%, 40%, 60% and 80% it is 2, at 97% it is 9 or nearly: two knots.
    const [line, ...more] = splineColumns(values);
    expect(more).toEqual([]);
    expect(line?.[0]).toBe(0);
    expect((line?.at(-1) ?? 0) / (line?.[95] ?? 1)).toBeCloseTo(10 / 6, 12);
    expect(line?.[96]).toBeCloseTo(1, 0);
  });
});
