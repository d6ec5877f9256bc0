import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copulaOf, correlate, normalCorrelation, type Copula } from '../../src/model/estimates/copula.ts';
import { cholesky, leastEigenvalue } from '../../src/numerics/matrix.ts';
import { uniforms } from '../../src/numerics/random.ts';
import { correlation, ranks } from '../../src/numerics/ranks.ts';
import { chiSquareZ, counted } from '../support/chi-square.ts';
import { fc } from '../support/seed.ts';

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly x: number[];
    readonly y: number[];
    readonly spearman: number[];
    readonly matrix: number[][];
  };
  readonly expected: unknown;
}

const cases = JSON.parse(readFileSync(new URL('correlation.json', import.meta.url), 'utf8')) as readonly Case[];
const one = (id: string): Case => cases.find((each) => each.id === id) as Case;

describe('rank correlation', () => {
  it.each(cases.filter(({ id }) => id.startsWith('spear')))(
    'is that of the reference ($id)',
    ({ inputs, expected }) => {
      const [x, y] = [Float64Array.from(inputs.x), Float64Array.from(inputs.y)];
      expect(correlation(ranks(x), ranks(y))).toBeCloseTo(expected as number, 12);
    },
  );

  it('gives each value its rank, and equal ones the middle of theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }))), (values) => {
        const expected = values.map((value) => {
          const less = values.filter((each) => each < value).length;
          const same = values.filter((each) => each === value).length;
          return less + (same + 1) / 2;
        });
        expect([...ranks(Float64Array.from(values))]).toEqual(expected);
      }),
    );
  });

  it('is 1 of what rises together, −1 of what falls, and not a number of what stands still', () => {
    const x = Float64Array.of(1, 2, 5, 9);
    expect(correlation(ranks(x), ranks(x.map((each) => each * each)))).toBe(1);
    expect(correlation(ranks(x), ranks(x.map((each) => -each)))).toBe(-1);
    expect(correlation(ranks(x), ranks(x.fill(1)))).toBeNaN();
  });
});

const dot = (x: number[], y: number[]): number => x.reduce((sum, each, k) => sum + each * (y[k] ?? 0), 0);

describe('matrices', () => {
  it('that are not positive definite are told by their least eigenvalue', () => {
    const { inputs, expected } = one('psd-o01');
    const [least] = (expected as { eigenvalues_ascending: number[] }).eigenvalues_ascending as [number];
    expect(leastEigenvalue(inputs.matrix)).toBeCloseTo(least, 12);
    expect(cholesky(inputs.matrix)).toBeNull();
  });

  it('are the product of their triangle with itself', () => {
    expect(
      cholesky([
        [4, 2],
        [2, 5],
      ]),
    ).toEqual([[2], [1, 2]]);
    const rows = fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (b) => {
        // B·Bᵀ + I has eigenvalues of at least 1.
        const matrix = b.map((x, i) => b.map((y, j) => dot(x, y) + (i === j ? 1 : 0)));
        const lower = cholesky(matrix) as number[][];
        for (let i = 0; i < 4; i++) {
          for (let j = 0; j < 4; j++)
            expect(dot(lower[Math.max(i, j)] as number[], lower[Math.min(i, j)] as number[])).toBeCloseTo(
              matrix[i]?.[j] as number,
              10,
            );
        }
        const least = leastEigenvalue(matrix);
        expect(least).toBeGreaterThan(1 - 1e-10);
        // Less a little more than its least eigenvalue it is no longer positive definite; less a little less it is.
        const less = (by: number): number[][] =>
          matrix.map((row, i) => row.map((value, j) => (i === j ? value - by : value)));
        expect(cholesky(less(least + 1e-6))).toBeNull();
        expect(cholesky(less(least - 1e-6))).not.toBeNull();
      }),
    );
  });
});

const copula = (...matrix: number[][]): Copula => copulaOf(matrix) as Copula;
const count = 100_000;
const independent = (size: number): Float64Array[] =>
  Array.from({ length: size }, (_, index) => {
    const out = new Float64Array(count);
    uniforms({ seed: 5, name: `x${index}` }, 0, out);
    return out;
  });

describe('a copula', () => {
  it('turns rank correlations into those of normal numbers', () => {
    const { inputs, expected } = one('copula-o01');
    const { pearson_for_spearman: normal } = expected as { pearson_for_spearman: number[] };
    inputs.spearman.forEach((rank, index) => expect(normalCorrelation(rank)).toBeCloseTo(normal[index] as number, 14));
    for (const rank of [-1, 0, 1]) expect(normalCorrelation(rank)).toBeCloseTo(rank, 15);
  });

  it('is refused with the least eigenvalue of what cannot be', () => {
    expect(copulaOf(one('psd-o01').inputs.matrix)).toEqual({
      leastEigenvalue: expect.closeTo(1 - 2 * normalCorrelation(0.9), 10),
    });
    expect(
      copulaOf([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual({ leastEigenvalue: expect.closeTo(0, 12) });
  });

  it('gives columns the rank correlations asked for, within 4 standard errors, and leaves each even', () => {
    const asked = [
      [1, 0.6, -0.3],
      [0.6, 1, 0.2],
      [-0.3, 0.2, 1],
    ];
    const columns = independent(3);
    const first = columns[0]?.slice();
    correlate(copula(...asked), columns);
    expect(columns[0]).toEqual(first);
    const ranked = columns.map(ranks);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const found = correlation(ranked[i] as Float64Array, ranked[j] as Float64Array);
      // The standard error is at most that of independent columns.
      expect(Math.abs(found - (asked[i]?.[j] as number)) * Math.sqrt(count)).toBeLessThan(4);
    }
    for (const column of columns) {
      const counts = counted(column, 500, (u) => Math.floor(u * 500));
      expect(Math.abs(chiSquareZ(counts))).toBeLessThan(4);
    }
  });

  it('leaves columns as they are where nothing hangs together, and works draw by draw', () => {
    const columns = independent(2);
    const before = columns.map((column) => column.slice());
    correlate(copula([1, 0], [0, 1]), columns);
    const off = columns[1]?.map((u, k) => Math.abs(u - (before[1]?.[k] as number))) as Float64Array;
    expect(Math.max(...off.subarray(0, 10_000))).toBeLessThan(1e-14);
    const some = before.map((column) => column.slice(500, 510));
    const all = before.map((column) => column.slice());
    const both = copula([1, 0.5], [0.5, 1]);
    correlate(both, some);
    correlate(both, all);
    expect(some[1]).toEqual(all[1]?.slice(500, 510));
  });

  it('stays within 0 and 1 in the farthest tails', () => {
    const least = 2 ** -33;
    const columns = [Float64Array.of(least, 1 - least), Float64Array.of(least, 1 - least)];
    correlate(copula([1, 0.99], [0.99, 1]), columns);
    for (const u of columns[1] as Float64Array) expect(u > 0 && u < 1).toBe(true);
  });
});
