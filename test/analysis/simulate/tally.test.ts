import { describe, expect, it } from 'vitest';
import { momentsOf, parts, tally } from '../../../src/analysis/simulate/tally.ts';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { fc } from '../../support/seed.ts';

const kernel = kernelWith(16);
const column = kernel.column(9);

/** The same sums, written as they are meant. */
function slowly(values: readonly number[], from: number, against: number): Float64Array {
  const tie = 1e-9 * Math.abs(against);
  const [low, high] = [against - tie, against + tie];
  const sums = new Float64Array(parts);
  for (const value of values) {
    const d = value - from;
    const square = d * d;
    [d, square, square * d, square * square, Number(value < low), Number(value >= low && value <= high)].forEach(
      (part, place) => {
        sums[place] = (sums[place] as number) + part;
      },
    );
  }
  return sums;
}

describe('the sums of a figure', () => {
  it('are those of its values, counted from the first and held against the plan', () => {
    column.set([2, 4, 4, 6]);
    const sums = new Float64Array(parts);
    tally(kernel, sums, column, { count: 4, its: { offset: 0, from: 2, against: 4 } });
    expect([...sums]).toEqual([0 + 2 + 2 + 4, 4 + 4 + 16, 8 + 8 + 64, 16 + 16 + 256, 1, 2]);
    expect(momentsOf(sums, 4, { offset: 0, from: 2, against: 4 })).toMatchObject({ mean: 4, below: 0.5 });
  });

  it('are added up one draw after another, to the last bit', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (each, from) => {
        column.set(each);
        const sums = new Float64Array(parts);
        const against = each[0] as number;
        tally(kernel, sums, column, { count: each.length, its: { offset: 0, from, against } });
        expect(sums).toEqual(slowly(each, from, against));
      }),
    );
  });
});
