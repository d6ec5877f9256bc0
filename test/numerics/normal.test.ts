import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../src/numerics/normal.ts';

/** Computed to 40 digits elsewhere. */
const known = [
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.1, -1.2815515655446004],
  [0.9, 1.2815515655446004],
  [0.999999, 4.753424308822899],
] as const;

describe('the normal quantile', () => {
  it.each(known)('of %d is known', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-13 * Math.abs(z) + 1e-11 * (p > 0.99 ? 1 : 0));
  });

  it('is undone by the chance up to it, to 12 digits in the farthest tail', () => {
    for (let exponent = -1; exponent > -1000; exponent -= 0.37) {
      const p = 2 ** exponent;
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
    }
    for (let p = 0.5; p < 1; p += 0.001) expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-15);
  });

  it('is 0 of a half, and mirrored about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [2 ** -33, 0.01, 0.074, 0.076, 0.3])
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 6);
  });
});
