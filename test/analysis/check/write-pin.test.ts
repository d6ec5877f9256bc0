import { expect, it } from 'vitest';
import type { ComputedFigure } from '../../../src/analysis/check/computed-figure.ts';
import { writePinned } from '../../../src/analysis/check/write-pin.ts';
import { studyFrom, studyOf } from '../../support/studies.ts';

const cost = (value: number) => ({ value, unit: 'EUR', of: null, drawn: null }) as unknown as ComputedFigure;

const written = (value: number, within: number | null, like: string | null) =>
  writePinned(cost(value), studyFrom(studyOf({})), { within, like });

it.each([
  [1_234_567.891, null, null, '€ 1234567.89'],
  [1_234_567, 1000, null, '€ 1.235M'],
  [1_234_567, 1000, '€ 900k', '€ 1235k'],
  [234_567, 1000, null, '€ 235k'],
  [234_567, 1000, '€ 1.2M', '€ 0.235M'],
  [234_567, 1000, '€ 1.2 mln', '€ 0.235 mln'],
  [1_234_567, 100, null, '€ 1234.6k'],
  [567.8, 1, null, '€ 568'],
])('a pin of %d within %d, as %s was written: %s', (value, within, like, expected) => {
  expect(written(value, within, like)).toBe(expected);
});
