import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deviation, momentsOf } from '../support/moments.ts';
import { chanceError, estimatedQuantiles, quantiles } from '../../src/numerics/quantiles.ts';
import { uniforms } from '../../src/numerics/random.ts';
import { fc } from '../support/seed.ts';

interface Case {
  readonly id: string;
  readonly inputs: { readonly x: number[]; readonly p: number[] };
  readonly expected: { readonly q: number[] };
}

const cases = JSON.parse(
  readFileSync(new URL('../reference/quantiles.json', import.meta.url), 'utf8'),
) as readonly Case[];

/** By the definition: sort, then interpolate. */
function bySorting(values: readonly number[], ps: readonly number[]): number[] {
  const sorted = Float64Array.from(values).toSorted();
  return ps.map((p) => between(sorted, p));
}

function between(sorted: Float64Array, p: number): number {
  const h = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(h)] as number, sorted[Math.ceil(h)] as number];
  return below === above ? below + 0 : below + (above - below) * (h - Math.floor(h));
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 });
const chances = [0, 1e-5, 0.1, 0.5, 0.8, 0.9, 0.99999, 1];

/** Columns long enough to be dealt into bins: even, with ties, with an outlier, in order, all equal. */
const columns: Record<string, (k: number, u: number) => number> = {
  even: (_, u) => u,
  squared: (_, u) => -1e9 * u * u,
  'with ties': (_, u) => Math.floor(u * 5),
  'with one far out': (k, u) => (k === 77 ? 1e300 : u),
  'in order': (k) => k,
  'in the other order': (k) => -k / 3,
  'all equal': () => 4,
  'of two values': (k) => (k % 7 === 0 ? 1 : 2),
  'with an infinite one': (k, u) => (k === 3 ? Infinity : u),
  'hardly different': (_, u) => 1e15 + Math.floor(u * 3),
};

describe('quantiles', () => {
  it('are those of type 7 where other types differ (q-o03)', () => {
    expect(quantiles(Float64Array.of(2, 4, 4, 5, 7, 9, 11, 12, 17, 18), [0.1, 0.9, 0.33])).toEqual([
      expect.closeTo(3.8, 12),
      expect.closeTo(17.1, 12),
      expect.closeTo(4.97, 12),
    ]);
  });

  it.each(cases)('are those of the reference ($id)', ({ inputs, expected }) => {
    const found = quantiles(Float64Array.from(inputs.x), inputs.p);
    found.forEach((each, index) => expect(each).toBeCloseTo(expected.q[index] as number, 12));
  });

  it('are of type 7 of the nine', () => {
    const found = quantiles(Float64Array.of(2, 4, 4, 5, 7, 9, 11, 12, 17, 18), [0.1, 0.9, 0.33]);
    [3.8, 17.1, 4.97].forEach((expected, index) => expect(found[index]).toBeCloseTo(expected, 12));
  });

  it.each(Object.entries(columns))('are the same to the last bit as by sorting: a column that is %s', (_, value) => {
    for (const count of [4096, 4097, 30_000]) {
      const us = new Float64Array(count);
      uniforms({ seed: 1, name: 'x' }, 0, us);
      const values = us.map((u, k) => value(k, u));
      const before = Buffer.from(values.slice().buffer);
      expect(quantiles(values, chances)).toEqual(bySorting([...values], chances));
      expect(before.equals(Buffer.from(values.buffer))).toBe(true);
    }
  });

  it('are so for any values and chances', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1, maxLength: 50 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
        (few, some) => {
          expect(quantiles(Float64Array.from(few), some)).toEqual(bySorting(few, some));
          const many = Array.from({ length: 5000 }, (_, k) => few[(k * k) % few.length] as number);
          expect(quantiles(Float64Array.from(many), some)).toEqual(bySorting(many, some));
        },
      ),
    );
  });

  it('have the standard error that their spread over 400 samples has', () => {
    const p = [0.1, 0.5, 0.9];
    const found = Array.from({ length: 400 }, (_, seed) => {
      const us = new Float64Array(10_000);
      uniforms({ seed, name: 'x' }, 0, us);
      return estimatedQuantiles(us.length, p, (each) => quantiles(us, each));
    });
    p.forEach((chance, index) => {
      const exact = chanceError(chance, 10_000);
      const spread = deviation(momentsOf(Float64Array.from(found, (each) => each[index]?.value as number)));
      const reported = momentsOf(Float64Array.from(found, (each) => each[index]?.error as number)).mean;
      // A standard deviation of 400 has a standard error of 1/√800, 3.5%.
      expect(Math.abs(spread / exact - 1)).toBeLessThan(4 / Math.sqrt(800));
      expect(Math.abs(reported / exact - 1)).toBeLessThan(0.01);
    });
  });

  it('of one value are that value, without error at the ends', () => {
    expect(quantiles(Float64Array.of(3), [0, 0.5, 1])).toEqual([3, 3, 3]);
    expect(estimatedQuantiles(3, [0, 1], (each) => quantiles(Float64Array.of(1, 2, 3), each))).toEqual([
      { value: 1, error: 0 },
      { value: 3, error: 0 },
    ]);
  });
});
