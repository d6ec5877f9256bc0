import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = `
samen: 1
study: bare
title: Bare
currency: EUR
start: 2025-01
horizon: 2025-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
scenarios:
  one: { title: One, phases: {}, running: [{ title: Rent, amount: 10 EUR/month, from: start, until: horizon }] }
`;

it.each([
  ['en', 'The study has no assumptions.'],
  ['nl', 'De studie heeft geen aannames.'],
])('says in %s that a study has no assumptions', async (lang, said) => {
  const cwd = folderOf({ 'study.yaml': study });

  expect((await samen(['assumptions', '--lang', lang], { cwd })).stdout).toContain(said);
  const assumed = study.replace(
    'scenarios:',
    'assumptions: { a: { unit: months, value: 1, kind: judgement } }\nscenarios:',
  );
  const other = folderOf({ 'study.yaml': assumed });
  expect((await samen(['assumptions', '--lang', lang, '--kind', 'sourced'], { cwd: other })).stdout).not.toContain(
    said,
  );
});
