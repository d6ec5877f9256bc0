import { expect, it } from 'vitest';
import { comesTo } from '../../../src/analysis/check/record.ts';

type Came = Parameters<typeof comesTo>[0];

it.each<[unknown, Came['unit'], Came['of']['kind'], string | number]>([
  [1, 'truth', 'line', 'pass'],
  [0, 'truth', 'line', 'fail'],
  [null, 'truth', 'line', 'unknown'],
  [null, 'months', 'switch', 'none'],
  [24_249, 'month', 'switch', '2020-10'],
  [24_249, 'month', 'simulated', 24_249],
  [2.5, 'months', 'switch', 2.5],
])('%s in %s, of a %s, is kept as %s', (value, unit, kind, kept) => {
  expect(comesTo({ value, unit, of: { kind } } as Came)).toBe(kept);
});
