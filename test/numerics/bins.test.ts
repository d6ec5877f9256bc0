import { describe, expect, it } from 'vitest';
import { binsOf } from '../../src/numerics/bins.ts';
import { fc, tries } from '../support/seed.ts';

describe('bins of nearly equal values', () => {
  it('are the values themselves where there are few', () => {
    const { of, means } = binsOf(Float64Array.of(3, 1, 3, 0.1, 1));

    expect([...means]).toEqual([0.1, 1, 3]);
    expect([...of]).toEqual([2, 1, 2, 0, 1]);
  });

  it('rise with the values, each with its own mean, whatever their spread', () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom(0, 1, 1e6),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (list) => {
        const { of, means } = binsOf(Float64Array.from(list));
        const order = [...list.keys()].toSorted((a, b) => (list[a] as number) - (list[b] as number));
        const places = order.map((k) => of[k] as number);
        const isMean = means.every((mean, at) => {
          const own = list.filter((_, k) => of[k] === at);
          const sum = own.reduce((total, each) => total + each, 0);
          return own.length === 0 || Math.abs(mean - sum / own.length) <= 1e-9 * Math.max(1, Math.abs(mean));
        });
        return isMean && places.every((place, index) => index === 0 || place >= (places[index - 1] as number));
      }),
      { numRuns: tries(100) },
    );
    expect(binsOf(new Float64Array(3)).means).toHaveLength(1);
  });

  it('hold about as many values each', () => {
    const values = Float64Array.from({ length: 40_960 }, (_, k) => Math.exp(((k * 7919) % 40_960) / 2000));
    const { of, means } = binsOf(values);
    const counts = new Float64Array(means.length);
    for (const at of of) counts[at] = (counts[at] as number) + 1;

    expect(means).toHaveLength(512);
    expect(Math.max(...counts)).toBeLessThan(110);
  });
});
