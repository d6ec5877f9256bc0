import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/numerics/normal.ts';
import { uniforms } from '../../src/numerics/random.ts';
import { correlation } from '../../src/numerics/ranks.ts';
import { chiSquareZ, counted } from '../support/chi-square.ts';

/** All seeds are fixed: what is asked is whether these streams look like chance, at |z| up to 4 each. */
const count = 100_000;
const column = (seed: number, name: string, first = 0): Float64Array => {
  const out = new Float64Array(count);
  uniforms({ seed, name }, first, out);
  return out;
};

const streams = ['team', 'effort', '2.5/team', 'licences'].flatMap((name) =>
  [1, 2, 2 ** 32, 2 ** 53 - 1].map((seed) => ({ seed, name })),
);
/** A correlation of n independent pairs in standard errors. */
const inErrors = (r: number): number => Math.abs(r) * Math.sqrt(count);
const pairs = streams.flatMap((a, index) => streams.slice(index + 1).map((b) => [a, b] as const));

describe('streams', () => {
  it.each(streams)('are even: $name, seed $seed', ({ seed, name }) => {
    const counts = counted(column(seed, name), 1000, (u) => Math.floor(u * 1000));
    expect(Math.abs(chiSquareZ(counts))).toBeLessThan(4);
  });

  it.each(streams)('are even in their last bits: $name, seed $seed', ({ seed, name }) => {
    const counts = counted(column(seed, name), 256, (u) => Math.floor(u * 2 ** 32) % 256);
    expect(Math.abs(chiSquareZ(counts))).toBeLessThan(4);
  });

  it.each(streams)('have pairs of successive draws that are even: $name, seed $seed', ({ seed, name }) => {
    const us = column(seed, name);
    const cell = (k: number): number =>
      20 * Math.floor((us[k] as number) * 20) + Math.floor((us[k + 1] as number) * 20);
    const firsts = Array.from({ length: count / 2 }, (_, k) => 2 * k);
    const counts = counted(firsts, 400, cell);
    expect(Math.abs(chiSquareZ(counts))).toBeLessThan(4);
  });

  it.each(streams)('have no memory: $name, seed $seed', ({ seed, name }) => {
    const us = column(seed, name);
    for (const lag of [1, 2, 3, 4, 16, 4096]) {
      const r = correlation(us.slice(lag), us.slice(0, -lag));
      expect(inErrors(r)).toBeLessThan(4);
    }
  });

  it('know nothing of each other, by name and by seed', () => {
    const columns = new Map(streams.map((each) => [each, column(each.seed, each.name)]));
    const found = pairs.map(([a, b]) =>
      inErrors(correlation(columns.get(a) as Float64Array, columns.get(b) as Float64Array)),
    );
    expect(Math.max(...found)).toBeLessThan(4);
    // The mean of the squares of standard normal numbers is 1, with a standard error of √(2/n).
    const squares = found.reduce((sum, z) => sum + z * z, 0) / found.length;
    expect(Math.abs(squares - 1) / Math.sqrt(2 / found.length)).toBeLessThan(4);
  });

  it('look the same far out: draws beyond 2^40 know nothing of the first', () => {
    expect(inErrors(correlation(column(1, 'team'), column(1, 'team', 2 ** 40)))).toBeLessThan(4);
  });

  it('have the mean, spread and skew of even numbers, also as normal numbers', () => {
    for (const { seed, name } of streams) {
      const us = column(seed, name);
      const power = (values: Float64Array, of: number): number =>
        values.reduce((sum, value) => sum + value ** of, 0) / count;
      const centred = us.map((u) => u - 0.5);
      expect(Math.abs(power(centred, 1)) * Math.sqrt(12 * count)).toBeLessThan(4);
      expect(Math.abs(power(centred, 2) - 1 / 12) * Math.sqrt(180 * count)).toBeLessThan(4);
      const normals = us.map(normalQuantile);
      expect(Math.abs(power(normals, 1)) * Math.sqrt(count)).toBeLessThan(4);
      expect(Math.abs(power(normals, 2) - 1) * Math.sqrt(count / 2)).toBeLessThan(4);
      expect(Math.abs(power(normals, 3)) * Math.sqrt(count / 15)).toBeLessThan(4);
    }
  });
});
