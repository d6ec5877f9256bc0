import { describe, expect, it } from 'vitest';
import { type Box, densestBox, isIn, mostDimensions } from '../../src/numerics/boxes.ts';
import { uniforms } from '../../src/numerics/random.ts';

const points = 8000;
const spread = (name: string): Float64Array => {
  const out = new Float64Array(points);
  uniforms({ seed: 1, name }, 0, out);
  return out;
};
const columns = Array.from({ length: 10 }, (_, dimension) => spread(`dimension ${dimension}`));
const none = new Uint8Array(points);

/** Hits within a box, and some of the others by chance. */
const planted = (box: Box, noise = 0): Float64Array => {
  const chance = spread('noise');
  return Float64Array.from({ length: points }, (_, point) =>
    isIn(columns, box, point) !== (chance[point] ?? 1) < noise ? 1 : 0,
  );
};

describe('the densest box', () => {
  const truth: Box = new Map([
    [2, { low: 0.3, high: 0.7 }],
    [7, { low: Number.NEGATIVE_INFINITY, high: 0.45 }],
  ]);

  it.each([0, 0.05])('is found in ten dimensions to 2%%, with %f of the points wrong', (noise) => {
    const hits = planted(truth, noise);
    const found = densestBox(columns, hits, none) ?? new Map();

    expect([...found.keys()].toSorted()).toEqual([2, 7]);
    const ends = [found.get(2)?.low, found.get(2)?.high, found.get(7)?.high] as [number, number, number];
    expect(Math.max(...[0.3, 0.7, 0.45].map((end, place) => Math.abs((ends[place] ?? 9) - end)))).toBeLessThan(0.02);
    const inside = [...hits.keys()].filter((point) => isIn(columns, found, point));
    expect(inside.filter((point) => hits[point] === 1).length / inside.length).toBeGreaterThan(0.9);
  });

  it('is none where all points are hits, or none is', () => {
    expect(densestBox(columns, new Float64Array(points), none)).toBeNull();
    expect(densestBox(columns, new Float64Array(points).fill(1), none)).toBeNull();
  });

  it('is none where nothing tells hits from the others', () => {
    expect(densestBox([new Float64Array(points).fill(1)], planted(truth), none)).toBeNull();
  });

  it('takes what is so or not as a whole, and leaves points of other boxes out', () => {
    const happens = Float64Array.from(columns[0] ?? [], (value) => (value < 0.3 ? 1 : 0));
    const found = densestBox([happens, ...columns.slice(1)], happens, none);

    expect([...(found ?? [])]).toEqual([[0, { low: 1, high: Number.POSITIVE_INFINITY }]]);
    expect(densestBox([happens], happens, Uint8Array.from(happens))).toBeNull();
  });

  it('restricts no more dimensions than anybody keeps in mind', () => {
    const box: Box = new Map(
      [0, 1, 3, 4, 5, 6].map((dimension) => [dimension, { low: 0.1, high: Number.POSITIVE_INFINITY }]),
    );

    expect(densestBox(columns, planted(box), none)?.size ?? 9).toBeLessThanOrEqual(mostDimensions);
  });
});
