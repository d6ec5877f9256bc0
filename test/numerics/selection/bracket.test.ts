import { describe, expect, it } from 'vitest';
import { Bracket, type Sighting, sightingOf } from '../../../src/numerics/selection/bracket.ts';
import { fc, tries } from '../../support/seed.ts';

/** What somebody sees between two edges, by the definition. */
function seenBetween(values: readonly number[], [low, high]: readonly [number, number]): Sighting {
  const count = (current: (value: number) => boolean): number => values.filter(current).length;
  return {
    seen: values.length,
    low,
    high,
    below: count((value) => value < low),
    atLow: count((value) => value === low),
    between: Float64Array.from(values.filter((value) => value > low && value < high)),
    atHigh: low === high ? 0 : count((value) => value === high),
  };
}

const value = fc.integer({ min: -6, max: 6 });
const edge = fc.oneof(value, fc.constantFrom(-Infinity, Infinity));
const edges = fc.tuple(edge, edge).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const part = fc.record({ values: fc.array(value, { maxLength: 30 }), edges });

describe('a bracket', () => {
  it('knows what stands between the edges that all sightings have in common, whatever these are', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), edges, (parts, closer) => {
        const bracket = new Bracket(-Infinity, Infinity, 0);
        const all: number[] = [];
        for (const { values, edges: entry } of parts) {
          const isApart = entry[0] > bracket.high || entry[1] < bracket.low;
          bracket.add(seenBetween(values, entry));
          if (!isApart) all.push(...values);
        }
        if (closer[0] <= bracket.high && closer[1] >= bracket.low)
          bracket.narrow(Math.max(bracket.low, closer[0]), Math.min(bracket.high, closer[1]));
        const sorted = all.toSorted((a, b) => a - b);
        const inside = sorted.map((each) => (each >= bracket.low && each <= bracket.high ? each : undefined));
        expect(bracket.seen).toBe(all.length);
        expect(bracket.statistics([...sorted.keys(), -1, sorted.length])).toEqual([...inside, undefined, undefined]);
      }),
      { numRuns: tries(1000) },
    );
  });

  it('keeps what it was shown as it was', () => {
    const values = Float64Array.of(3, 1, 2);
    const bracket = new Bracket(1, 2, 0);
    bracket.add(sightingOf(values));
    bracket.narrow(2, 2);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
    expect(bracket.statistics([0, 1, 2])).toEqual([undefined, 2, undefined]);
  });
});
