import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meeting } from '../../src/numerics/inequalities.ts';

const coefficient = fc.integer({ min: -9, max: 9 });

const product = (row: readonly number[], x: readonly number[]): number =>
  row.reduce((sum, each, index) => sum + each * (x[index] as number), 0);

describe('numbers that meet inequalities', () => {
  it('follow by hand', () => {
    expect(
      meeting(
        [
          [1, 1],
          [-1, 0],
        ],
        [3, -2],
      ),
    ).toEqual([2, 0]);
    // x of at most 1 and at least 2.
    expect(meeting([[1], [-1]], [1, -2])).toBeNull();
    // Below 0 is nothing.
    expect(meeting([[1, 1]], [-1])).toBeNull();
  });

  it('are found wherever there are some', () => {
    const system = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 }))
      .chain(([count, rows]) =>
        fc.tuple(
          fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
          fc.array(fc.array(coefficient, { minLength: count, maxLength: count }), { minLength: rows, maxLength: rows }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows }),
        ),
      );
    fc.assert(
      fc.property(system, ([point, rows, slack]) => {
        const limits = rows.map((row, index) => product(row, point) + (slack[index] as number));
        const found = meeting(rows, limits);
        expect(found).not.toBeNull();
        expect(found?.every((each) => each >= 0)).toBe(true);
        rows.forEach((row, index) => {
          expect(product(row, found ?? [])).toBeLessThanOrEqual((limits[index] as number) + 1e-7);
        });
      }),
    );
  });

  it('are not found where a mix of the inequalities contradicts itself', () => {
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (row, short) => {
          const other = row.map((each) => -each);
          expect(meeting([row, other], [0, -short])).toBeNull();
        },
      ),
    );
  });
});
