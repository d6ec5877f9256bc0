import { expect, it } from 'vitest';
import { folderOf, samen } from '../support/cli.ts';

const study = `
samen: 1
study: ends
title: Two that are finished, and one that never is
currency: EUR
start: 2025-01
horizon: 2029-12
as-of: 2025-01
prices: { basis: real, level: 2025 }
discounting: { rate: 3%, basis: real, base: 2025, timing: start-of-year }
ranking: { by: finish }
scenarios:
  slow: { title: Slow, phases: { build: { duration: 21 months } } }
  fast: { title: Fast, phases: { build: { duration: 12 months } } }
  none: { title: None, phases: {}, running: [{ title: Rent, amount: 10 EUR/month, from: start, until: horizon }] }
`;

const traced = async (scenario: string, figure: string, lang = 'en'): Promise<string> => {
  const { stdout } = await samen(['trace', scenario, figure, '--width', '400', '--lang', lang], {
    cwd: folderOf({ 'study.yaml': study }),
  });
  return stdout;
};

it('writes when another scenario is finished as that scenario itself does', async () => {
  expect(await traced('slow', 'finish')).toContain('Finish: 21 (2026-09)');
  expect(await traced('fast', 'rank')).toContain('Finish of slow: 21 (2026-09)');
});

it.each([
  ['en', 'A moment is a number of months'],
  ['nl', 'Een moment is een aantal maanden'],
])('says in %s how a moment is written, where one is shown', async (lang, said) => {
  expect(await traced('fast', 'finish', lang)).toContain(said);
  expect(await traced('none', 'finish', lang)).not.toContain(said);
});
