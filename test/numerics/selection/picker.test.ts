import { expect, it } from 'vitest';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { Picker } from '../../../src/numerics/selection/picker.ts';
import { fc } from '../../support/seed.ts';

const edge = fc.constantFrom(Number.NEGATIVE_INFINITY, -2, -1, 0, 1, 1.5, 2, Number.POSITIVE_INFINITY);
const value = fc.oneof(
  fc.constantFrom(-2, -1, -0, 0, 1, 1.5, 2, Number.NaN),
  fc.double({ min: -3, max: 3, noNaN: true }),
);
const edges = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(edge, edge).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]) },
    fc.constant<[number, number]>([Number.NaN, Number.NaN]),
  ),
  { minLength: 1, maxLength: 7 },
);

/** What lies between edges, and how much below them and on them, as it is meant. */
function slowly(values: readonly number[], [low, high]: readonly [number, number]): [number[], number[]] {
  const between = values.filter((each) => each > low && each < high);
  const atHigh = values.filter((each) => each === high && each > low).length;
  const counts = [values.filter((each) => each < low), values.filter((each) => each === low), between];
  return [[...counts.map(({ length }) => length), atHigh], between];
}

it.each([
  ['four at once', 1_000_000],
  ['one after another, where the memory has no room', 0],
])('keeps what lies between edges, and counts the rest: %s', (_, doubles) => {
  fc.assert(
    fc.property(edges, fc.array(value, { minLength: 1, maxLength: 33 }), (all, values) => {
      const kernel = kernelWith(doubles);
      // A small memory is used up.
      if (doubles === 0) kernel.column(8192);
      const column = kernel.column(values.length);
      column.set(values);
      const picker = new Picker(kernel, [all.length]);
      picker.begin(Float64Array.from(all.flat()));
      picker.see([column], values.length);
      const { counts, values: kept } = picker.end();
      const expected = all.map((each) => slowly(values, each));
      expect([...counts]).toEqual(expected.flatMap(([count]) => count));
      expect([...kept]).toEqual(expected.flatMap(([, between]) => between));
    }),
  );
});
