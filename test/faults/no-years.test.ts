import { expect, it } from 'vitest';
import { saidOfAll, study } from './said.ts';

it('a horizon before the start is told, and not that there are no figures of a year', async () => {
  const budget = study.replace('figure: finish, at-most: 2030-06', 'figure: by-year.2034, at-most: € 5M');

  expect(budget).not.toBe(study);
  expect(await saidOfAll(budget)).toEqual([]);
  expect(await saidOfAll(budget.replace('start: 2025-01', 'start: 2035-01'))).toEqual([
    'horizon-before-start: the horizon lies before the start, 2035-01 = choose a later month',
  ]);
});
