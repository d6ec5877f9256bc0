import { describe, expect, it } from 'vitest';
import { momentsOf, sumsPerFigure, tallyOf } from '../../../src/analysis/simulate/tally.ts';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { integer } from '../../support/any-value.ts';
import { fc } from '../../support/seed.ts';

const kernel = kernelWith(64);
const column = kernel.column(9);
/** The last of them is out of reach of the loops. */
const columns = [kernel.column(6), kernel.column(6), new Float64Array(6)];

/** The same sums, written as they are meant. */
function slowly(values: readonly number[], from: number, against: number): Float64Array {
  const tie = 1e-9 * Math.abs(against);
  const [low, high] = [against - tie, against + tie];
  const sums = new Float64Array(sumsPerFigure);
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
    const sums = new Float64Array(sumsPerFigure);
    tallyOf(kernel, [{ column, counted: { offset: 0, from: 2, against: 4 } }])(sums, 4);
    expect([...sums]).toEqual([0 + 2 + 2 + 4, 4 + 4 + 16, 8 + 8 + 64, 16 + 16 + 256, 1, 2]);
    expect(momentsOf(sums, 4, { offset: 0, from: 2, against: 4 })).toMatchObject({ mean: 4, below: 0.5 });
  });

  it('are the same of several at once', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(values, values, values), values, integer(1, 6), (all, froms, count) => {
        all.forEach((each, place) => columns[place]?.set(each));
        const counted = (place: number) => ({
          offset: place * sumsPerFigure,
          from: froms[place] ?? 0,
          against: all[place]?.[1] ?? 0,
        });
        const sums = new Float64Array(columns.length * sumsPerFigure);
        tallyOf(
          kernel,
          columns.map((each, place) => ({ column: each, counted: counted(place) })),
        )(sums, count);
        const expected = all.map((each, place) => [
          ...slowly(each.slice(0, count), counted(place).from, counted(place).against),
        ]);
        expect([...sums]).toEqual(expected.flat());
      }),
    );
  });

  it('are added up one draw after another, to the last bit', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (each, from) => {
        column.set(each);
        const sums = new Float64Array(sumsPerFigure);
        const against = each[0] as number;
        tallyOf(kernel, [{ column, counted: { offset: 0, from, against } }])(sums, each.length);
        expect(sums).toEqual(slowly(each, from, against));
      }),
    );
  });
});
