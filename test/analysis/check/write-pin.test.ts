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

it.each([
  ['GBP', null, '£ 1.235M'],
  ['GBP', '£ 1.2M', '£ 1.235M'],
  ['GBP', 'GBP 900k', 'GBP 1235k'],
  ['EUR', 'EUR 900k', 'EUR 1235k'],
  // Two currencies share its sign, and a dollar sign begins a name.
  ['JPY', null, 'JPY 1.235M'],
  ['USD', null, 'USD 1.235M'],
  ['CHF', null, 'CHF 1.235M'],
])('a pin in %s has the sign that is its own, and else the code, as %s was written: %s', (currency, like, expected) => {
  const study = studyFrom({ ...studyOf({}), currency });

  expect(writePinned(cost(1_234_567), study, { within: 1000, like })).toBe(expected);
});
