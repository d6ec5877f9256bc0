import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../../src/analysis/renames/pairs.ts';
import { fc } from '../../support/seed.ts';

/** Pairs of what went and came, by a table of how much they are alike. */
const paired = (table: readonly (readonly number[])[]): (readonly [number, number])[] =>
  pairsOf<number>([...table.keys()], [...(table[0] ?? []).keys()], (old, current) => table[old]?.[current] ?? 0).map(
    ([a, b]) => [a, b] as const,
  );

describe('what went and came that is the same', () => {
  it('are those that are more alike than to anything else, on either side', () => {
    expect(paired([[1]])).toEqual([[0, 0]]);
    expect(paired([[0]])).toEqual([]);
    expect(
      paired([
        [1, 2],
        [1, 0],
      ]),
    ).toEqual([[0, 1]]);
    expect(
      paired([
        [3, 2],
        [2, 1],
      ]),
    ).toEqual([[0, 0]]);
    expect(
      paired([
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('are none where two are as much alike, on either side', () => {
    expect(paired([[2, 2]])).toEqual([]);
    expect(paired([[2], [2]])).toEqual([]);
    expect(paired([[2, 2, 3]])).toEqual([[0, 2]]);
  });

  it('are as many on either side, and the same when the sides change places', () => {
    const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const turned = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
        const pairs = paired(table);

        expect(new Set(pairs.map(([a]) => a)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, b]) => b)).size).toBe(pairs.length);
        expect(new Set(paired(turned).map(([b, a]) => `${a} ${b}`))).toEqual(
          new Set(pairs.map(([a, b]) => `${a} ${b}`)),
        );
      }),
    );
  });
});
