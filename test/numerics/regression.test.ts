import { describe, expect, it } from 'vitest';
import { learnt } from '../../src/numerics/regression.ts';
import { splineColumns } from '../../src/numerics/splines.ts';

const draws = 4000;
/** Evenly spread from 0 to 1, in an order that has nothing to do with anything. */
const spread = (step: number): Float64Array =>
  Float64Array.from({ length: draws }, (_, k) => ((k * step) % draws) / draws);
const [x, y] = [spread(1237), spread(2711)];

const largestError = (found: Float64Array | undefined, target: Float64Array): number => {
  let most = 0;
  target.forEach((value, k) => (most = Math.max(most, Math.abs(value - (found?.[k] ?? Number.NaN)))));
  return most;
};

describe('what is learnt from features', () => {
  it('is the target itself where that is a sum of them', () => {
    const target = x.map((value, k) => 3 - 2 * value + 5 * (y[k] ?? 0));

    expect(largestError(learnt([x, y], [target])[0], target)).toBeLessThan(1e-6);
  });

  it('follows a curve by splines', () => {
    const target = x.map((value) => Math.sin(3 * value));

    expect(largestError(learnt(splineColumns(x), [target])[0], target)).toBeLessThan(0.01);
  });

  it('is the mean of each class, which a draw does not tell of itself', () => {
    const happens = x.map((value) => (value < 0.25 ? 1 : 0));
    const target = happens.map((value, k) => 10 * value + ((y[k] ?? 0) - 0.5));
    const [found] = learnt(splineColumns(happens), [target]);

    expect(
      largestError(
        found,
        happens.map((value) => 10 * value),
      ),
    ).toBeLessThan(0.05);
    const changed = target.slice();
    changed[0] = 1e9;
    expect(learnt(splineColumns(happens), [changed])[0]?.[0]).toBe(found?.[0]);
  });

  it('is the mean of all where there is nothing to learn from', () => {
    const same = new Float64Array(draws).fill(7);

    expect(splineColumns(same)).toEqual([]);
    expect(largestError(learnt([same], [x])[0], new Float64Array(draws).fill(0.5))).toBeLessThan(0.001);
  });
});
