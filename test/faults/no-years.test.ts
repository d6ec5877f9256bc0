import { expect, it } from 'vitest';
import { said } from './said.ts';

it('a horizon before the start is told, and not that there are no figures of a year', async () => {
  const [gate, budget] = ['figure: finish, at-most: 2030-06', 'figure: by-year.2034, at-most: € 5M'];
  const between = `horizon: 2034-12\nas-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 0%, basis: real, base: 2025, timing: start-of-year }
assumptions:
  users: { unit: score, value: 100, kind: judgement, why: x }
  fee: { unit: EUR, value: 30, kind: judgement, why: x }
  income: { unit: EUR, value: $users * $fee }
  size: { unit: EUR, value: { p10: 1, p50: 2, p90: 4 }, kind: judgement, why: x }
requires:
  - { `;
  const written = `start: 2025-01\n${between}${gate}`;
  expect(await said(written, `start: 2025-01\n${between}${budget}`)).toEqual([]);
  expect(await said(written, `start: 2035-01\n${between}${budget}`)).toEqual([
    'horizon-before-start: the horizon lies before the start, 2035-01 = choose a later month',
  ]);
});
