import { describe, expect, it } from 'vitest';
import { momentsOf, parts, tally } from '../../../src/analysis/simulate/tally.ts';
import { kernel } from '../../../src/numerics/kernel.ts';
import { fc } from '../../support/seed.ts';

const column = kernel().column(9);

describe('the sums of a figure', () => {
  it('are those of its values, counted from the first and held against the plan', () => {
    column.set([2, 4, 4, 6]);
    const sums = new Float64Array(parts);
    tally(sums, column, 4, { offset: 0, from: 2, against: 4 });
    expect([...sums]).toEqual([0 + 2 + 2 + 4, 4 + 4 + 16, 8 + 8 + 64, 16 + 16 + 256, 1, 2]);
    expect(momentsOf(sums, 4, { offset: 0, from: 2, against: 4 })).toMatchObject({ mean: 4, below: 0.5 });
  });

  it('are to the last bit the same where the kernel does not reach a column', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (each, from) => {
        column.set(each);
        const [near, far] = [new Float64Array(parts), new Float64Array(parts)];
        const its = { offset: 0, from, against: each[0] as number };
        tally(near, column, each.length, its);
        tally(far, Float64Array.from(each), each.length, its);
        expect(near).toEqual(far);
      }),
    );
  });
});
