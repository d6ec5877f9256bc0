import { describe, expect, it } from 'vitest';
import type { Variable } from '../../../src/analysis/sensitivity/objective.ts';
import { signChangesWithin } from '../../../src/analysis/sensitivity/sign-changes.ts';
import type { ScanFunction } from '../../../src/numerics/scan.ts';

const variable: Variable = {
  key: 'share',
  name: 'share',
  scenario: null,
  assumption: { title: null, group: null, unit: 'percent', range: { low: 0, high: 1 }, known: [] },
  estimate: { shape: 'constant', value: 0.2 },
  now: 0.2,
};

/** 1, and −1 in a gap. */
const gapped =
  (from: number, until: number): ScanFunction =>
  (points) => ({
    values: points.map((x) => (x > from && x < until ? -1 : 1)),
    sizes: points.map(() => 1),
  });

describe('the range of an assumption is scanned', () => {
  it('finely enough to see a gap of a hundredth of it, wherever that lies', () => {
    for (let at = 0; at < 50; at++) {
      const from = 0.013 + at * 0.0193;
      const turns = signChangesWithin(gapped(from, from + 0.01), variable, 1).map(({ x }) => x);

      expect(turns.length).toBe(2);
      expect(turns[0]).toBeCloseTo(from, 9);
      expect(turns[1]).toBeCloseTo(from + 0.01, 9);
    }
  });
});
